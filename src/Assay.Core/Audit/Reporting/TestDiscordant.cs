using Assay.Audit.Recomputation;

namespace Assay.Audit.Reporting;

/// <summary>Two P values for one outcome on two sides of 5 percent.</summary>
public sealed class TestDiscordant() : SheetRule("S31", "TEST_DISCORDANT")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        var groups = sheet.Study.Comparisons.Where(c => c is { P: not null, Outcome: not null })
            .GroupBy(c => (c.Outcome, c.Experimental, c.Comparator, c.Timepoint?.Value, c.Timepoint?.Unit, Sentence: sheet.SentenceAt(c.At.Start)))
            .Where(g => g.Count() == 2);
        foreach (var group in groups.OrderBy(g => g.First().At))
        {
            var claims = group.Select(c => new PClaim(c.P!)).Where(c => c.IsUsable).ToList();
            if (claims.Count != 2 || claims[0].IsSignificant is not { } first || claims[1].IsSignificant is not { } second || first == second) continue;
            yield return Say(sheet, Severity.Note, Finding.Ambiguous,
                $"Two tests of {sheet.Outcome(group.Key.Outcome)?.Name ?? "one outcome"} lie on two sides of 0.05: {claims[0].Words} and {claims[1].Words}.",
                group.Select(c => c.P!.Value.At ?? c.At));
        }
    }
}
