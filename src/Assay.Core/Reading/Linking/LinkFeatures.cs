using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Mentions;

namespace Assay.Reading.Linking;

/// <summary>The features of a value with a name it may belong to, and of two values that may share one.</summary>
internal static class LinkFeatures
{
    private static readonly uint[] Kinds = [FeatureHash.Of("arm"), FeatureHash.Of("outcome"), FeatureHash.Of("time")];
    private static readonly uint[] Shared = [FeatureHash.Of("same-arm"), FeatureHash.Of("same-outcome"), FeatureHash.Of("same-time")];

    /// <summary>Whether <paramref name="name"/> is the arm, outcome or time of <paramref name="value"/>.</summary>
    public static void OfPair(LinkSheet sheet, int value, int name, FeatureList list)
    {
        list.Clear();
        var kind = sheet.Mentions[name].Kind;
        var writer = new FeatureWriter(list, Kinds[(int)kind]);
        var before = name < value ? 1u : 0;
        var values = Cap(sheet.Between(value, name, MentionKind.Measure), 4);
        var names = Cap(sheet.Between(value, name, kind), 4);
        var gap = sheet.Gap(value, name);
        var near = Nearest(sheet, value, name, kind, before == 1);
        var other = Other(sheet, value, name, kind, before == 1);
        writer.Add("bias");
        writer.Add("way", before, values, names);
        writer.Add("values", before, values);
        writer.Add("names", before, names);
        writer.Add("gap", before, gap);
        writer.Add("near-gap", near, before, gap);
        writer.Add("far", before, Far(sheet.Distance(value, name)));
        writer.Add("near", before, near, other);
        writer.Add("stops", before, Stops(sheet, value, name), values);
        writer.Add("lead", before, sheet.Lead(value), values, names);
        writer.Add("trail", before, sheet.Trail(value), values, names);
        writer.Add("name-trail", before, sheet.Trail(name), near);
        writer.Add("name-lead", before, sheet.Lead(name), near);
        if (before == 0 && value + 1 < name && sheet.Mentions[name - 1].Kind == MentionKind.Measure) writer.Add("nearer-value", sheet.Gap(name - 1, name), gap);
        if (before == 1 && name > 0 && sheet.Mentions[name - 1].Kind == MentionKind.Measure) writer.Add("value-before-name", sheet.Gap(name - 1, name), gap);
        if (before == 1) writer.Add("next-is", (uint)Next(sheet, value), sheet.Trail(value), near);
        if (before == 0) writer.Add("last-is", (uint)Previous(sheet, value), sheet.Lead(value), near);
        Lists(sheet, value, name, kind, before, writer);
        Ranks(sheet, value, name, kind, before, writer);
        var figure = sheet.Figures[sheet.Place(value)];
        writer.Add("figure", before, figure.Kind, near);
        if (kind == MentionKind.Outcome)
        {
            var last = FeatureHash.OfLower(sheet.Words.Span(sheet.Mentions[name].Last));
            writer.Add("outcome-word", last, before);
            writer.Add("outcome-unit", last, figure.Unit);
            writer.Add("first-outcome", sheet.Place(name) == 0 ? 1u : 0, near, before);
            writer.Add("outcomes", Cap(sheet.Of(kind).Count, 4), near, before);
        }
    }

    /// <summary>Whether two neighbouring values have the same arm, outcome or time.</summary>
    public static void OfNeighbours(LinkSheet sheet, int value, int next, MentionKind kind, FeatureList list)
    {
        list.Clear();
        var writer = new FeatureWriter(list, Shared[(int)kind]);
        var gap = sheet.Gap(value, next);
        var (arms, outcomes, times) = (Cap(sheet.Between(value, next, MentionKind.Arm), 2), Cap(sheet.Between(value, next, MentionKind.Outcome), 2), Cap(sheet.Between(value, next, MentionKind.Time), 2));
        var (one, two) = (sheet.Figures[sheet.Place(value)], sheet.Figures[sheet.Place(next)]);
        var like = (one.Kind == two.Kind ? 1u : 0) + (one.Unit == two.Unit ? 2u : 0);
        writer.Add("bias");
        writer.Add("gap", gap);
        writer.Add("between", arms, outcomes, times);
        writer.Add("between-gap", arms, outcomes, gap);
        writer.Add("like", like, arms, outcomes);
        writer.Add("like-gap", like, gap);
        writer.Add("kinds", one.Kind, two.Kind);
        writer.Add("lead", sheet.Lead(value), arms);
        writer.Add("trail", sheet.Trail(next), arms, outcomes);
        writer.Add("last-next", (uint)Previous(sheet, value), (uint)Next(sheet, next), like);
        writer.Add("respectively", sheet.Respectively ? 1u : 0, arms, outcomes);
        writer.Add("counts", Cap(sheet.Different, 4), Cap(sheet.Of(MentionKind.Measure).Count, 8), (uint)sheet.Place(value) & 3);
        writer.Add("outcomes", Cap(sheet.Of(MentionKind.Outcome).Count, 4), Cap(sheet.Of(MentionKind.Measure).Count, 8), (uint)sheet.Place(value) & 3);
        writer.Add("stops", Stops(sheet, value, next), arms, outcomes);
        if (kind == MentionKind.Time) writer.Add("times", Cap(sheet.Of(MentionKind.Time).Count, 4), times);
    }

