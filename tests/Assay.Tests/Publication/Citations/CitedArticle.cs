using Assay.Records;

namespace Assay.Tests.Publication.Citations;

/// <summary>An article that uses every field, worded here, with characters each format could trip over.</summary>
internal static class CitedArticle
{
    private const string Aim = "To see whether 5% of {braces} & <tags> survive\ta tab.";
    private const string Results = "The risk was 0.5 (95% CI 0.3 to 0.8) with \\emph{drug} and a text long enough to be wrapped more than once in the tagged format, α and β included.";

    /// <summary>The article.</summary>
    public static Article Full { get; } = new()
    {
        Id = SourceId.OfPmid(101),
        Version = 2,
        Title = "Drug_A & placebo: a trial, with \"quotes\" and {braces}.",
        VernacularTitle = "Medikament A und Placebo.",
        Text = $"{Aim}\n{Results}",
        Sections = [new("AIM", "OBJECTIVE", new(0, Aim.Length)), new("RESULTS", "RESULTS", new(Aim.Length + 1, Results.Length))],
        OtherAbstracts = [new("Publisher", "ger", "Es wurde gesehen.")],
        Copyright = "© 2020 The Authors.",
        Journal = new("Journal of examples and tests", "J. Ex. Tests", "1234-5678", "12", "3"),
        Published = new(2020, 10, 5, null),
        ArticleDate = new(2020, 9, 1, null),
        Revised = new(2021, 2, 3, null),
        Pages = "616-7",
        Doi = "10.1000/a_b(c)<1>",
        PmcId = "PMC9",
        Pii = "S1",
        Authors = [new("van Doe", "Jo A", "JA", null, "0000-0001-2345-6789"), new("Roe", null, "R", null, null), new(null, null, null, "The Group and Friends", null)],
        Languages = ["eng"],
        PublicationTypes = ["Journal Article", "Randomized Controlled Trial"],
        Mesh = [new("Humans", "D006801", false, []), new("Sepsis", "D018805", true, [new("drug therapy", false), new("immunology", true)])],
        Chemicals = ["Thymalfasin (human)"],
        Keywords = ["sepsis", "thymosin"],
        Grants = [new("R01", "NIAID NIH HHS", "United States")],
        Corrections = [new("ErratumIn", "J Ex Tests. 2021;1:2.", "102"), new("RetractionIn", "J Ex Tests. 2022;1:2.", null)],
        DataBanks = [new("ClinicalTrials.gov", ["NCT01234567"])],
        Status = "MEDLINE",
    };

    /// <summary>An article of which nothing is known but its title.</summary>
    public static Article Bare { get; } = new() { Id = new("jsonl", "x y"), Title = "Only a title", Text = "" };

    /// <summary>A chapter of a book.</summary>
    public static Article Chapter { get; } = new()
    {
        Id = SourceId.OfPmid(103),
        Title = "A chapter",
        Text = "Seen.",
        Sections = [new(null, null, new(0, 5))],
        Journal = new("A book of tests", null, null, null, null),
        Published = new(1993, null, null, null),
        Revised = new(2020, 1, 2, null),
    };

    /// <summary>An article with a date in words.</summary>
    public static Article InWords { get; } = new()
    {
        Id = SourceId.OfPmid(104),
        Title = "[A title translated].",
        Text = "",
        Journal = new("J", "J", "1234-5678", null, null),
        Published = new(1998, null, null, "1998 Dec-1999 Jan"),
        Status = "MEDLINE",
    };
}
