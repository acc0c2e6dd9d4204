using System.Collections.Concurrent;

namespace Assay.Web.Replies;

/// <summary>Answers requests. What was answered before is answered again while nothing it was made from has changed.</summary>
/// <param name="desk">What answers are made from.</param>
/// <param name="typesetter">Sets pages.</param>
internal sealed class ReplyDesk(Desk desk, Typesetter typesetter)
{
    // A longer address is a pasted text or a mistake: nobody asks it twice.
    private const int LongestKey = 1_000;

    private readonly ReplyShelf shelf = new(desk.Options.ReplyMegabytes * 1_000_000L);
    private readonly ConcurrentDictionary<string, Task<Reply>> making = new(StringComparer.Ordinal);

    /// <summary>The answer to a GET or HEAD.</summary>
    public async Task<Reply> AnswerAsync(HttpContext context, Route route)
    {
        var key = context.Request.Path.Value + context.Request.QueryString.Value;
        if (!route.IsLasting || desk.Options.ReplyMegabytes == 0 || key.Length > LongestKey) return await route.Serve(context, desk, typesetter);
        // Looked at before the answer is made: what changes meanwhile makes it old at once.
        var version = await desk.Store.VersionAsync(context.RequestAborted);
        var told = route.Tells is { } tells ? await tells(context, desk) : null;
        var kept = shelf.Find(key);
        if (kept is not null && kept.Told == told)
        {
            if (kept.Version == version) return kept.Reply;
            if (kept.Stamp is { } before && before == await StampAsync(context, route))
            {
                shelf.Put(kept with { Version = version });
                return kept.Reply;
            }
        }
        return await TogetherAsync($"{version} {told} {key}", context, async () =>
        {
            var stamp = await StampAsync(context, route);
            var reply = await route.Serve(context, desk, typesetter);
            if (reply.Status != StatusCodes.Status200OK || reply.Tag is null) return reply;
            reply = reply.Packed();
            shelf.Put(new(key, version, stamp, told, reply));
            return reply;
        });
    }

    private async ValueTask<string?> StampAsync(HttpContext context, Route route) =>
        route.Stamp is { } stamp ? await stamp(context, desk) : null;

    // Readers who ask the same at once wait for the first of them; if that one leaves, each asks alone.
    private async Task<Reply> TogetherAsync(string name, HttpContext context, Func<Task<Reply>> make)
    {
        var own = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = making.GetOrAdd(name, own.Task);
        if (first != own.Task)
        {
            try
            {
                return await first.WaitAsync(context.RequestAborted);
            }
            catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
            {
                return await make();
            }
        }
        try
        {
            var reply = await make();
            own.SetResult(reply);
            return reply;
        }
        catch (Exception fault)
        {
            own.SetException(fault);
            // It is told to whoever asked; that nobody waited is no fault of its own.
            _ = own.Task.Exception;
            throw;
        }
        finally
        {
            making.TryRemove(name, out _);
        }
    }
}
