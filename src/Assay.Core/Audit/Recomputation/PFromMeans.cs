using Assay.Reading;
using Assay.Statistics;
using Assay.Statistics.Effects;
using Assay.Statistics.Means;

namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from two means, their spreads and the sizes of the arms.</summary>
public sealed class PFromMeans() : SheetRule("S41", "RECOMPUTE_SE")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var contrast in sheet.Contrasts.Concat(UnreadMeans.In(sheet)))
        {
            if (contrast.P is not { } p || new PClaim(p) is not { IsUsable: true } claim) continue;
            var told = (contrast.N1 ?? sheet.SizeOf(contrast.One.Arm)) is { } size1 && (contrast.N2 ?? sheet.SizeOf(contrast.Two.Arm)) is { } size2 ? (size1, size2) : default((int, int)?);
            if ((told ?? sheet.TwoSizes()) is not var (n1, n2) || n1 < 2 || n2 < 2) continue;
            if (Spread.Of(sheet, contrast.One) is not { } one || Spread.Of(sheet, contrast.Two) is not { } two) continue;
            if (one.IsError != two.IsError) continue;
            Interval Over(bool areErrors) => told is null ? Both(Box(one, n1, two, n2, areErrors), Box(one, n2, two, n1, areErrors)) : Box(one, n1, two, n2, areErrors);
            var asPrinted = Over(one.IsError);
            var finding = claim.Judge(asPrinted);
            var words = sheet.Words(sheet.SentenceOf(contrast.Comparison.At));
            // A change may be tested inside one arm, or with the value before as a covariate.
            var other = contrast.Comparison.Adjusted == true || Lexicon.OtherTest().IsMatch(words) || Lexicon.Change().IsMatch(words) || sheet.Mentions(Lexicon.OtherTestOfMeans());
            var otherwise = finding is Finding.Mismatch or Finding.DecisionError && claim.Judge(Over(!one.IsError)) is Finding.Ok or Finding.OkTrunc;
            var remark = Word(sheet, contrast, claim, asPrinted, (one, n1, two, n2), other && finding is not (Finding.Ok or Finding.OkTrunc) ? Finding.Undetermined : finding, otherwise);
            yield return told is null ? remark with { Assumptions = remark.Assumptions.Add("the arms are of the two sizes that the counts are of, whichever is which") } : remark;
        }
    }

    private Remark Word(Sheet sheet, Contrast contrast, PClaim claim, Interval box, (Spread One, int N1, Spread Two, int N2) arms, Finding finding, bool otherwise)
    {
        var values = $"{contrast.One.Value.Raw} ± {arms.One.Deviation.Value:0.####} ({arms.N1}) against {contrast.Two.Value.Raw} ± {arms.Two.Deviation.Value:0.####} ({arms.N2})";
        var range = $"{Wordings.P(box.Low)} to {Wordings.P(box.High)} by Student's and Welch's t over rounding";
        var message = finding switch
        {
            Finding.Ok or Finding.OkTrunc => $"{claim.Words} recomputes from {values}: {range}.",
            Finding.Undetermined => $"{values} give {range}; {claim.Words} may be of another analysis, which they cannot refute.",
            _ when otherwise => $"{claim.Words} does not recompute from {values} with ± as {(arms.One.IsError ? "a standard error" : "a standard deviation")} ({range}), but does with ± as {(arms.One.IsError ? "a standard deviation" : "a standard error")}.",
            _ => $"{claim.Words} does not recompute from {values} under an unpaired, unadjusted t test: {range}.",
        };
        var severity = finding is Finding.DecisionError || otherwise ? Severity.Warn : finding == Finding.Mismatch ? Severity.Note : Severity.Info;
        return Say(sheet, severity, finding, message, contrast.Spans) with
        {
            Reported = claim.Words,
            Recomputed = new(box.Low, box.High, null, ""),
            Inputs = Inputs(("mean1", arms.One.Mean.Value), ("mean2", arms.Two.Mean.Value), ("n1", arms.N1), ("n2", arms.N2),
                ("spread1", arms.One.Deviation.Value), ("spread2", arms.Two.Deviation.Value)),
            Assumptions = ["two-sided", "unpaired, unadjusted t test", arms.One.IsError ? "± is the standard error" : "± is the standard deviation"],
        };
    }

    private static Interval Both(Interval one, Interval other) => new(Math.Min(one.Low, other.Low), Math.Max(one.High, other.High));

    /// <summary>Both tests over the corners of the rounding box: the difference and the spreads each at both ends.</summary>
    private static Interval Box(Spread one, int n1, Spread two, int n2, bool areErrors)
    {
        var (low, high) = (1.0, 0.0);
        foreach (var m1 in Ends(one.Mean))
            foreach (var m2 in Ends(two.Mean))
                foreach (var s1 in Ends(one.Deviation))
                    foreach (var s2 in Ends(two.Deviation))
                    {
                        var (first, second) = (new ArmMeans(m1, Deviation(s1, n1), n1), new ArmMeans(m2, Deviation(s2, n2), n2));
                        if (TTests.Student(first, second)?.P is not { } student || TTests.Welch(first, second)?.P is not { } welch) continue;
                        (low, high) = (Math.Min(low, Math.Min(student, welch)), Math.Max(high, Math.Max(student, welch)));
                    }
        // Where the means may be equal, so may P be 1.
        if (one.Mean.Rounding.Meets(two.Mean.Rounding)) high = 1;
        return low > high ? new(0, 1) : new(low, high);

        double Deviation(double spread, int n) => Math.Max(0, areErrors ? spread * Math.Sqrt(n) : spread);
    }

    private static double[] Ends(Printed value) => [value.Rounding.Low, value.Rounding.High];
}
