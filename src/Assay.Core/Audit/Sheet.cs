using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>A study laid out for the rules: what stands in which sentence, which values face each other.</summary>
internal sealed class Sheet
{
    private const int MostFound = 300;

    private readonly Lazy<ImmutableArray<Contrast>> contrasts;

    public Sheet(Study study)
    {
        Study = study;
        Results = [.. study.Results.Where(r => r.Value.At is not null).OrderBy(r => r.Value.At!.Value)];
        contrasts = new(() => Audit.Contrasts.Of(this));
    }

    public Study Study { get; }

    /// <summary>Arm results that have an address, in order of place.</summary>
    public ImmutableArray<ArmResult> Results { get; }

    public ImmutableArray<Contrast> Contrasts => contrasts.Value;

    /// <summary>Somebody's digest rather than an abstract: it is held to what a reader of it alone needs.</summary>
    public bool IsDigest => Study.Id.Scheme == "digest";

    public bool Mentions(Regex words) => words.IsMatch(Study.Text) || words.IsMatch(Study.Title);

    public Measured? Outcome(string? id) => id is null ? null : Study.Outcomes.FirstOrDefault(o => o.Id == id);

    public Arm? Arm(string? id) => id is null ? null : Study.Arms.FirstOrDefault(a => a.Id == id);

    /// <summary>People of an arm: as it says, else the one denominator that all its counts share; null where neither is told.</summary>
    public int? SizeOf(string? arm)
    {
        if (arm is null) return null;
        if (Arm(arm)?.N?.Value is { } told) return told;
        int? shared = null;
        foreach (var result in Results)
        {
            if (result.Arm != arm || result.Denominator is not { } of) continue;
            if (shared is not null && shared != of) return null;
            shared = of;
        }
        return shared;
    }

    /// <summary>The two denominators of all counts of a study of two arms, in the order of the text; null where there are more or fewer.</summary>
    public (int, int)? TwoSizes()
    {
        if (Study.Arms.Length != 2) return null;
        var sizes = Results.Select(result => result.Denominator).OfType<int>().Distinct().Take(3).ToList();
        return sizes.Count == 2 ? (sizes[0], sizes[1]) : null;
    }

    /// <summary>Where words stand in the text, in order; at most a few hundred places, for more say nothing new.</summary>
    public List<Passage> Find(Regex words)
    {
        var found = new List<Passage>();
        foreach (var match in words.EnumerateMatches(Study.Text))
        {
            found.Add(new(match.Index, match.Length));
            if (found.Count == MostFound) break;
        }
        return found;
    }

    /// <summary>Index of the sentence that holds a position, or -1.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Study.Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = Study.Sentences[middle].At;
            if (position < at.Start) high = middle - 1;
            else if (position >= at.End) low = middle + 1;
            else return middle;
        }
        return -1;
    }

    /// <summary>The sentence that holds a passage's start, or the passage itself.</summary>
    public Passage SentenceOf(Passage passage) =>
        SentenceAt(passage.Start) is >= 0 and var i ? Study.Sentences[i].At : passage;

    public ReadOnlySpan<char> Words(Passage passage) => Study.Text.AsSpan(passage.Start, passage.Length);

    /// <summary>Numbers that start inside a passage, in order.</summary>
    public ReadOnlySpan<Number> NumbersIn(Passage passage)
    {
        var (from, to) = (FirstNumber(passage.Start), FirstNumber(passage.End));
        return Study.Numbers.AsSpan()[from..to];
    }

    public bool HasNumber(Passage passage, params ReadOnlySpan<NumberKind> kinds)
    {
        foreach (var number in NumbersIn(passage))
            if (kinds.Contains(number.Kind))
                return true;
        return false;
    }

    public bool HasNumber(params ReadOnlySpan<NumberKind> kinds) => HasNumber(new(0, Study.Text.Length), kinds);

    private int FirstNumber(int position)
    {
        int low = 0, high = Study.Numbers.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Study.Numbers[middle].At.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
