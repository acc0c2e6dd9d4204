using System.Xml.Linq;
using Assay.Records;
using Assay.Topics;

namespace Assay.Tests.SampleTopic;

public sealed class SampleTests
{
    private static readonly XDocument Sample = XDocument.Load(Path.Combine(Place.Root, "sample", "thymosin-alpha-1.xml"));
    private static readonly XElement[] Records = [.. Sample.Root!.Elements("PubmedArticle")];
    private static readonly TopicMatcher Matcher = new(TopicCatalogue.Shipped().Values);

    private static string Pmid(XElement record) => record.Element("MedlineCitation")!.Element("PMID")!.Value;

    private static XElement Record(string pmid) => Records.Single(r => Pmid(r) == pmid);

    private static Article Article(XElement record) => new()
    {
        Id = new(SourceId.PubMed, Pmid(record)),
        Title = record.Descendants("ArticleTitle").Single().Value,
        Text = string.Join('\n', record.Descendants("AbstractText").Select(t => t.Value)),
        Keywords = [.. record.Descendants("Keyword").Select(k => k.Value)],
        Chemicals = [.. record.Descendants("NameOfSubstance").Select(k => k.Value)],
        Mesh = [.. record.Descendants("DescriptorName").Select(d => new MeshHeading(d.Value, null, false, []))],
    };

    [Fact]
    public void At_least_24_records_each_with_a_name_of_its_own()
    {
        Assert.True(Records.Length >= 24);
        Assert.Equal(Records.Length, Records.Select(Pmid).Distinct().Count());
        Assert.All(Records, r => Assert.Matches("^[1-9][0-9]{0,7}$", Pmid(r)));
    }

    [Theory]
    [InlineData("Randomized Controlled Trial", 6)]
    [InlineData("Clinical Trial, Phase III", 1)]
    [InlineData("Meta-Analysis", 2)]
    [InlineData("Observational Study", 3)]
    [InlineData("Review", 2)]
    [InlineData("Clinical Trial Protocol", 1)]
    public void Every_kind_of_publication_is_there(string type, int least) =>
        Assert.True(Records.Count(r => r.Descendants("PublicationType").Any(p => p.Value == type)) >= least);

    [Fact]
    public void Conflicting_and_null_trials_are_there_with_their_figures()
    {
        Assert.Contains("hazard ratio 0.99, 95% confidence interval 0.77 to 1.27; P=0.93", Article(Record("39814420")).Text, StringComparison.Ordinal);
        Assert.Contains("relative risk 0.74, 95% CI 0.54 to 1.02", Article(Record("23327199")).Text, StringComparison.Ordinal);
        Assert.Contains("OR 0.82, 95% CI 0.65-1.03, P = 0.09", Article(Record("40969554")).Text, StringComparison.Ordinal);
        Assert.Contains("75.0% (95% CI 63.2-86.8)", Article(Record("35616850")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Errata_missing_abstracts_foreign_titles_markup_and_a_deletion_are_there()
    {
        Assert.Contains(Record("39814420").Descendants("CommentsCorrections"), c => (string?)c.Attribute("RefType") == "ErratumIn");
        Assert.True(Records.Count(r => !r.Descendants("AbstractText").Any()) >= 3);
        Assert.Empty(Record("41887933").Descendants("Abstract"));
        Assert.NotEmpty(Record("21426658").Descendants("VernacularTitle").Single().Value);
        Assert.Contains(Records, r => r.Descendants("AbstractText").Any(t => t.Attribute("NlmCategory") is null));
        Assert.Contains(Records, r => r.Descendants("AbstractText").Any(t => (string?)t.Attribute("NlmCategory") == "RESULTS"));
        Assert.NotEmpty(Sample.Descendants("sup"));
        Assert.NotEmpty(Sample.Descendants("sub"));
        var deleted = Assert.Single(Sample.Root!.Elements("DeleteCitation")).Element("PMID")!.Value;
        Assert.DoesNotContain(deleted, Records.Select(Pmid));
        Assert.Equal("DeleteCitation", Sample.Root!.Elements().Last().Name.LocalName);
    }

    [Fact]
    public void Every_abstract_says_that_its_sentences_are_ours() =>
        Assert.All(Sample.Descendants("Abstract"), a =>
            Assert.Contains("worded by the Assay project", a.Element("CopyrightInformation")!.Value, StringComparison.Ordinal));

    [Fact]
    public void The_topic_is_found_in_its_records_and_resisted_in_the_look_alikes()
    {
        string[] others = ["219267", "99000001", "99000002"];
        Assert.All(Records, r => Assert.True(
            Matcher.Match(Article(r)).Any(m => m.Topic == "thymosin-alpha-1") != others.Contains(Pmid(r)), Pmid(r)));
        Assert.Equal("thymosin-beta-4", Assert.Single(Matcher.Match(Article(Record("99000001")))).Topic);
        Assert.Empty(Matcher.Match(Article(Record("99000002"))));
    }

    [Theory]
    [InlineData("41887933", "68%", "42%", "p=0.003", "2.1-fold", "1.8-fold", "25%", "45%", "15%", "p<0.001", "30%", "35%")]
    [InlineData("35616850", "65%", "45%", "p<0.01", "2.3-fold", "35%", "3.5", "1.2", "20%")]
    public void The_third_party_digests_carry_their_figures_and_their_source(string pmid, params string[] figures)
    {
        var text = File.ReadAllText(Path.Combine(Place.Root, "sample", $"third-party-{pmid}.txt"));
        Assert.All(figures, f => Assert.Contains(f, text, StringComparison.Ordinal));
        foreach (var part in (string[])["Background", "Results", "Why It Matters", $"Source: pubmed:{pmid} · Ingested 2026-04-06 · Digest: gemini-2.5-flash"])
            Assert.Contains("\n" + part + "\n", text, StringComparison.Ordinal);
        Assert.NotEmpty(Record(pmid).Descendants("ArticleTitle"));
    }
}
