namespace Assay.Web;

/// <summary>What a request came to: a view, nothing there, or a request that cannot be understood. Closed.</summary>
public abstract record Answer<TView>
{
    private Answer()
    {
    }

    /// <summary>There is something to show.</summary>
    /// <param name="View">What the page and its JSON twin show.</param>
    public sealed record Found(TView View) : Answer<TView>;

    /// <summary>Nothing has this address.</summary>
    /// <param name="Sentence">What is missing and where to look.</param>
    public sealed record Missing(string Sentence) : Answer<TView>;

    /// <summary>What was asked for stands at another address.</summary>
    /// <param name="Address">Path of that address.</param>
    public sealed record Elsewhere(string Address) : Answer<TView>;

    /// <summary>The request makes no sense.</summary>
    /// <param name="Sentence">What is wrong and what to write instead.</param>
    public sealed record Unclear(string Sentence) : Answer<TView>;
}
