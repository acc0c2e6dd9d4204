namespace Assay.Web.Checks;

/// <summary>What a reader asks to be checked, as typed.</summary>
/// <param name="Id">PMID, DOI or id of a paper kept here; empty where the source is pasted.</param>
/// <param name="Title">Title of the pasted source; may be empty.</param>
/// <param name="Text">The pasted abstract.</param>
/// <param name="Digest">The digest.</param>
public sealed record CheckAsk(string Id, string Title, string Text, string Digest)
{
    /// <summary>Nothing asked.</summary>
    public static CheckAsk Empty { get; } = new("", "", "", "");

    /// <summary>Whether there is a digest and something to hold it against.</summary>
    public bool IsWhole => Digest.Length > 0 && (Id.Length > 0 || Text.Length > 0);

    /// <summary>What a form or a query says.</summary>
    /// <param name="value">The value of a field; empty where it is missing.</param>
    public static CheckAsk Of(Func<string, string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Line(value("id")), Line(value("title")), Block(value("text")), Block(value("digest")));
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string Block(string text) => text.ReplaceLineEndings("\n").Trim();
}
