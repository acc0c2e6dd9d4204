using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>Randomised trial or not, from title and abstract alone.</summary>
public sealed partial class DesignsTask : IEvaluationTask
{
    private const string Trial = "rct";

    /// <inheritdoc/>
    public string Name => "designs";

    /// <inheritdoc/>
    public string Question => "whether a record is a randomised trial, from title and abstract";

    /// <inheritdoc/>
    public System.Collections.Immutable.ImmutableArray<string> Files => ["designs/robotsearch_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var reader = new AbstractReader();
        foreach (var document in gold.Read(DesignDocument.Read))
        {
            var design = reader.Read(GoldArticle.Of(document.Id, document.Title, document.Text)).Design;
            // MEDLINE gives its type to the later reports of a trial too.
            var ours = design.Type is StudyType.Rct or StudyType.RctSecondary && design.Signals.Any(static signal => signal is { Rule: "model", Speaks: StudyType.Rct });
            Count(sheet.Ours, document.IsRct, ours);
            Count(sheet.Baseline, document.IsRct, Words().IsMatch(document.Title) || Words().IsMatch(document.Text));
            var faults = new List<string>();
            if (ours != document.IsRct)
            {
                sheet.Error(ours ? "called a trial, is none" : $"trial called {design.Type}");
                faults.Add(ours ? "called a randomised trial" : $"a randomised trial, called {design.Type}");
            }
            sheet.Done(document.Id, new(ours && document.IsRct ? 1 : 0, ours && !document.IsRct ? 1 : 0, !ours && document.IsRct ? 1 : 0), faults, JsonValue.Create(document.IsRct), JsonValue.Create(ours));
        }
        return sheet.Report(Name, gold, [ScoreRow.Of(Trial, sheet.Ours[Trial])], [ScoreRow.Of(Trial, sheet.Baseline[Trial])], "a regular expression on title and abstract",
            new Bar(Trial, Measure.Precision, 0.95, 0.98), new Bar(Trial, Measure.Recall, 0.97, 0.99));
    }

    private static void Count(TallySheet tallies, bool gold, bool given)
    {
        if (gold && given) tallies.Hit(Trial);
        else if (gold) tallies.Miss(Trial);
        else if (given) tallies.Extra(Trial);
    }

    [GeneratedRegex(@"\brandomi[sz]ed\b|\brandomly\b|\bplacebo\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
