namespace Assay.Sources.Entrez;

/// <summary>Days a search is bounded by, both included.</summary>
/// <param name="Field">Which date.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record EntrezDate(EntrezField Field, DateOnly From, DateOnly To)
{
    /// <summary>All days that PubMed knows or will know, by entry date.</summary>
    public static EntrezDate Always { get; } = new(EntrezField.Entry, new(1781, 1, 1), new(3000, 12, 31));

    /// <summary>NCBI's name of the field.</summary>
    internal string Code => Field switch
    {
        EntrezField.Revision => "mdat",
        EntrezField.Publication => "pdat",
        _ => "edat",
    };

    /// <summary>The two halves; null for a single day.</summary>
    internal (EntrezDate Earlier, EntrezDate Later)? Halves()
    {
        if (From >= To) return null;
        var middle = From.AddDays((To.DayNumber - From.DayNumber) / 2);
        return (this with { To = middle }, this with { From = middle.AddDays(1) });
    }
}
