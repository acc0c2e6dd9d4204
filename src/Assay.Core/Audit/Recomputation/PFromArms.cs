using System.Collections.Immutable;
using Assay.Statistics;
using Assay.Statistics.Tables;

namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from the counts of three arms or more, told in one sentence before it.</summary>
public sealed class PFromArms() : SheetRule("S04", "P_RxC")
{
    // The chi-square of a table with smaller expected counts is no match for an exact test.
    private const double LeastExpected = 5;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var table in UnreadTable.In(sheet))
        {
            if (new PClaim(table.P) is not { IsUsable: true } claim) continue;
            if (LargerTables.Tests([.. table.Rows.Select(row => (IReadOnlyList<double>)[row.Events, row.People - row.Events])]) is not var (pearson, ratio, df)) continue;
            var (plain, other) = (Judge(claim, pearson.P), Judge(claim, ratio.P));
            yield return plain is not (Finding.Ok or Finding.OkTrunc) && other == Finding.Ok
                ? Say(sheet, table, claim, (pearson.P, ratio.P, df), other, "the likelihood-ratio test")
                : Say(sheet, table, claim, (pearson.P, ratio.P, df), plain, "Pearson's chi-square");
        }
    }

    private static Finding Judge(PClaim claim, double p) => claim.Judge(new(p, p));

    private Remark Say(Sheet sheet, UnreadTable table, PClaim claim, (double Pearson, double Ratio, int Df) found, Finding finding, string test)
    {
        var counts = string.Join(", ", table.Rows.Select(row => $"{row.Events}/{row.People}"));
        var list = $"{Wordings.P(found.Pearson)} by Pearson's chi-square, {Wordings.P(found.Ratio)} by the likelihood-ratio test, {found.Df} degrees of freedom";
        var mayBeOther = IsSparse(table.Rows) || Pairs(table.Rows, claim) || Lexicon.OtherTest().IsMatch(sheet.Words(sheet.SentenceOf(table.P.Value.At!.Value)));
        var message = finding switch
        {
            Finding.Ok => $"{claim.Words} recomputes from {counts} by {test} with {found.Df} degrees of freedom.",
            Finding.OkTrunc => $"{claim.Words} recomputes from {counts} by {test} if digits were cut, not rounded.",
            _ when mayBeOther => $"{claim.Words} does not recompute from {counts} together ({list}); an exact test, one of two of these arms, or an adjusted analysis would not.",
            _ => $"{claim.Words} does not recompute from {counts}: {list}.",
        };
        var verdict = finding is Finding.Ok or Finding.OkTrunc ? finding : mayBeOther ? Finding.Undetermined : finding;
        var severity = verdict switch { Finding.DecisionError => Severity.Warn, Finding.Mismatch => Severity.Note, _ => Severity.Info };
        return Say(sheet, severity, verdict, message, table.Spans) with
        {
            Reported = claim.Words,
            Recomputed = new(Math.Min(found.Pearson, found.Ratio), Math.Max(found.Pearson, found.Ratio), found.Pearson, ""),
            Inputs = Inputs([.. table.Rows.SelectMany((row, i) => new (string, double)[] { ($"events{i + 1}", row.Events), ($"n{i + 1}", row.People) }), ("df", found.Df), ("pPearson", found.Pearson), ("pLikelihoodRatio", found.Ratio)]),
            Assumptions = ["two-sided", "one test of all arms together", "unadjusted table"],
        };
    }

    private static bool IsSparse(ImmutableArray<(int Events, int People)> rows)
    {
        double people = rows.Sum(row => (long)row.People), events = rows.Sum(row => (long)row.Events);
        return rows.Min(row => row.People) * (Math.Min(events, people - events) / people) < LeastExpected;
    }

    // Two of the arms alone, by any test that an unnamed P may come from.
    private static bool Pairs(ImmutableArray<(int Events, int People)> rows, PClaim claim)
    {
        for (var i = 0; i < rows.Length; i++)
            for (var j = i + 1; j < rows.Length; j++)
                foreach (var test in (ReadOnlySpan<ContingencyTest>)[ContingencyTest.Pearson, ContingencyTest.Yates, ContingencyTest.Fisher, ContingencyTest.LikelihoodRatio])
                    if (rows[i].People <= 100_000 && rows[j].People <= 100_000 && ContingencyTests.P(new(rows[i].Events, rows[i].People, rows[j].Events, rows[j].People), test) is { } p
                        && Judge(claim, p) is Finding.Ok or Finding.OkTrunc) return true;
        return false;
    }
}
