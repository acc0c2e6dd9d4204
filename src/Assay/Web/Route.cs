namespace Assay.Web;

/// <summary>One row of the route table.</summary>
/// <param name="Pattern">Path with its parameters in braces.</param>
/// <param name="Summary">What it answers, one sentence; docs/api.md has a heading for each.</param>
/// <param name="Serve">Makes the answer.</param>
public sealed record Route(string Pattern, string Summary, Func<HttpContext, Desk, Typesetter, Task<Reply>> Serve)
{
    /// <summary>Whether a text may be sent to it as a form, too; all other addresses take GET and HEAD alone.</summary>
    public bool TakesForm { get; init; }
}
