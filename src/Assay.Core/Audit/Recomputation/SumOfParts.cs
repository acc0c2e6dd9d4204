using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics;

namespace Assay.Audit.Recomputation;

/// <summary>Percentages of classes of which each person is in one, which do not sum to a hundred.</summary>
public sealed partial class SumOfParts() : SheetRule("S17", "SUM_PARTS")
{
    // Classes that leave nobody out, named whole in one sentence.
    private static readonly ImmutableArray<ImmutableArray<Regex>> wholes =
    [
        [Men(), Women()], [Complete(), Partial(), Stable(), Progressive()], [Mild(), Moderate(), Severe()], [ChildA(), ChildB(), ChildC()],
    ];

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var sentence in sheet.Study.Sentences)
        {
            var percents = Percents(sheet, sentence.At);
            if (percents.Count < 2) continue;
            var words = sheet.Study.Text.Substring(sentence.At.Start, sentence.At.Length);
            foreach (var whole in wholes)
            {
                if (percents.Count != whole.Length || whole.Any(part => part.Count(words) != 1)) continue;
                var sum = percents.Sum(percent => percent.Value);
                var slack = percents.Sum(percent => Printed.Of(percent.Value, percent.Raw).HalfUnit);
                if (Math.Abs(sum - 100) <= slack + 1e-9) continue;
                yield return Say(sheet, Severity.Note, Finding.Mismatch,
                    $"{string.Join(" + ", percents.Select(percent => percent.Raw))} is {sum:0.####}%, not 100% within rounding (±{slack:0.###}), where everybody is in one of the classes named.", percents.Select(percent => percent.At)) with
                {
                    Reported = string.Join(", ", percents.Select(percent => percent.Raw)),
                    Recomputed = new(100 - slack, 100 + slack, sum, "%"),
                    Assumptions = ["each person is in one class and none is missing"],
                };
            }
        }
    }

    private static List<Number> Percents(Sheet sheet, Passage sentence)
    {
        var percents = new List<Number>();
        foreach (var number in sheet.NumbersIn(sentence))
            if (number.Kind == NumberKind.Percent)
                percents.Add(number);
        return percents;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:men|males?|boys)\b", Plain)]
    private static partial Regex Men();

    [GeneratedRegex(@"\b(?:women|females?|girls)\b", Plain)]
    private static partial Regex Women();

    [GeneratedRegex(@"\bcomplete (?:response|remission)s?\b", Plain)]
    private static partial Regex Complete();

    [GeneratedRegex(@"\bpartial (?:response|remission)s?\b", Plain)]
    private static partial Regex Partial();

    [GeneratedRegex(@"\bstable disease\b", Plain)]
    private static partial Regex Stable();

    [GeneratedRegex(@"\b(?:progressive disease|disease progression)\b", Plain)]
    private static partial Regex Progressive();

    [GeneratedRegex(@"\bmild\b", Plain)]
    private static partial Regex Mild();

    [GeneratedRegex(@"\bmoderate\b", Plain)]
    private static partial Regex Moderate();

    [GeneratedRegex(@"\bsevere\b", Plain)]
    private static partial Regex Severe();

    [GeneratedRegex(@"\bChild(?:-Turcotte)?-Pugh (?:class |grade |stage )?A\b", Plain)]
    private static partial Regex ChildA();

    [GeneratedRegex(@"\b(?:class |grade |stage |Pugh )B\b|, B\b", Plain)]
    private static partial Regex ChildB();

    [GeneratedRegex(@"\b(?:class |grade |stage |Pugh |and |or )C\b", Plain)]
    private static partial Regex ChildC();
}
