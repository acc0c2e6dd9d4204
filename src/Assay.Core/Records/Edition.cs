using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Records;

/// <summary>
/// The place of a file in NLM's sequence of baseline and update files: what a later file says of a record holds over what an
/// earlier one says.
/// </summary>
/// <remarks>
/// NLM, "Download PubMed Data": a year's baseline replaces all that went before; its update files are to be applied in the
/// order of their numbers, which go on from the baseline's. DateRevised is not to be relied on.
/// </remarks>
/// <param name="Year">Two digits of the year, 0 to 99.</param>
/// <param name="File">Number in the year's sequence, from 1.</param>
public readonly partial record struct Edition(int Year, int File) : IComparable<Edition>
{
    private const int FilesAYear = 1_000_000;

    /// <summary>The edition as one number that sorts as editions do.</summary>
    public long Number => ((long)Year * FilesAYear) + File;

    /// <summary>The edition of <see cref="Number"/>.</summary>
    public static Edition OfNumber(long number) => new((int)(number / FilesAYear), (int)(number % FilesAYear));

    /// <summary>The edition a file name states (<c>pubmed26n0001.xml.gz</c>), or null where it is no name of NLM's.</summary>
    public static Edition? Of(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Name().Match(fileName) is { Success: true } name
            ? new(int.Parse(name.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
                int.Parse(name.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(Edition other) => Number.CompareTo(other.Number);

    /// <summary>Whether one comes before another.</summary>
    public static bool operator <(Edition left, Edition right) => left.Number < right.Number;

    /// <summary>Whether one comes after another.</summary>
    public static bool operator >(Edition left, Edition right) => left.Number > right.Number;

    /// <summary>Whether one comes before another, or is the same.</summary>
    public static bool operator <=(Edition left, Edition right) => left.Number <= right.Number;

    /// <summary>Whether one comes after another, or is the same.</summary>
    public static bool operator >=(Edition left, Edition right) => left.Number >= right.Number;

    /// <summary>The name NLM gives the file, without its endings.</summary>
    public override string ToString() => $"pubmed{Year:00}n{File:0000}";

    [GeneratedRegex(@"^pubmed(\d{2})n(\d{4,6})\.xml(\.gz)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
