using System.Collections.Immutable;
using Assay.Audit;
using Assay.Reading;
using Assay.Records;
using Assay.Web.Checks;

namespace Assay.Web.Views;

/// <summary>The statistics of a pasted abstract, or of a paper kept here, recomputed. Nothing of a text that was sent is kept.</summary>
/// <param name="Article">The source; null where nothing was asked.</param>
/// <param name="Study">What was read of it.</param>
/// <param name="Remarks">What the audit says, the gravest first.</param>
public sealed record AuditView(Article? Article, Study? Study, ImmutableArray<Remark> Remarks)
{
    /// <summary>Whether the paper stands; null of pasted texts.</summary>
    public Standing? Standing { get; init; }

    /// <summary>The audit and its revision.</summary>
    public static string Audit { get; } = new StudyAudit().Id.ToString();

    /// <summary>Whether the source is a paper kept here.</summary>
    public bool IsKept => Standing is not null;

    public static async ValueTask<(AuditView? View, int Status, string? Fault)> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var ask = CheckAsk.Of(PastedForm.Fields(request));
        if (ask is { Id.Length: 0, Text.Length: 0 })
            return HttpMethods.IsPost(request.Method) || request.Query.ContainsKey("text") || request.Query.ContainsKey("id") ? (null, StatusCodes.Status400BadRequest, "There is nothing to recompute: paste an abstract, or give the PMID or DOI of a paper kept here.") : (new(null, null, []), 0, null);
        // The digest is the one thing that an audit does not ask for.
        if (CheckView.Wrong(ask with { Digest = "-" }) is var (status, sentence)) return (null, status, sentence);
        cancellationToken.ThrowIfCancellationRequested();
        if (ask.Id.Length == 0)
        {
            var pasted = CheckView.Pasted(ask);
            var read = new AbstractReader().Read(pasted);
            return (new(pasted, read, new StudyAudit().Check(read)), 0, null);
        }
        if (await CheckView.KeptAsync(ask.Id, desk, cancellationToken) is not { } page) return (null, StatusCodes.Status404NotFound, $"No paper is kept here as “{ask.Id}”; paste its abstract instead.");
        if (!page.Article.HasAbstract) return (null, StatusCodes.Status404NotFound, $"{page.Article.Id} is kept without an abstract, so there is nothing to recompute; paste one.");
        var study = page.Study ?? new AbstractReader().Read(page.Article);
        return (new(page.Article, study, page.Study is null ? new StudyAudit().Check(study) : page.Remarks) { Standing = page.Standing }, 0, null);
    }
}
