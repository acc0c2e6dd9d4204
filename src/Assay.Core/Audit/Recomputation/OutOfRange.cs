using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Recomputation;

/// <summary>Values that cannot be: a P above 1, a decrease of more than 100 percent, 130 percent of people.</summary>
public sealed partial class OutOfRange() : SheetRule("S18", "RANGE")
{
    internal override IEnumerable<Remark> Check(Sheet sheet) => Ps(sheet).Concat(UnreadPs(sheet)).Concat(Decreases(sheet)).Concat(People(sheet)).Concat(Spreads(sheet)).Concat(Quartiles(sheet));

    private IEnumerable<Remark> Ps(Sheet sheet)
    {
        foreach (var number in sheet.Study.Numbers)
        {
            if (number.Kind != NumberKind.P || double.IsNaN(number.Value)) continue;
            if (number.Value is < 0 or > 1) yield return Error(sheet, $"P = {number.Raw} lies outside 0 to 1.", number.Raw, number.At);
            else if (number.Value == 0 && number.Operator is "=" or null)
                yield return Say(sheet, Severity.Info, Finding.Ambiguous,
                    "P is printed as zero; it stands for a value below the last decimal shown.", number.At) with
                { Reported = number.Raw };
        }
    }

    // A reader of numbers may not take "P = 1.3" for a P at all.
    private IEnumerable<Remark> UnreadPs(Sheet sheet)
    {
        foreach (var match in sheet.Find(TooLarge()))
            if (!sheet.HasNumber(match, NumberKind.P))
                yield return Error(sheet, $"{match.Of(sheet.Study.Text)} lies outside 0 to 1.", match.Of(sheet.Study.Text), match);
    }

    private IEnumerable<Remark> Decreases(Sheet sheet)
    {
        var told = new HashSet<int>();
        foreach (var change in sheet.Study.Changes)
            if (change is { Unit: "%", Change: { Value: < -100 } value } && told.Add(sheet.SentenceAt(change.At.Start)))
                yield return TooMuch(sheet, value.Raw, value.At ?? change.At);
        foreach (var match in sheet.Find(Decrease()))
            if (told.Add(sheet.SentenceAt(match.Start)))
                yield return TooMuch(sheet, match.Of(sheet.Study.Text), match);
    }

    private IEnumerable<Remark> People(Sheet sheet)
    {
        foreach (var result in sheet.Results)
        {
            if (result is { Unit: "%", Value.Value: > 100 } && result.Value.Raw.Contains('%') && sheet.Outcome(result.Outcome) is { Kind: OutcomeKind.Binary or OutcomeKind.TimeToEvent })
                yield return Error(sheet, $"{result.Value.Raw} of people is more than all of them.", result.Value.Raw, result.Value.At!.Value);
        }
    }

    private IEnumerable<Remark> Spreads(Sheet sheet)
    {
        foreach (var result in sheet.Results)
            if (result.Dispersion is { Low: { } low, High: { } high } && low > high)
                yield return Error(sheet, $"The bounds {low:0.####} and {high:0.####} are not in order.", result.Value.Raw, result.Value.At!.Value);
            else if (result.Dispersion is { Value: < 0 } spread)
                yield return Error(sheet, $"A spread of {spread.Value:0.####} is negative.", result.Value.Raw, result.Value.At!.Value);
    }

    private IEnumerable<Remark> Quartiles(Sheet sheet)
    {
        foreach (var bounded in Bounded.In(sheet, NumberKind.IqrBound))
            if (bounded.IsOutside)
                yield return Say(sheet, Severity.Error, Finding.Mismatch, $"{bounded.Words} cannot be a median and its quartiles: it lies outside them.", bounded.Spans) with { Reported = bounded.Words };
    }

    private Remark TooMuch(Sheet sheet, string raw, Passage at) =>
        Error(sheet, $"\"{raw}\": a decrease of more than 100% leaves less than nothing.", raw, at);

    private Remark Error(Sheet sheet, string message, string raw, Passage at) =>
        Say(sheet, Severity.Error, Finding.Mismatch, message, at) with { Reported = raw };

    [GeneratedRegex(@"\b[pP](?:[- ]values?)?\s?=\s?(?:1\.0*[1-9]\d*|[2-9]\.\d+)(?=[,;)\]]|\.?\s|\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex TooLarge();

    [GeneratedRegex(@"\b(?:10[1-9]|1[1-9]\d|[2-9]\d\d|\d{4})(?:\.\d+)?\s?(?:%|percent)\s(?:decrease|reduction|decline|drop)\b|\b(?:decreased|reduced|declined|dropped|fell)\sby\s(?:10[1-9]|1[1-9]\d|[2-9]\d\d|\d{4})(?:\.\d+)?\s?(?:%|percent)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Decrease();
}
