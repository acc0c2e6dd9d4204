using System.Text.Json.Serialization;

namespace Assay.Records;

/// <summary>Half-open range of UTF-16 positions in <see cref="Article.Text"/>.</summary>
/// <param name="Start">First position, 0-based.</param>
/// <param name="Length">Number of UTF-16 code units, at least 0.</param>
public readonly record struct Passage(int Start, int Length) : IComparable<Passage>
{
    /// <summary>The position after the last.</summary>
    [JsonIgnore]
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static Passage Between(int start, int end) => new(start, end - start);

    /// <summary>Whether every position of <paramref name="other"/> lies in this one.</summary>
    public bool Contains(Passage other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one position.</summary>
    public bool Overlaps(Passage other) => Start < other.End && other.Start < End;

    /// <summary>The characters of <paramref name="text"/> in this range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range lies outside the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Order by start, then by length.</summary>
    public int CompareTo(Passage other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Passage left, Passage right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Passage left, Passage right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(Passage left, Passage right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(Passage left, Passage right) => left.CompareTo(right) >= 0;
}
