using System.Text.Json.Nodes;
using Assay.Audit;
using Assay.Publication;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>An audit as JSON: what was recomputed, by which rules, and the words every remark rests on.</summary>
public static class AuditJson
{
    private const string None = """{"id":null,"audit":"-","rules":0,"numbers":0,"remarks":[]}""";

    /// <summary>The answer to a request.</summary>
    public static async Task<Reply> AnswerAsync(HttpContext context, Desk desk, Typesetter typesetter) => await AuditView.LoadAsync(desk, context.Request, context.RequestAborted) switch
    {
        ({ } view, _, _) => Reply.Json(Write(view, desk.Options)),
        (_, var status, var fault) => await Troubles.ReplyAsync(context.Request, desk, typesetter, status, fault),
    };

    public static string Write(AuditView view, SiteOptions site)
    {
        if (view is not { Article: { } article, Study: { } study }) return None.Replace("\"-\"", $"\"{AuditView.Audit}\"", StringComparison.Ordinal);
        return TwinJson.Write(new
        {
            Id = article.Id.ToString(),
            article.Title,
            Url = view.IsKept ? Addresses.Paper(article.Id) : null,
            Standing = view.Standing is { } standing ? Words.Of(standing) : null,
            Links = view.IsKept ? new { Pubmed = PaperLinks.PubMed(article.Id), Doi = PaperLinks.Doi(article) } : null,
            Text = view.IsKept && !site.ShowAbstracts ? null : study.Text,
            AuditView.Audit,
            Rules = StudyAudit.Rules.Length,
            Numbers = study.Numbers.Length,
            Remarks = view.Remarks.Select(remark => JsonNode.Parse(RemarkJson.Write(remark))),
        });
    }
}
