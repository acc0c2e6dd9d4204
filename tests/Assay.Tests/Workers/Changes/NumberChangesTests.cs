using Assay.Reading;
using Assay.Records;
using Assay.Tests.Store;
using Assay.Workers.Changes;

namespace Assay.Tests.Workers.Changes;

public sealed class NumberChangesTests
{
    [Fact]
    public void A_ratio_is_told_with_its_interval_and_P_value() => Assert.Equal(
        ["HR 0.99 (0.77-1.27), P=0.93 > HR 0.97 (0.76-1.24), P=0.82"],
        Of("By day 28, 127 of 542 participants in the zinc group and 132 of 547 in the placebo group had died (hazard ratio 0.99, 95% confidence interval 0.77 to 1.27; P=0.93).",
            "By day 28, 127 of 542 participants in the zinc group and 132 of 547 in the placebo group had died (hazard ratio 0.97, 95% confidence interval 0.76 to 1.24; P=0.82)."));

    [Fact]
    public void A_number_that_moved_is_no_change() => Assert.Empty(
        Of("Fever fell in 23.4% of patients. Cough fell in 31.0% of patients.", "Cough fell in 31.0% of patients. Fever fell in 23.4% of patients."));

    [Fact]
    public void Numbers_come_and_go() => Assert.Equal(
        ["23.4% > 23.9%", " > 31.0%"],
        Of("Fever fell in 23.4% of patients.", "Fever fell in 23.9% of patients. Cough fell in 31.0% of patients."));

    [Fact]
    public void Words_alone_change_no_number() => Assert.Empty(Of("Fever fell in 23.4% of patients.", "Fever declined in 23.4% of all patients."));

    private static List<string> Of(string before, string after) =>
        [.. NumberChanges.Of(Read(before), Read(after), Small.Noon).Select(change => $"{change.Before} > {change.After}")];

    private static Study Read(string text) => new AbstractReader().Read(new Article
    {
        Id = SourceId.OfPmid(1),
        Title = "Zinc for fever: a randomised trial",
        Text = text,
        Sections = [new("RESULTS", "RESULTS", new(0, text.Length))],
    });
}
