namespace Assay.Topics;

/// <summary>A believed or half-believed name: where it stands, ordered best first.</summary>
/// <param name="Rank">Rank of the field, the title first.</param>
/// <param name="Field">Name of the field.</param>
/// <param name="Alias">The alias, as the catalogue writes it.</param>
/// <param name="Start">Where it starts in the field.</param>
/// <param name="Raw">The literal.</param>
internal sealed record TopicFind(int Rank, string Field, string Alias, int Start, string Raw) : IComparable<TopicFind>
{
    /// <summary>By field, then by place, then the longest, then by alias.</summary>
    public int CompareTo(TopicFind? other)
    {
        if (other is null) return -1;
        if (Rank != other.Rank) return Rank - other.Rank;
        if (Start != other.Start) return Start.CompareTo(other.Start);
        if (Raw.Length != other.Raw.Length) return other.Raw.Length.CompareTo(Raw.Length);
        return string.CompareOrdinal(Alias, other.Alias);
    }
}