    // "1, 2 and 3 in A, B and C": lists of one length go in order.
    private static void Lists(LinkSheet sheet, int value, int name, MentionKind kind, uint before, FeatureWriter writer)
    {
        var (index, length) = Run(sheet, value, MentionKind.Measure, kind);
        var (place, size) = Run(sheet, name, kind, MentionKind.Measure);
        var adjacent = (before == 1 ? sheet.Between(value, name, MentionKind.Measure) == index && sheet.Between(value, name, kind) == size - 1 - place
            : sheet.Between(value, name, MentionKind.Measure) == length - 1 - index && sheet.Between(value, name, kind) == place) ? 1u : 0;
        var match = length == size ? place == index ? 3u : 2u : 1u;
        writer.Add("list", before, match, adjacent, sheet.Respectively ? 1u : 0);
        writer.Add("list-size", before, match, adjacent, Cap(length, 4), Cap(size, 4));
        writer.Add("list-place", before, adjacent, Cap(index, 3), Cap(length, 4), Cap(place, 3), Cap(size, 4));
        writer.Add("list-gap", before, match, adjacent, sheet.Gap(value, name));
        writer.Add("list-round", adjacent, before, size > 1 && length % size == 0 && index % size == place ? 1u : 0, Cap(size, 3));
    }

    // Over the whole sentence: two values and two arms; six values and two arms, turn by turn or half by half.
    private static void Ranks(LinkSheet sheet, int value, int name, MentionKind kind, uint before, FeatureWriter writer)
    {
        var values = sheet.Of(MentionKind.Measure).Count;
        var rank = sheet.Place(value);
        var names = kind == MentionKind.Arm ? sheet.Different : sheet.Of(kind).Count;
        var place = kind == MentionKind.Arm ? sheet.Names[sheet.Place(name)] : sheet.Place(name);
        var turn = names > 0 && values % names == 0 && rank % names == place ? 1u : 0;
        var half = names > 0 && values % names == 0 && rank / (values / names) == place ? 1u : 0;
        writer.Add("side", Side(sheet, value), Cap(place, 3), Cap(names, 4), before);
        writer.Add("side-list", Side(sheet, value), Cap(place, 3), Cap(names, 4), before, Cap(sheet.Between(value, name, kind), 3));
        writer.Add("rank", before, values == names ? place == rank ? 3u : 2u : 1u, sheet.Respectively ? 1u : 0);
        writer.Add("turn", before, turn, half, Cap(names, 4));
        writer.Add("turn-counts", Cap(values, 8), Cap(names, 4), Cap(rank, 8), Cap(place, 4));
    }

    // "(71% v 49%)": the first of the two goes with the arm named first, or with the one that the sentence speaks of.
    private static uint Side(LinkSheet sheet, int value) =>
        sheet.Place(value) is var place && sheet.Of(MentionKind.Measure) is var values && place + 1 < values.Count && sheet.Has(value, values[place + 1], 'v') && sheet.Distance(value, values[place + 1]) < 3 ? 1u
        : place > 0 && sheet.Has(values[place - 1], value, 'v') && sheet.Distance(values[place - 1], value) < 3 ? 2u : 0;

    private static (int Index, int Length) Run(LinkSheet sheet, int mention, MentionKind own, MentionKind other)
    {
        var (back, on) = (0, 0);
        for (var m = mention - 1; m >= 0 && sheet.Mentions[m].Kind != other; m--)
            if (sheet.Mentions[m].Kind == own) back++;
        for (var m = mention + 1; m < sheet.Mentions.Count && sheet.Mentions[m].Kind != other; m++)
            if (sheet.Mentions[m].Kind == own) on++;
        return (back, back + on + 1);
    }

    private static uint Nearest(LinkSheet sheet, int value, int name, MentionKind kind, bool before) =>
        sheet.Between(value, name, kind) == 0 ? 1u : 0;

    // How near the nearest of the kind on the other side stands: none, farther, nearer, in between no other value.
    private static uint Other(LinkSheet sheet, int value, int name, MentionKind kind, bool before)
    {
        var step = before ? 1 : -1;
        for (var m = value + step; m >= 0 && m < sheet.Mentions.Count; m += step)
            if (sheet.Mentions[m].Kind == kind)
                return (sheet.Distance(value, m) < sheet.Distance(value, name) ? 2u : 1u) + (sheet.Between(value, m, MentionKind.Measure) == 0 ? 2u : 0);
        return 0;
    }

    private static uint Stops(LinkSheet sheet, int a, int b) =>
        (sheet.Has(a, b, ';') ? 1u : 0) + (sheet.Has(a, b, '!') ? 2u : 0) + (sheet.Has(a, b, 'v') ? 4u : 0) + (sheet.Has(a, b, '.') ? 8u : 0) + (sheet.Has(a, b, 'V') ? 16u : 0) + (sheet.Has(a, b, '&') ? 32u : 0);

    private static int Next(LinkSheet sheet, int mention) => mention + 1 < sheet.Mentions.Count ? (int)sheet.Mentions[mention + 1].Kind : 9;

    private static int Previous(LinkSheet sheet, int mention) => mention > 0 ? (int)sheet.Mentions[mention - 1].Kind : 9;

    private static uint Cap(int count, int most) => (uint)Math.Min(count, most);

    private static uint Far(int tokens) => tokens switch { < 4 => (uint)tokens, < 6 => 5, < 10 => 8, < 20 => 15, _ => 30 };
}
