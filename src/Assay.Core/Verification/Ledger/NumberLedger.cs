using System.Collections.Immutable;
using Assay.Verification.Derivations;
using Assay.Verification.Slots;

namespace Assay.Verification.Ledger;

/// <summary>Binds every number of a claim to a source number, or to a registered derivation, or to neither.</summary>
internal static class NumberLedger
{
    // What an aligned number must at least share with the claim's to be called its counterpart.
    private const double LeastFit = 0.65;

    /// <summary>One entry for each number of the claim, in order. <paramref name="region"/> are the sentences it may rest on.</summary>
    public static ImmutableArray<Entry> Of(Statement claim, ImmutableArray<Statement> region, Statement? best)
    {
        var placed = Template.Of(claim, best);
        var found = claim.Figures.Select(figure => Candidates(claim, figure, region)).ToList();
        var homes = Homes(claim, found);
        return [.. claim.Figures.Select((figure, i) => placed is not null && placed.TryGetValue(i, out var twin)
            ? Held(claim, figure, new(twin, best!, Alignment.Fit(figure, claim, twin, best!)), region) : EntryOf(claim, figure, found[i], homes, region))];
    }

    // The same words say which number it must be.
    private static Entry Held(Statement claim, Figure figure, Located twin, ImmutableArray<Statement> region)
    {
        if (figure.IsName || Equal(figure, twin.Figure))
            return new(figure, figure.IsName ? null : twin, null, null) { Placed = true };
        var derived = RegisteredDerivations.Of(figure, claim, [twin.In]) ?? RegisteredDerivations.Of(figure, claim, region) ?? SameWords(figure, claim, region);
        if (derived is { From: [var from] } && from != twin.Figure && from.Value == twin.Figure.Value && from.Unit == twin.Figure.Unit)
            derived = derived with { From = [twin.Figure] };
        // The same kind of number in the same words is that number or a wrong one: nothing else is added up or divided for it.
        if (derived is { From.Length: > 1 } && IsFigure(figure) && IsFigure(twin.Figure) && figure.Class == twin.Figure.Class && Classes.SameUnit(figure.Unit, twin.Figure.Unit))
            derived = null;
        return new(figure, null, derived is null || derived.From.Contains(twin.Figure) ? twin : null, derived is not null && (derived.From.IsEmpty || derived.From.Contains(twin.Figure)) ? derived : null);
    }

    private static bool IsFigure(Figure figure) => figure.Number.Raw.Any(char.IsAsciiDigit);

    private static List<Located> Candidates(Statement claim, Figure figure, ImmutableArray<Statement> region) => figure.IsName ? [] :
        [.. from sentence in region
            from source in sentence.Figures
            where !source.IsName && Classes.Compatible(figure.Class, source.Class) && !IsBoundOnly(claim, figure, source, sentence) && IsTimed(figure, source, sentence)
            select new Located(source, sentence, Alignment.Fit(figure, claim, source, sentence))];

    // "12 months" is not the 12 of "102 (12) cm": a bare number is a time only where its sentence speaks of that unit.
    private static bool IsTimed(Figure figure, Figure source, Statement sentence) =>
        figure.Class != FigureClass.Time || source.Class is FigureClass.Time or FigureClass.Age || Times.UnitInDays(figure.Unit) is not { } unit || sentence.Words.Any(word => Times.UnitInDays(word.Lower) is { } other && other == unit);

    // "Rose by 34%" from "20% (95% CI, 7%-34%)": the end of an interval is not the value.
    private static bool IsBoundOnly(Statement claim, Figure figure, Figure source, Statement sentence) =>
        source.Class == FigureClass.Bound && figure.Class is FigureClass.Percent or FigureClass.Ratio && figure.Group >= 0 && source.Group >= 0
        && !claim.Figures.Any(other => other.Class is FigureClass.Bound or FigureClass.Level or FigureClass.Spread) && !claim.Sentence.Contains(" to ", StringComparison.Ordinal) && !claim.Sentence.Contains("between", StringComparison.Ordinal)
        && sentence.Figures.Any(other => other.Group == source.Group && other.Class == figure.Class && Classes.SameUnit(other.Unit, figure.Unit)) && sentence.Figures.Any(other => other.Group == source.Group && other.Class == FigureClass.Level);

