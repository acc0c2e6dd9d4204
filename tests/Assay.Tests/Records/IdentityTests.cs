using Assay.Records;

namespace Assay.Tests.Records;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("Thymosin α1 in sepsis: a trial of 1,106 adults.", "Thymosin alpha-1 in sepsis - a trial of 1106 adults")]
    [InlineData("[Thymosin α₁ for radiation pneumonitis in adults].", "Thymosin alpha1 for radiation pneumonitis in adults [Article in Chinese]")]
    [InlineData("Étude randomisée de la naltrexone à faible dose", "Etude randomisee de la naltrexone a faible dose.")]
    [InlineData("CD4⁺ T cells after β-glucan: a straße study", "CD4+ T cells after beta-glucan: a strasse study")]
    public void Two_spellings_of_a_title_have_one_fingerprint(string one, string other)
    {
        var (a, b) = (Fingerprint(one, "Müller"), Fingerprint(other, "Muller"));
        Assert.NotNull(a);
        Assert.Equal(a, b);
    }

    [Theory]
    [InlineData("Thymosin α1 in sepsis: a randomised trial", "Thymosin β4 in sepsis: a randomised trial")]
    [InlineData("Thymosin in sepsis: part 1 of a long report", "Thymosin in sepsis: part 2 of a long report")]
    public void Two_papers_have_two(string one, string other) => Assert.NotEqual(Fingerprint(one, "Wu"), Fingerprint(other, "Wu"));

    [Theory]
    [InlineData("Reply.")]
    [InlineData("In this issue")]
    public void A_title_of_thousands_has_none(string title) => Assert.Null(Fingerprint(title, "Wu"));

    [Fact]
    public void A_record_is_of_one_kind()
    {
        var record = new Article { Id = SourceId.OfPmid(1), Title = "T", Text = "" };
        Assert.Equal(RecordKind.Paper, Identity.KindOf(record));
        Assert.Equal(RecordKind.Preprint, Identity.KindOf(record with { PublicationTypes = ["Preprint"] }));
        Assert.Equal(RecordKind.Notice, Identity.KindOf(record with { Corrections = [new("RetractionOf", null, "2")] }));
        Assert.Equal(RecordKind.RegistryRecord, Identity.KindOf(record with { Id = new("clinicaltrials", "NCT01234567") }));
        Assert.Equal(RecordKind.RegistryRecord, Identity.KindOf(record with { PublicationTypes = ["Registry Record"] }));
    }

    [Fact]
    public void A_registry_records_own_number_is_told_from_those_it_mentions()
    {
        var record = new Article { Id = new("clinicaltrials", "NCT01234567"), Title = "T", Text = "See also NCT07654321." };
        Assert.Equal("NCT01234567", Identity.RegistryId(record));
        Assert.Null(Identity.RegistryId(record with { Id = new("jsonl", "x") }));
        Assert.Contains(new IdentityKey(IdentityKind.Registry, "NCT01234567"), Identity.Keys(record));
    }

    private static string? Fingerprint(string title, string author) => Identity.Keys(new()
    {
        Id = new("ris", "1"),
        Title = title,
        Text = "",
        Published = new(2024, null, null, null),
        Authors = [new(author, "A", "A", null, null)],
    }).Where(key => key.Kind == IdentityKind.Fingerprint).Select(key => key.Value).FirstOrDefault();
}
