using Assay.Pipeline;
using Assay.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Records;

public sealed class OnePaperTests
{
    private static readonly string title = "Thymosin alpha 1 in adults with sepsis";

    [Fact]
    public void A_shared_DOI_makes_one_paper_and_PubMed_stands_for_it()
    {
        var same = Assert.Single(OnePaper.Of([Record("ris:a", doi: "https://doi.org/10.1000/ABC."), Record("pubmed:5", doi: "10.1000/abc")]));
        Assert.Equal(("ris:a", "pubmed:5", "same DOI 10.1000/abc"), (same.Id.ToString(), same.Into.ToString(), same.Reason));
    }

    [Theory]
    [InlineData("pubmed:1 10.1000/a t2020", "pubmed:2 10.1000/a t2020", "")]
    [InlineData("pubmed:1 - t2020", "ris:a - t2020", "ris:a>pubmed:1")]
    [InlineData("pubmed:1 10.1000/a t2020", "ris:a - t2020", "ris:a>pubmed:1")]
    [InlineData("pubmed:1 10.1000/a t2020", "ris:a 10.1000/b t2020", "")]
    [InlineData("pubmed:1 - t2020", "ris:a - t2021", "")]
    [InlineData("pubmed:1 10.1000/a t2020", "europepmc:x 10.1000/a t2020 Preprint", "")]
    [InlineData("europepmc:x 10.1000/a t2020 Preprint", "ris:y 10.1000/a t2020 Preprint", "ris:y>europepmc:x")]
    [InlineData("europepmc:x 10.1000/a t2020 Preprint", "ris:y 10.1000/b t2020 Preprint", "")]
    [InlineData("pubmed:1 10.1000/a t2020", "ris:a 10.1000/a t2020 Published_Erratum", "")]
    [InlineData("clinicaltrials:NCT01234567 - t2020", "jsonl:NCT01234567 - x2020 Registry_Record", "jsonl:NCT01234567>clinicaltrials:NCT01234567")]
    [InlineData("clinicaltrials:NCT01234567 - t2020", "pubmed:1 - t2020", "")]
    [InlineData("jsonl:b 10.1000/a x2020", "doi:a 10.1000/a x2020", "jsonl:b>doi:a")]
    public void Who_is_one_with_whom(string one, string other, string expected)
    {
        Assert.Equal(expected, Told([Read(one), Read(other)]));
        Assert.Equal(expected, Told([Read(other), Read(one)]));
    }

    [Fact]
    public void Two_that_differ_do_not_become_one_by_way_of_a_third()
    {
        // Both are like the one without a DOI; they are not like each other.
        var told = Told([Read("pubmed:1 - t2020"), Read("ris:a 10.1000/a t2020"), Read("ris:b 10.1000/b t2020")]);
        Assert.Equal("ris:a>pubmed:1", told);
    }

    [Fact]
    public void A_key_that_too_many_share_binds_nothing() =>
        Assert.Empty(OnePaper.Of(Enumerable.Range(1, OnePaper.MostSharing + 1).Select(n => Record($"ris:{n}", doi: "10.1000/journal"))));

    [Fact]
    public void Any_order_ends_alike()
    {
        var record = from scheme in Gen.Elements("pubmed", "europepmc", "doi", "ris", "jsonl")
                     from number in Gen.Choose(1, 4)
                     from doi in Gen.Elements("-", "10.1000/a", "10.1000/b")
                     from words in Gen.Elements("t2020", "t2021", "x2020")
                     from type in Gen.Elements("", " Preprint", " Published_Erratum")
                     select $"{scheme}:{number} {doi} {words}{type}";
        Prop.ForAll(record.ListOf().ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (lines, seed) =>
        {
            var records = lines.Select(Read).DistinctBy(one => one.Id).ToList();
            var shuffled = records.OrderBy(one => Fingerprint.Of($"{seed} {one.Id}"), StringComparer.Ordinal).ToList();
            var same = OnePaper.Of(records);
            var merged = same.Select(one => one.Id).ToHashSet();
            return Told(records) == Told(shuffled)
                && same.All(one => !merged.Contains(one.Into))
                && same.All(one => one.Id.Scheme != SourceId.PubMed);
        }).Hold(300);
    }

    private static string Told(IEnumerable<Article> records) => string.Join(' ', OnePaper.Of(records).Select(one => $"{one.Id}>{one.Into}"));

    private static Article Read(string line)
    {
        var parts = line.Split(' ');
        return Record(parts[0], parts[1] == "-" ? null : parts[1], parts[2], parts.Length > 3 ? parts[3].Replace('_', ' ') : null);
    }

    private static Article Record(string id, string? doi = null, string words = "t2020", string? type = null) => new()
    {
        Id = SourceId.Parse(id, "jsonl"),
        Title = words[0] == 't' ? title : $"Another title altogether, of {id}",
        Text = "",
        Doi = doi,
        Published = new(int.Parse(words[1..]), null, null, null),
        Authors = [new("Wu", "J", "J", null, null)],
        PublicationTypes = type is null ? [] : [type],
    };
}
