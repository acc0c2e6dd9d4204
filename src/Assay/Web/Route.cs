namespace Assay.Web;

/// <summary>One row of the route table.</summary>
/// <param name="Pattern">Path with its parameters in braces.</param>
/// <param name="Summary">What it answers, one sentence; docs/api.md has a heading for each.</param>
/// <param name="Serve">Makes the answer.</param>
public sealed record Route(string Pattern, string Summary, Func<HttpContext, Desk, Typesetter, Task<Reply>> Serve)
{
    /// <summary>Whether a text may be sent to it as a form, too; all other addresses take GET and HEAD alone.</summary>
    public bool TakesForm { get; init; }

    /// <summary>Whether its answer may be given again while nothing that is kept has changed: it hangs on the address and the store alone.</summary>
    public bool IsLasting { get; init; }

    /// <summary>What its answer says of the present (<c>5 min ago</c>); null where nothing.</summary>
    public Func<HttpContext, Desk, ValueTask<string>>? Tells { get; init; }

    /// <summary>Name of what the answer is made from; where it is the same, the answer is, whatever else has changed. Null where there is no such name.</summary>
    public Func<HttpContext, Desk, ValueTask<string?>>? Stamp { get; init; }
}
