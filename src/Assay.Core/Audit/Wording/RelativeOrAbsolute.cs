using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics.Reported;

namespace Assay.Audit.Wording;

/// <summary>"25% reduction in the incidence of ..": of what it was, or in percentage points?</summary>
public sealed partial class RelativeOrAbsolute() : SheetRule("S21", "REL_ABS_AMBIGUOUS")
{
    private static readonly ImmutableArray<double> controlRisks = [0.10, 0.20, 0.30, 0.40, 0.50, 0.60];

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        var told = new HashSet<int>();
        foreach (var at in sheet.Find(Phrase()))
        {
            var sentence = sheet.SentenceOf(at);
            if (!told.Add(sentence.Start) || Explained(sheet, sentence)) continue;
            foreach (var number in sheet.NumbersIn(at))
            {
                if (number.Kind != NumberKind.Percent || !(Math.Abs(number.Value) is > 0 and <= 100)) continue;
                yield return Word(sheet, number, at, Rise().IsMatch(sheet.Words(at)));
                break;
            }
        }
    }

    // Arm values, a ratio, or the word itself settle which it is.
    private static bool Explained(Sheet sheet, Passage sentence)
    {
        var percents = 0;
        foreach (var number in sheet.NumbersIn(sentence))
        {
            if (number.Kind is NumberKind.Ratio or NumberKind.CiBound or NumberKind.Count or NumberKind.Denominator) return true;
            if (number.Kind == NumberKind.Percent && number.Value != 95) percents++;
        }
        return percents > 2 || Settled().IsMatch(sheet.Words(sentence)) || (percents == 2 && Lexicon.Versus().IsMatch(sheet.Words(sentence)));
    }

    private Remark Word(Sheet sheet, Number number, Passage at, bool rise)
    {
        var percent = Math.Abs(number.Value);
        var inputs = Inputs(("percent", percent));
        if (rise)
            return Say(sheet, Severity.Note, Finding.Ambiguous,
                $"\"{number.Raw}\" may be a relative increase or one in percentage points; the text gives no risk in either arm.", at) with
            { Reported = number.Raw, Inputs = inputs };
        var rows = new List<string>();
        foreach (var risk in controlRisks)
        {
            var relative = RiskReduction.AsRelative(percent, risk);
            inputs = inputs.Add($"relative.{risk:0.00}.nnt", relative.NumberNeeded).Add($"relative.{risk:0.00}.reduction", 100 * relative.Absolute);
            var row = $"at a control risk of {100 * risk:0}%: relative {100 * relative.TreatedRisk:0.##}% treated (NNT {Wordings.Tenth(relative.NumberNeeded)})";
            if (RiskReduction.AsAbsolute(percent, risk) is { } absolute)
            {
                inputs = inputs.Add($"absolute.{risk:0.00}.relativeReduction", 100 * absolute.Relative);
                row += $", absolute {100 * absolute.TreatedRisk:0.##}% (a relative reduction of {100 * absolute.Relative:0.#}%)";
            }
            else
            {
                row += ", absolute impossible";
            }
            rows.Add(row);
        }
        return Say(sheet, Severity.Note, Finding.Ambiguous,
            $"\"{number.Raw}\" may be a relative reduction or one in percentage points; the text gives no risk in either arm. {string.Join("; ", rows)}.", at) with
        {
            Reported = number.Raw,
            Inputs = inputs,
            Assumptions = ["control risks are examples, not reported"],
        };
    }

    private const string Risk = @"(?:incidence|risks?|rates?|mortality|odds|probability|likelihood|occurrence|frequency|prevalence|deaths?|infections?|hospitali[sz]ations?|events?|complications?|relapses?|recurrences?)";

    [GeneratedRegex(@"\b\d{1,3}(?:\.\d+)?\s?(?:%|percent)\s(?:[\w-]+\s){0,2}(?:reduction|decrease|decline|drop|increase|rise|lower|higher|fewer|reduced|increased)\s(?:[\w,-]+\s){0,5}" + Risk + @"\b|\b(?:reduc\w+|decreas\w+|lower\w*|increas\w+)\s(?:[\w-]+\s){0,3}" + Risk + @"\s(?:[\w-]+\s){0,5}by\s(?:\w+\s)?\d+(?:\.\d+)?\s?(?:%|percent)|\b" + Risk + @"\s(?:[\w-]+\s){0,6}(?:was|were)?\s?(?:reduced|decreased|lowered|increased)\sby\s(?:\w+\s)?\d+(?:\.\d+)?\s?(?:%|percent)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\b(?:relative|absolute|percentage[- ]points?|points|hazard|odds ratio|risk ratio|rate ratio|HR|RR|OR|ARR|RRR|from \d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Settled();

    [GeneratedRegex(@"increas|rise|higher", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rise();
}
