using System.Collections.Immutable;
using Assay.Digests;
using Assay.Reading;
using Assay.Records;
using Assay.Verification.Slots;

namespace Assay.Verification.Agreement;

/// <summary>
/// Holds a model's digest beside the embedded engine's of the same source: direction, number of participants, figures of the
/// primary finding. Draft x Draft x Article x Study -> Disagreement[].
/// </summary>
public static class TwoEngines
{
    // Two clauses speak of one thing where they share so much of what they are about; the closest by this much decide.
    private const double Enough = 0.6;
    private const double Near = 0.2;
    private const int MostFigures = 4;

    private static readonly ImmutableArray<NumberKind> Quantities = [NumberKind.Percent, NumberKind.Mean, NumberKind.Median, NumberKind.Ratio, NumberKind.Fold, NumberKind.Duration, NumberKind.Other];

    /// <summary>Where the two part, in order of <see cref="Point"/>; empty where they agree.</summary>
    /// <param name="model">The model's digest.</param>
    /// <param name="embedded">The embedded engine's.</param>
    /// <param name="article">The source of both.</param>
    /// <param name="study">What was understood of it.</param>
    public static ImmutableArray<Disagreement> Of(Draft model, Draft embedded, Article article, Study study)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(embedded);
        var source = new Source(article, study);
        var (one, other) = (Told(model, source), Told(embedded, source));
        return [.. new[] { Direction(one, other, source), Participants(one, other, source), Effect(one, other, study) }.OfType<Disagreement>()];
    }

    // What is said of the record or of what is missing is the embedded engine's in both.
    private static List<Statement> Told(Draft draft, Source source) =>
    [
        .. draft.Parts.Where(part => part.Heading != Heading.Limitations).SelectMany(part => part.Claims).Prepend(draft.Summary)
            .Where(claim => claim.Ground == Ground.Text).Select(claim => source.ReadClaim(new Normalised(claim.Sentence).Text)),
    ];

    private static Disagreement? Direction(List<Statement> model, List<Statement> embedded, Source source)
    {
        var held = embedded.SelectMany(statement => source.ClausesOf(statement).Select(clause => (In: statement, Clause: clause))).ToList();
        foreach (var statement in model)
        {
            // The same words go the same way.
            if (embedded.Exists(own => own.Sentence.Contains(statement.Sentence, StringComparison.Ordinal))) continue;
            foreach (var clause in source.ClausesOf(statement))
                if (Against(clause, held) is { } counter)
                    return new(Point.Direction, clause.At.Of(statement.Text), counter);
        }
        return null;
    }

    private static string? Against(Clause clause, List<(Statement In, Clause Clause)> held)
    {
        if (clause.Topic.IsEmpty || (clause.Sign == 0 && clause.Worth == 0 && clause.Significant == 0)) return null;
        var about = held.Select(entry => (entry.In, entry.Clause, Cover: Math.Min(entry.Clause.Covers(clause.Topic), clause.Covers(entry.Clause.Topic))))
            .Where(entry => entry.Cover >= Enough && Speaks(entry.Clause, clause)).ToList();
        if (about.Count == 0) return null;
        var most = about.Max(entry => entry.Cover);
        var closest = about.FindAll(entry => entry.Cover >= most - Near);
        return closest.TrueForAll(entry => Opposite(entry.Clause, clause)) ? closest[0].Clause.At.Of(closest[0].In.Text) : null;
    }

    // Whether two clauses say anything that could be held against one another.
    private static bool Speaks(Clause one, Clause other) => one.Sign * other.Sign != 0 || one.Worth * other.Worth != 0 || one.Significant * other.Significant != 0;

    private static bool Opposite(Clause one, Clause other)
    {
        if (one.Significant * other.Significant < 0) return true;
        var turned = one.Denied == other.Denied ? 1 : -1;
        return one.Sign * other.Sign * turned < 0 || (one.Worth * other.Worth * turned < 0 && one.Sign * other.Sign <= 0);
    }

    // A digest that names no number is no witness: the page tells it whoever writes. Of several each tells, one must be the same.
    private static Disagreement? Participants(List<Statement> model, List<Statement> embedded, Source source)
    {
        var (one, other) = (Sizes(model), Sizes(embedded));
        // A part of a digest may speak of an arm: sizes that the source gives for arms say nothing of the whole.
        var arms = source.Study.Arms.Select(arm => arm.N?.Value).OfType<int>().Select(n => (double)n).ToHashSet();
        one.ExceptWith(arms);
        other.ExceptWith(arms);
        return one.Count == 0 || other.Count == 0 || one.Overlaps(other) ? null : new(Point.Participants, Spelled(one), Spelled(other));
    }

    private static SortedSet<double> Sizes(List<Statement> told) =>
        [.. told.SelectMany(statement => statement.Figures).Where(figure => !figure.IsName && figure.Class == FigureClass.Count && (figure.Number.Kind == NumberKind.N || figure.Label is "enrolled" or "randomised" or "analysed"))
            .Select(figure => figure.Value)];

    private static string Spelled(IEnumerable<double> sizes) => string.Join(", ", sizes.Select(size => FormattableString.Invariant($"{size}")));

    // The embedded engine tells the primary finding in the source's figures; the model must tell the same. Where none is called
    // primary, one of those told will do.
    private static Disagreement? Effect(List<Statement> model, List<Statement> embedded, Study study)
    {
        var findings = Findings(study).Where(finding => finding.Figures.TrueForAll(figure => Tells(embedded, figure.Value))).ToList();
        if (findings.Exists(finding => finding.IsPrimary)) findings.RemoveAll(finding => !finding.IsPrimary);
        if (findings.Count == 0 || findings.Exists(finding => finding.Figures.TrueForAll(figure => Tells(model, figure.Value)))) return null;
        var said = model.SelectMany(statement => statement.Figures).Where(figure => !figure.IsName && figure.Class is FigureClass.Ratio or FigureClass.Percent or FigureClass.Measurement or FigureClass.Fold)
            .Select(figure => figure.Number.Raw).Distinct().Take(MostFigures).ToList();
        return new(Point.Effect, said.Count == 0 ? null : string.Join(", ", said), string.Join(" and ", findings[0].Figures.Select(figure => figure.Raw)));
    }

    // Estimates; where none is given, two arms' values of an outcome, by the words that compare them or as read.
    private static IEnumerable<(bool IsPrimary, List<(double Value, string Raw)> Figures)> Findings(Study study)
    {
        var primary = study.Outcomes.Where(outcome => outcome.Role == OutcomeRole.Primary).Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        var compared = study.Comparisons.Where(comparison => comparison.Estimate is not null).OrderBy(comparison => comparison.At).ToList();
        foreach (var comparison in compared)
            yield return (comparison.Outcome is { } outcome && primary.Contains(outcome), [(comparison.Estimate!.Value.Value, comparison.Estimate.Value.Raw)]);
        if (compared.Count > 0) yield break;
        var pairs = study.Results.Where(result => result is { Arm: not null, Outcome: not null, IsBaseline: false })
            .GroupBy(result => result.Outcome!, StringComparer.Ordinal).Where(group => group.Count() == 2 && group.Select(result => result.Arm).Distinct().Count() == 2)
            .OrderBy(group => group.Min(result => result.Value.At ?? default));
        foreach (var comparison in study.Comparisons)
            if (study.Numbers.Where(number => Quantities.Contains(number.Kind) && comparison.At.Contains(number.At)).Select(number => (number.Value, number.Raw)).ToList() is { Count: 2 } values)
                yield return (comparison.Outcome is { } outcome && primary.Contains(outcome), values);
        foreach (var pair in pairs) yield return (primary.Contains(pair.Key), [.. pair.Select(result => (result.Value.Value, result.Value.Raw))]);
    }

    private static bool Tells(List<Statement> told, double value) =>
        told.Exists(statement => statement.Figures.Any(figure => !figure.IsName && Math.Abs(Math.Abs(figure.Value) - Math.Abs(value)) <= Math.Pow(10, -figure.Decimals) / 2 + 1e-9));
}
