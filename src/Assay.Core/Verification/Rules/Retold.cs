using System.Collections.Immutable;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// What a sentence in other words says of a result, held against what the source says of the same thing: each mark of direction with the words
/// around it, rare words of the source counting most, and each seen from the party that holds it.
/// </summary>
internal static class Retold
{
    private const double Enough = 0.6;
    private const double Near = 0.12;
    private const double Rest = 0.3;
    private const double Sure = 0.45;

    /// <summary>The telling of the source that a telling of the claim stands against, and whether another of its tellings is borne out.</summary>
    public static (Telling? Mine, Telling? Theirs, bool Agrees) Of(Examination examination)
    {
        var source = examination.Source;
        var (agrees, open) = (false, false);
        // "Fewer, but not significantly": a denial is no answer to it.
        var reserved = examination.Clauses.Any(static clause => clause.Denied || clause.Significant < 0);
        foreach (var mine in source.TellingsOf(examination.Claim))
        {
            var topic = mine.Topic.RemoveAll(key => !source.Has(key));
            var core = mine.Core.RemoveAll(key => !source.Has(key));
            if (topic.IsEmpty || core.IsEmpty)
            {
                open = true;
                continue;
            }
            var near = new List<(Telling Telling, double Cover)>();
            foreach (var theirs in source.AllTellings)
                if (examination.Reaches(theirs.In) && theirs.In.Role is not (Reading.Role.Objective or Reading.Role.Methods or Reading.Role.Background)
                    && Cover(source, core, theirs) is >= Enough and var named)
                    near.Add((theirs, named + Rest * Cover(source, topic, theirs)));
            if (near.Count == 0)
            {
                open = true;
                continue;
            }
            var most = near.Max(static one => one.Cover);
            var sides = near.Where(one => one.Cover >= most - Near).Select(one => (one.Telling, Net: Net(mine, one.Telling, source.Parties, reserved ? 0 : Cover(source, topic, one.Telling)))).ToList();
            if (!sides.Exists(static one => one.Net < 0) || sides.Exists(static one => one.Net > 0))
            {
                if (sides.TrueForAll(static one => one.Net > 0)) agrees = true;
                else open = true;
                continue;
            }
            var against = sides.First(static one => one.Net < 0).Telling;
            // "Lower in females" stands beside "lower in males" where the source says it of females too.
            if (!mine.Denied && !against.Denied && mine.Side(against, source.Parties) < 0 && near.Exists(one => one.Telling.In != against.In && mine.Side(one.Telling, source.Parties) > 0 && Net(mine, one.Telling, source.Parties, 0) > 0))
            {
                open = true;
                continue;
            }
            return (mine, against, false);
        }
        return (null, null, agrees && !open);
    }

    private static double Cover(Source source, ImmutableArray<string> keys, Telling theirs)
    {
        double all = 0, told = 0;
        foreach (var key in keys)
        {
            var weight = source.Weight(key);
            all += weight;
            if (theirs.Topic.Contains(key)) told += weight;
        }
        return all == 0 ? 0 : told / all;
    }

    private static bool IsOfComparator(Telling telling) => telling.In.Words.Any(word => telling.At.Contains(word.At) && word.Lower is "placebo" or "sham" or "vehicle" or "saline")
        && !telling.In.Words.Any(word => telling.At.Contains(word.At) && word.Lower is "than" or "versus" or "vs" or "compared" or "between" or "and");

    // 1 where both say one thing, -1 where they cannot both be, 0 where nobody knows.
    private static int Net(Telling mine, Telling theirs, Parties parties, double told)
    {
        // "Placebo had no effect on it" denies nothing of the drug.
        if (theirs.Denied && !mine.Denied && IsOfComparator(theirs) && !IsOfComparator(mine)) return 0;
        if (mine.Denied || theirs.Denied) return mine.Denied == theirs.Denied ? 1 : mine.Denied || told < Sure ? 0 : -1;
        return mine.Way != theirs.Way ? 0 : mine.Sign * theirs.Sign * mine.Side(theirs, parties);
    }
}
