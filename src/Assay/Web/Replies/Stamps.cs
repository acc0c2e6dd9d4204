using System.Globalization;
using Assay.Pipeline;
using Assay.Records;
using Assay.Web.Parts;

namespace Assay.Web.Replies;

/// <summary>Names of what answers are made from. While the name is the same, so is the answer, whatever else the store takes in.</summary>
internal static class Stamps
{
    /// <summary>Of a paper's page: its current state, since when, the papers beside it, and what it borrowed of others; null for a page that is made when it is asked for.</summary>
    public static async ValueTask<string?> PaperAsync(HttpContext context, Desk desk)
    {
        var values = context.Request.RouteValues;
        var id = new SourceId(Addresses.Unescape((string)values["scheme"]!), Addresses.Unescape((string)values["id"]!));
        if (await desk.Store.CurrentPageAsync(id, context.RequestAborted) is not { } moment || await desk.Pages.StateAsync(id, moment.Hash, context.RequestAborted) is not { } state) return null;
        return $"{moment.Hash} {Number(moment.At)} {Fingerprint.Of(await desk.BesideAsync(state, context.RequestAborted))} {Fingerprint.Of(await desk.BorrowedAsync(state, context.RequestAborted))}";
    }

    /// <summary>Of a topic: when a paper of it last changed and how many it has, its last checks, the last run.</summary>
    public static async ValueTask<string?> TopicAsync(HttpContext context, Desk desk)
    {
        var slug = (string)context.Request.RouteValues["slug"]!;
        var stopped = context.RequestAborted;
        var changed = await desk.Store.LastChangeAsync(slug, stopped);
        var papers = await desk.Store.CountCardsAsync(new(slug, null, null, 0, 1) { WithNotices = true }, stopped);
        var checks = (await desk.Store.LastChecksAsync(slug, stopped)).Select(check => Number(check.Ended));
        var run = await desk.Store.LastRunAsync(null, stopped);
        return $"{Number(changed)} {papers} {string.Join(',', checks)} {Number(run?.Ended)}";
    }

    /// <summary>How long ago a topic's checks were, as its page says it.</summary>
    public static async ValueTask<string> AgoAsync(HttpContext context, Desk desk)
    {
        var now = desk.Clock.GetUtcNow();
        return string.Join(',', (await desk.Store.LastChecksAsync((string)context.Request.RouteValues["slug"]!, context.RequestAborted)).Select(check => Ago.Of(check.Ended, now)));
    }

    private static string Number(DateTimeOffset? at) => at?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "-";
}
