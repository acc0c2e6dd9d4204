using System.Text.RegularExpressions;

namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from the test statistic and degrees of freedom beside it.</summary>
public sealed partial class PFromTest() : SheetRule("P_TEST", "P_TEST")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var test in ReportedTests.In(sheet))
        {
            // A P that was made larger for many tests is not the statistic's own.
            if (!test.Claim.IsUsable || Adjusted().IsMatch(sheet.Words(sheet.SentenceOf(test.At)))) continue;
            var box = test.Box;
            var finding = test.Claim.Judge(box);
            var oneSided = finding is Finding.Mismatch or Finding.DecisionError && test.IsDirected && test.Claim.Judge(box.Map(static p => p / 2)) is Finding.Ok or Finding.OkTrunc;
            if (oneSided && sheet.Mentions(OneSided())) finding = Finding.Ok;
            yield return Word(sheet, test, finding, oneSided, new(box.Low, box.High, test.Point, ""));
        }
    }

    private Remark Word(Sheet sheet, ReportedTest test, Finding finding, bool oneSided, Recomputed recomputed)
    {
        var range = $"{Wordings.P(recomputed.Point!.Value)} ({Wordings.P(recomputed.Low!.Value)} to {Wordings.P(recomputed.High!.Value)} over rounding)";
        var message = finding switch
        {
            Finding.Ok => $"{test.Claim.Words} recomputes from {test.Words}{(oneSided ? " as a one-sided test" : "")}: {range}{(oneSided ? " two-sided" : "")}.",
            Finding.OkTrunc => $"{test.Claim.Words} recomputes from {test.Words} if digits were cut, not rounded: {range}.",
            Finding.DecisionError => $"{test.Claim.Words} does not recompute from {test.Words}, and the recomputed value lies on the other side of 0.05: {range}.",
            _ => $"{test.Claim.Words} does not recompute from {test.Words}: {range}.",
        };
        if (oneSided && finding != Finding.Ok) message += " A one-sided test would give it; none is spoken of.";
        var severity = finding switch { Finding.DecisionError => Severity.Warn, Finding.Mismatch => Severity.Note, _ => Severity.Info };
        return Say(sheet, severity, finding, message, test.At) with
        {
            Reported = test.Claim.Words,
            Recomputed = recomputed,
            Inputs = Inputs(("df1", test.Df1), ("df2", test.Df2), ("statistic", test.Value.Value)),
            Assumptions = [oneSided && finding == Finding.Ok ? "one-sided" : "two-sided", "P not adjusted for other tests"],
        };
    }

    [GeneratedRegex(@"\b(?:one|1)[- ](?:tailed|sided)|\bdirectional\s(?:test|hypothes)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneSided();

    [GeneratedRegex(@"\b(?:adjusted\s(?:for\smultip|p\b)|corrected\s(?:for|p\b)|bonferroni|holm|tukey|FDR|false\sdiscovery|permutation|bootstrap)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Adjusted();
}
