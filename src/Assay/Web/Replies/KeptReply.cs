namespace Assay.Web.Replies;

/// <summary>An answer that was given before.</summary>
/// <param name="Key">Path and query it answers.</param>
/// <param name="Version">Version of the store at which it was right.</param>
/// <param name="Stamp">Name of all it was made from, where that is quicker found than the answer; else null.</param>
/// <param name="Told">What it says of the present: how long ago something was; null where nothing.</param>
/// <param name="Reply">The answer, packed.</param>
internal sealed record KeptReply(string Key, long Version, string? Stamp, string? Told, Reply Reply)
{
    // What the shelf itself needs for one.
    private const int Overhead = 400;

    /// <summary>Bytes it holds, nearly.</summary>
    public long Bytes => Reply.Body.Length + sizeof(char) * (Key.Length + (Stamp?.Length ?? 0)) + Overhead;
}
