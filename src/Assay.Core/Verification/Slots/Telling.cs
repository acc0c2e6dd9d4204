using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>One thing that a sentence says of a result: which way, of what, with whom and against whom.</summary>
/// <param name="Way">The scale.</param>
/// <param name="Sign">1 up, -1 down.</param>
/// <param name="Topic">Keys of what it is said of, parties apart.</param>
/// <param name="Holder">The party that had it, or null.</param>
/// <param name="Than">The party it is set against, or null.</param>
/// <param name="Denied">Whether it is denied ("no higher"), or says that there is no difference.</param>
/// <param name="At">The words that say it.</param>
/// <param name="In">The sentence.</param>
internal sealed record Telling(Way Way, int Sign, ImmutableArray<string> Topic, int? Holder, int? Than, bool Denied, Passage At, Statement In)
{
    /// <summary>Of the topic the words that the mark itself is said of: "lower X", "X was lower".</summary>
    public ImmutableArray<string> Core { get; init; } = [];

    /// <summary>Whether several parties stand where one could hold it.</summary>
    public bool Unclear { get; init; }

    /// <summary>1 where both speak of one party, -1 where each speaks of the other's, 0 where nobody knows.</summary>
    public int Side(Telling other, Parties parties)
    {
        if (Unclear || other.Unclear) return 0;
        if (Holder is { } mine)
            return other.Holder is { } theirs ? Same(mine, theirs, parties) : other.Than is { } against ? -Same(mine, against, parties) : 1;
        if (Than is { } than)
            return other.Holder is { } theirs ? -Same(than, theirs, parties) : other.Than is { } against ? Same(than, against, parties) : 1;
        return 1;
    }

    private static int Same(int one, int other, Parties parties) => one == other ? 1 : parties.Opposed(one, other) ? -1 : 0;
}
