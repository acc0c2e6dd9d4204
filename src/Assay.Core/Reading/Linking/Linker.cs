using System.Collections.Immutable;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Mentions;

namespace Assay.Reading.Linking;

/// <summary>Says which arm, outcome and time each value of a sentence belongs to: pairs judged by what was learned, the sentence decided as a whole.</summary>
internal sealed class Linker(LinearClassifier pairs)
{
    public static readonly ImmutableArray<string> Labels = ["apart", "together"];
    private const int MostNames = 24;
    private static readonly Lazy<Linker> FromAssembly = new(static () => new(ShippedModels.Classifier("linking")));

    /// <summary>The linker that ships with Assay.</summary>
    public static Linker Shipped => FromAssembly.Value;

    /// <summary>Log odds below which a value has no name of that kind.</summary>
    public double[] Least { get; init; } = [0, 0, 0];

    /// <summary>Log odds above which a value has a second outcome.</summary>
    public double Second { get; init; } = 0.5;

    /// <summary>The links of every value of <paramref name="mentions"/>, in order.</summary>
    public List<Link> Connect(Wording words, IReadOnlyList<Number> numbers, IReadOnlyList<Mention> mentions, int first, int end)
    {
        var sheet = new LinkSheet(words, numbers, mentions, first, end);
        var seen = new FeatureList();
        var (arms, outcomes, times) = (Decide(sheet, MentionKind.Arm, seen), Decide(sheet, MentionKind.Outcome, seen), Decide(sheet, MentionKind.Time, seen));
        var links = new List<Link>();
        var values = sheet.Of(MentionKind.Measure);
        for (var v = 0; v < values.Count; v++)
            links.Add(new(values[v], arms.Chosen(v), outcomes.Several(v, Second), times.Chosen(v), arms.Confidence(v) * outcomes.Confidence(v)));
        return links;
    }

    private LinkTable Decide(LinkSheet sheet, MentionKind kind, FeatureList seen)
    {
        var values = sheet.Of(MentionKind.Measure);
        var names = sheet.Of(kind);
        var table = new LinkTable(values.Count, names);
        if (names.Count == 0) return table;
        for (var v = 0; v < values.Count; v++)
            for (var n = 0; n < names.Count; n++)
            {
                // Beyond this a sentence is a table pasted as text: only what stands near is asked.
                if (names.Count > MostNames && sheet.Distance(values[v], names[n]) > 60) continue;
                LinkFeatures.OfPair(sheet, values[v], names[n], seen);
                table[v, n] = Odds(seen);
            }
        for (var v = 0; v + 1 < values.Count; v++)
        {
            LinkFeatures.OfNeighbours(sheet, values[v], values[v + 1], kind, seen);
            table.Same[v] = Odds(seen);
        }
        table.Decide(Least[(int)kind], kind == MentionKind.Arm ? n => sheet.Names[n] : static n => n);
        return table;
    }

    private double Odds(FeatureList seen)
    {
        Span<double> scores = stackalloc double[2];
        pairs.Score(seen, scores);
        return scores[1] - scores[0];
    }
}
