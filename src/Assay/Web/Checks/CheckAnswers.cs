using Assay.Publication;
using Assay.Web.Pages;
using Assay.Web.Views;

namespace Assay.Web.Checks;

/// <summary>A check as a page, as JSON of the contract's shape, and as Markdown.</summary>
public static class CheckAnswers
{
    private const string None = """{"id":null,"verdict":null,"claims":[],"omissions":[]}""";

    /// <summary>The page. What was wrong with the request is said on it, above the form with all that was typed.</summary>
    public static async Task<Reply> PageAsync(HttpContext context, Desk desk, Typesetter typesetter)
    {
        var view = await CheckView.LoadAsync(desk, context.Request, context.RequestAborted);
        var reply = Reply.Html(await typesetter.SetAsync<CheckPage, CheckView>(view, desk.Options));
        return view.Fault is null ? reply : reply with { Status = view.Status, Tag = null, Caching = "no-store" };
    }

    /// <summary>The JSON.</summary>
    public static Task<Reply> JsonAsync(HttpContext context, Desk desk, Typesetter typesetter) =>
        AnswerAsync(context, desk, typesetter, view => Reply.Json(view.Result is { } result ? CheckedDigestJson.Write(result.Digest, result.Article.Text, result.Article.Id.ToString()) : None));

    /// <summary>The Markdown, as plain text: every browser shows it.</summary>
    public static Task<Reply> MarkdownAsync(HttpContext context, Desk desk, Typesetter typesetter) =>
        AnswerAsync(context, desk, typesetter, view => Reply.Plain(view.Result is { } result ? CheckedDigestMarkdown.Write(result.Digest, result.Study, result.Article.Title) : "Nothing was asked; see /check.\n"));

    private static async Task<Reply> AnswerAsync(HttpContext context, Desk desk, Typesetter typesetter, Func<CheckView, Reply> show)
    {
        var view = await CheckView.LoadAsync(desk, context.Request, context.RequestAborted);
        // Half a question fills in the page's form; who asks for an answer is told what is missing.
        if (view is { Result: null, Fault: null } && view.Ask != CheckAsk.Empty && CheckView.Wrong(view.Ask) is var (status, missing))
            return await Troubles.ReplyAsync(context.Request, desk, typesetter, status, missing);
        return view.Fault is { } fault ? await Troubles.ReplyAsync(context.Request, desk, typesetter, view.Status, fault) : show(view);
    }
}
