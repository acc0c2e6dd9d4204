namespace Assay.Sources;

/// <summary>What comes of asking a source. Closed.</summary>
public abstract record Found
{
    private Found()
    {
    }

    /// <summary>A record.</summary>
    /// <param name="Delivery">The record, or why it is not one.</param>
    /// <param name="Way">By which way it was found: <c>entered</c>, <c>revised</c>, or the source's own name.</param>
    public sealed record Record(Delivery Delivery, string Way) : Found;

    /// <summary>The source's own date: up to this day its records have been asked for, whatever the clock here says.</summary>
    /// <param name="Day">The day.</param>
    public sealed record Today(DateOnly Day) : Found;

    /// <summary>Something the source says of the question: a phrase it does not know.</summary>
    /// <param name="Sentence">One sentence.</param>
    public sealed record Remark(string Sentence) : Found;
}
