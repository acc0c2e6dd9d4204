using System.Collections.Immutable;

namespace Assay.Evaluation;

/// <summary>Tallies under names, kept while a file is scored. Not safe across threads.</summary>
public sealed class TallySheet
{
    private readonly SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <summary>Adds to the tally of <paramref name="name"/>.</summary>
    public void Add(string name, Tally tally) => tallies[name] = this[name] + tally;

    /// <summary>Given and right.</summary>
    public void Hit(string name) => Add(name, new(1, 0, 0));

    /// <summary>Given and wrong.</summary>
    public void Extra(string name) => Add(name, new(0, 1, 0));

    /// <summary>In the gold and not given.</summary>
    public void Miss(string name) => Add(name, new(0, 0, 1));

    /// <summary>A question with one answer: the gold's class, and ours (null where we gave none).</summary>
    public void Answer(string gold, string? ours)
    {
        if (gold == ours)
        {
            Hit(gold);
            return;
        }
        Miss(gold);
        if (ours is not null) Extra(ours);
    }

    /// <summary>The tally under a name; nothing counted where there is none.</summary>
    public Tally this[string name] => tallies.GetValueOrDefault(name);

    /// <summary>All together.</summary>
    public Tally Total => tallies.Values.Aggregate(default(Tally), Tally.Add);

    /// <summary>The tallies in the order of their names.</summary>
    public IEnumerable<Tally> Tallies => tallies.Values;

    /// <summary>The sum under <c>micro</c>, the mean over classes that the gold has under <c>macro</c>, then each class.</summary>
    public ImmutableArray<ScoreRow> Rows() =>
    [
        ScoreRow.Of("micro", Total),
        ScoreRow.Mean("macro", tallies.Values.Where(static tally => tally.Hits + tally.Missed > 0)),
        .. ByName(),
    ];

    /// <summary>Each class, in the order of the names.</summary>
    public ImmutableArray<ScoreRow> ByName() => [.. tallies.Select(static row => ScoreRow.Of(row.Key, row.Value))];
}
