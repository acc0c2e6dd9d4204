using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class DigestPageReaderTests
{
    private const string Page = """
        Back to Thymosin-alpha-1 research
        thymosin-alpha-1 immune modulator rct 2026-03-01 PubMed

        Thymosin alpha 1 in a small trial

        It seemed to help, in twenty people.

        Background

        Sepsis kills many. A second sentence stands here.

        Results

        Mortality was 20% with the drug and 40% without it (p=0.03).

        Why It Matters

        The trial was small.


        thymosin-alpha-1 immune modulator il-6
        Source: pubmed:12345678 · Ingested 2026-03-01 · Digest: some-engine-2.5
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_page_is_taken_apart(string ending)
    {
        var page = DigestPageReader.Read(Page.ReplaceLineEndings(ending));

        Assert.Equal(SourceId.OfPmid(12345678), page.Subject);
        Assert.Equal("some-engine-2.5", page.Engine);
        Assert.Equal("Thymosin alpha 1 in a small trial", page.Title);
        Assert.Equal("It seemed to help, in twenty people.", page.Summary);
        Assert.Equal(new SourceId("digest", "12345678"), page.Text.Id);
        Assert.Equal(["SUMMARY", "BACKGROUND", "RESULTS", "WHY IT MATTERS"], page.Text.Sections.Select(section => section.Label));
        Assert.Equal([null, "BACKGROUND", "RESULTS", "CONCLUSIONS"], page.Text.Sections.Select(section => section.NlmCategory));
        Assert.Equal("Mortality was 20% with the drug and 40% without it (p=0.03).", page.Text.Sections[2].At.Of(page.Text.Text));
        Assert.DoesNotContain("il-6", page.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("immune modulator", page.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_seed_page_is_taken_apart()
    {
        var page = DigestPageReader.Read(File.ReadAllText(Directory.GetFiles(Place.SharedOrSkip("seed"), "*.txt").Single()));

        Assert.Equal(SourceId.OfPmid(41887933), page.Subject);
        Assert.Equal("gemini-2.5-flash", page.Engine);
        Assert.StartsWith("Thymosin α1 Improves Survival", page.Title, StringComparison.Ordinal);
        Assert.Equal(["SUMMARY", "BACKGROUND", "RESULTS", "WHY IT MATTERS"], page.Text.Sections.Select(section => section.Label));
        Assert.StartsWith("Thymosin α1 improves the outcomes", page.Summary!, StringComparison.Ordinal);
        Assert.EndsWith("human clinical trials.", page.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_taken_apart()
    {
        var page = DigestPageReader.Read("""
            # A drug lowers a marker

            **Summary:** The drug lowered the marker by a third.

            ## Background
            Markers matter to doctors
            and to patients alike.

            ## **Results**
            - IL-6 fell by 35%.
            - TNF-alpha fell by 30%.

            ## What comes next
            A larger trial is planned.

            **Source:** https://pubmed.ncbi.nlm.nih.gov/31234567/
            """);

        Assert.Equal("A drug lowers a marker", page.Title);
        Assert.Equal("The drug lowered the marker by a third.", page.Summary);
        Assert.Equal(SourceId.OfPmid(31234567), page.Subject);
        Assert.Equal(["SUMMARY", "BACKGROUND", "RESULTS", "WHAT COMES NEXT"], page.Text.Sections.Select(section => section.Label));
        Assert.Equal("Markers matter to doctors and to patients alike.", page.Text.Sections[1].At.Of(page.Text.Text));
        Assert.Equal("IL-6 fell by 35%.\nTNF-alpha fell by 30%.", page.Text.Sections[2].At.Of(page.Text.Text));
    }

    [Fact]
    public void A_few_paragraphs_without_headings_are_one_part()
    {
        var page = DigestPageReader.Read("The drug helped 68% of patients, against 42% of controls.\n\nNobody was harmed by it in 28 days.\n");

        Assert.Equal("", page.Title);
        Assert.Null(page.Summary);
        Assert.Null(page.Subject);
        var section = Assert.Single(page.Text.Sections);
        Assert.Null(section.Label);
        Assert.Equal("The drug helped 68% of patients, against 42% of controls.\nNobody was harmed by it in 28 days.", page.Text.Text);
        Assert.Equal(page.Text.Id, DigestPageReader.Read("The drug helped 68% of patients, against 42% of controls.\r\n\r\nNobody was harmed by it in 28 days.").Text.Id);
    }

    [Fact]
    public void A_headline_over_paragraphs_is_the_title()
    {
        var page = DigestPageReader.Read("Peptide speeds healing in rats\n\nWounds closed two days earlier. The dose was 10 mg.\n\nHumans were not studied.");

        Assert.Equal("Peptide speeds healing in rats", page.Title);
        Assert.StartsWith("Wounds closed", page.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_with_text_behind_a_colon_are_headings()
    {
        var page = DigestPageReader.Read("Background: Sepsis is common. Results: this stays in its line.\nKey findings: Mortality fell to 20%.\nConclusion: It may help.");

        Assert.Equal(["BACKGROUND", "KEY FINDINGS", "CONCLUSION"], page.Text.Sections.Select(section => section.Label));
        Assert.Equal("", page.Title);
    }

    [Theory]
    [InlineData("Back to X research\nx\nimmune modulator\n2026-04-06\nPubMed\n\nThe headline\n\nProse is here, in one sentence.\n\nResults\n\nIt fell by 5%.", "The headline", 2)]
    [InlineData("Back to X research\nx other 2026-04-06 PubMed\nThe headline\nProse is here, in one sentence.\nResults\nIt fell by 5%.", "The headline", 2)]
    [InlineData("Prose that was wrapped by its\nwriter at thirty columns or so,\nwith no headline above.", "", 1)]
    [InlineData("Results\nIt fell by 5% in the drug group.", "", 1)]
    [InlineData("The headline?\n\nIt fell by 5%.\nModel: mice were given the drug for a week.", "The headline?", 1)]
    [InlineData("Title: The headline\nPublished: 2026-01-01\n\nIt fell by 5% in all of them.", "The headline", 1)]
    public void A_headline_is_found_where_there_is_one(string text, string headline, int parts)
    {
        var page = DigestPageReader.Read(text);

        Assert.Equal(headline, page.Title);
        Assert.Equal(parts, page.Text.Sections.Length);
    }

    [Fact]
    public void What_a_page_says_of_itself_below_its_headline_is_not_prose()
    {
        var page = DigestPageReader.Read("The headline\nPMID: 123\nEngine: some-engine | v2\n\nIt fell by 5% in all of them.");

        Assert.Equal(SourceId.OfPmid(123), page.Subject);
        Assert.Equal("some-engine", page.Engine);
        Assert.Equal("It fell by 5% in all of them.", page.Text.Text);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><PubmedArticleSet/> one two three four five six seven eight", false)]
    [InlineData("{\"id\":\"1\", \"title\":\"one two three four five six seven eight nine\"}", false)]
    [InlineData("[{\"id\":\"1\", \"title\":\"one two three four five six seven eight nine\"}]", false)]
    [InlineData("PMID- 12345678\nOWN - NLM one two three four five six seven eight nine", false)]
    [InlineData("  <!DOCTYPE html><html> one two three four five six seven eight nine", false)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("A few words that make a sentence of prose, and then some.", true)]
    [InlineData("[Letter] A few words that make a sentence of prose.", true)]
    public void A_page_of_prose_is_told_from_formats(string text, bool expected) =>
        Assert.Equal(expected, DigestPageReader.LooksLikeOne(text));
}