    // The source group where most numbers of a claim's group are found, each by value; ties go to the better fit.
    private static Dictionary<int, (int, int)> Homes(Statement claim, List<List<Located>> found)
    {
        var votes = new Dictionary<(int Group, (int, int) Home), double>();
        for (var i = 0; i < claim.Figures.Length; i++)
        {
            if (claim.Figures[i].Group < 0)
                continue;
            foreach (var home in found[i].Where(located => located.Figure.Group >= 0 && Equal(claim.Figures[i], located.Figure)).GroupBy(located => located.Home))
            {
                var key = (claim.Figures[i].Group, home.Key);
                votes[key] = votes.GetValueOrDefault(key) + 1 + home.Max(located => located.Fit) / 4;
            }
        }
        return votes.GroupBy(vote => vote.Key.Group)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key.Home).First().Key.Home);
    }

    private static Entry EntryOf(Statement claim, Figure figure, List<Located> candidates, Dictionary<int, (int, int)> homes, ImmutableArray<Statement> region)
    {
        var home = figure.Group >= 0 && homes.TryGetValue(figure.Group, out var at) ? at : ((int, int)?)null;
        // A P value or an interval belongs to the result it stands beside: where that sentence has its own, no other counts.
        if (figure.Class is FigureClass.P or FigureClass.Bound && home is { } own && HasValue(claim, figure) && candidates.Exists(located => located.Figure.Class == figure.Class && located.In.At.Start == own.Item1))
            candidates = candidates.FindAll(located => located.In.At.Start == own.Item1);
        double Weight(Located located) => located.Fit + (home is { } here && located.Home == here ? 1.5 : home?.Item1 == located.In.At.Start ? 0.4 : 0);
        var bound = candidates.Where(located => Equal(figure, located.Figure)).OrderByDescending(Weight).ThenBy(located => located.Figure.At).FirstOrDefault();
        var aligned = candidates
            .Where(located => located.Figure.Class == figure.Class && Classes.SameUnit(figure.Unit, located.Figure.Unit) && !Equal(figure, located.Figure) && Weight(located) >= LeastFit
                && (figure.Topic.Length == 0 || Alignment.Topic(figure, located.Figure) > 0 || home is { } here && located.Home == here || claim.SharedWith(located.In).Content >= 0.6))
            .OrderByDescending(Weight).ThenBy(located => located.Figure.At).FirstOrDefault();
        var derived = bound is not null || figure.IsName ? null : RegisteredDerivations.Of(figure, claim, region) ?? SameWords(figure, claim, region);
        return new(figure, bound, aligned, derived);
    }

    // A number in words that the source has in the same words, and of nothing else: "sixteen days" are no "sixteen weeks".
    private static Derived? SameWords(Figure figure, Statement claim, ImmutableArray<Statement> region) =>
        !figure.Number.Raw.Any(char.IsAsciiDigit) && region.Any(sentence => claim.SharedWith(sentence).Content >= 0.5 && sentence.Sentence.Contains(figure.Number.Raw, StringComparison.OrdinalIgnoreCase)
            && !sentence.Figures.Any(own => own.Unit is not null && figure.Unit is not null && own.Number.Raw.Equals(figure.Number.Raw, StringComparison.OrdinalIgnoreCase) && !Classes.SameUnit(own.Unit, figure.Unit)))
            ? new($"“{figure.Number.Raw}” in the source's words", []) : null;

    private static bool HasValue(Statement claim, Figure figure) =>
        claim.Figures.Any(other => other.Group == figure.Group && Classes.IsMain(other.Class));

    /// <summary>Same value under the digest's decimals, same unit, same operator.</summary>
    public static bool Equal(Figure digest, Figure source) =>
        Classes.SameUnit(digest.Unit, source.Unit) && Rounding.Same(digest, source)
        && (digest.Class != FigureClass.P || (digest.Number.Operator ?? "=") == (source.Number.Operator ?? "="));
}
