using System.Collections.Immutable;
using Assay.Audit;
using Assay.Reading;
using Assay.Sources;
using Assay.Tests.Papers;

namespace Assay.Tests.Audit;

/// <summary>The whole way of a lone digest page: plain text, read as a page, read as an abstract, audited.</summary>
public sealed class DigestPageAuditTests
{
    // Worded by us; the figures are those of the digest page this project began with.
    private const string Page = """
        Back to Thymosin-alpha-1 research
        thymosin-alpha-1 immune modulator other 2026-04-06 PubMed

        Thymosin α1 Raises Survival in Acute-on-Chronic Liver Failure from Hepatitis B

        Thymosin α1 improves outcome in patients with hepatitis B liver failure by restoring immune balance.

        Background

        Acute-on-chronic liver failure from hepatitis B kills many patients. The study asked how Thymosin α1 acts on immunity in these patients.

        Results

        Liver function was significantly improved in patients given Thymosin α1 compared to the control group. In the treatment group bilirubin decreased by 45% from baseline, whereas the control group showed a 15% decrease (p<0.001). TNF-α decreased by 30% and IL-6 by 35% in the Thymosin α1 group, while they were largely unchanged in controls. The 28-day survival rate was 68% in the treatment group, against 42% in the control group (p=0.003). A 2.1-fold increase in regulatory T cells and a 1.8-fold decrease in exhausted T cells were seen in the treatment group. This was associated with a 25% reduction in the incidence of secondary infections.

        Why It Matters

        The study gives compelling evidence that Thymosin α1 can significantly improve survival. The findings strongly support larger trials.


        thymosin-alpha-1 immune modulator thymosin il-6 tnf-alpha
        Source: pubmed:41887933 · Ingested 2026-04-06 · Digest: gemini-2.5-flash
        """;

    [Fact]
    public void A_page_in_the_manner_of_the_seed_is_audited_to_its_figures() => HoldsTheFigures(Audit(Page));

    [Fact]
    public void The_seed_page_is_audited_to_its_figures()
    {
        foreach (var file in Directory.EnumerateFiles(Place.SharedOrSkip("seed"), "*.txt").Order(StringComparer.Ordinal))
            HoldsTheFigures(Audit(File.ReadAllText(file)));
    }

    private static ImmutableArray<Remark> Audit(string page) =>
        new StudyAudit().Check(new AbstractReader().Read(DigestPageReader.Read(page).Text));

    private static void HoldsTheFigures(ImmutableArray<Remark> remarks)
    {
        Assert.All(remarks, r => Assert.Equal("digest:41887933", r.Id.ToString()));
        Band(remarks, "IMPLIED_N", 0, "62.4356", "64.4926", "66.9319");
        Band(remarks, "IMPLIED_N", 1, "58.1724", "60.0888", "62.3616");
        Band(remarks, "IMPLIED_N", 2, "69.9164", "71.9793", "74.4254");
        Assert.Equal([69, 73, 74], Designs(remarks, 3));
        Assert.Equal([60, 65, 66], Designs(remarks, 0));
        Band(remarks, "DERIVED_RD", 0, "8.83", "26.00", "43.17");
        Band(remarks, "DERIVED_RR", 0, "1.178", "1.619048", "2.226");
        Band(remarks, "DERIVED_OR", 0, "1.441", "2.934524", "5.975");
        Band(remarks, "DERIVED_NNT", 0, "2.32", "3.846", "11.33");
        Band(remarks, "DERIVED_DEATH_RR", 0, "0.3725", "0.551724", "0.8171");
        Band(remarks, "DERIVED_ROM", 0, "0.4993", "0.647059", "0.8386");
        Band(remarks, "FOLD_AMBIGUOUS", 0, "110", "110", "210");
        Close.To("-44.44", Of(remarks, "FOLD_DECREASE")[0].Recomputed!.Point!.Value);
        Close.To("0.444567", Of(remarks, "DERIVED_HR")[0].Recomputed!.Point!.Value);
        string[] told = ["REL_ABS_AMBIGUOUS", "BASELINE_VS_BETWEEN", "NO_BETWEEN_P", "SIG_NO_P", "NO_CI", "NO_N", "NO_TIMEPOINT", "NO_DENOM",
            "DESIGN_UNSTATED", "NO_COMPARATOR", "NO_DOSE", "NO_HARMS", "NO_LIMITATIONS", "NO_PRIMARY", "MULTIPLICITY", "TTE_AS_BINARY",
            "INFORMATIVE_MISSINGNESS", "CAUSAL_UPGRADE", "SPIN"];
        Assert.Empty(told.Except(remarks.Select(r => r.Name)));
    }

    private static void Band(ImmutableArray<Remark> remarks, string name, int index, string low, string point, string high)
    {
        var recomputed = Of(remarks, name)[index].Recomputed!;
        Close.To(low, recomputed.Low!.Value);
        Close.To(point, recomputed.Point!.Value);
        Close.To(high, recomputed.High!.Value);
    }

    private static IEnumerable<int> Designs(ImmutableArray<Remark> remarks, int index) => Of(remarks, "IMPLIED_N")[index].Inputs
        .Where(i => i.Key.StartsWith("design", StringComparison.Ordinal)).Select(i => (int)i.Value);

    private static List<Remark> Of(ImmutableArray<Remark> remarks, string name) => [.. remarks.Where(r => r.Name == name)];
}
