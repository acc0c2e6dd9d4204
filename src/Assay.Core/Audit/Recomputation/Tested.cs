using System.Collections.Immutable;
using Assay.Statistics;
using Assay.Statistics.Tables;

namespace Assay.Audit.Recomputation;

/// <summary>A contrast with counts, its P recomputed under every test that an unnamed P may come from.</summary>
internal sealed record Tested(Contrast Contrast, TwoByTwo Table, PClaim Claim, ImmutableArray<(string Test, double P)> Ps, bool MayBeOther)
{
    private static readonly ImmutableArray<(string, ContingencyTest)> tests =
    [
        ("Pearson's chi-square", ContingencyTest.Pearson), ("chi-square with Yates' correction", ContingencyTest.Yates),
        ("Fisher's exact test", ContingencyTest.Fisher), ("the likelihood-ratio test", ContingencyTest.LikelihoodRatio),
        ("Fisher's mid-P", ContingencyTest.FisherMid),
    ];

    public Interval Box => Interval.Hull([.. Ps.Select(p => p.P)]);

    /// <summary>The best finding any one test gives, and that test.</summary>
    public (Finding Finding, string? Test) Verdict()
    {
        foreach (var wanted in (ReadOnlySpan<Finding>)[Finding.Ok, Finding.OkTrunc])
            foreach (var (test, p) in Ps)
                if (Claim.Judge(new(p, p)) == wanted)
                    return (wanted, test);
        return (Ps.All(p => Claim.Judge(new(p.P, p.P)) == Finding.DecisionError) ? Finding.DecisionError : Finding.Mismatch, null);
    }

    public string Counts => $"{Table.A}/{Table.N1} against {Table.C}/{Table.N2}";

    public string List => string.Join(", ", Ps.Take(3).Select(p => $"{Wordings.P(p.P)} by {p.Test}"));

    public static IEnumerable<Tested> In(Sheet sheet)
    {
        // A P of three arms together is not one of the last two of them.
        var ofMany = UnreadTable.In(sheet).Select(table => table.P.Value.At).OfType<Records.Passage>().ToHashSet();
        foreach (var contrast in sheet.Contrasts.Concat(UnreadCounts.In(sheet)))
        {
            if (contrast.P is not { } p || new PClaim(p) is not { IsUsable: true } claim || p.Value.At is { } at && ofMany.Contains(at)) continue;
            if (!contrast.IsCounted && !Shares.Are(sheet, contrast)) continue;
            if (contrast.Table is not { } table || table.N1 > 2_000_000 || table.N2 > 2_000_000) continue;
            var ps = ImmutableArray.CreateBuilder<(string, double)>(tests.Length);
            foreach (var (name, test) in tests)
                if (ContingencyTests.P(table, test) is { } value)
                    ps.Add((name, value));
            if (ps.Count < tests.Length) continue;
            var other = contrast.Comparison.Adjusted == true || Lexicon.OtherTest().IsMatch(sheet.Words(sheet.SentenceOf(contrast.Comparison.At)))
                || contrast.Outcome?.Kind == Reading.OutcomeKind.TimeToEvent;
            yield return new(contrast, table, claim, ps.DrainToImmutable(), other);
        }
    }
}
