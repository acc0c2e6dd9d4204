using System.Text.Json;
using Assay.Web.Pages;
using Assay.Web.Views;

namespace Assay.Web;

/// <summary>Says what went wrong: a page for readers, problem details (RFC 9457) for programs.</summary>
public static class Troubles
{
    /// <summary>The answer to a request that failed.</summary>
    public static async Task<Reply> ReplyAsync(HttpRequest request, Desk desk, Typesetter typesetter, int status, string? sentence)
    {
        var view = TroubleView.Of(status, sentence);
        return WantsJson(request)
            ? Reply.Problem(status, "application/problem+json; charset=utf-8", Problem(view))
            : Reply.Problem(status, "text/html; charset=utf-8", await typesetter.SetAsync<TroublePage, TroubleView>(view, desk.Options));
    }

    private static bool WantsJson(HttpRequest request)
    {
        if (request.Path.Value is { } path && path.EndsWith(".json", StringComparison.Ordinal)) return true;
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Problem(TroubleView view) => JsonSerializer.Serialize(
        new Dictionary<string, object> { ["type"] = "about:blank", ["title"] = view.Title, ["status"] = view.Status, ["detail"] = view.Sentence });
}
