using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Sources.Tags;

/// <summary>The fields of a MEDLINE record that hold more than a word.</summary>
internal static class MedlineLists
{
    private static readonly FrozenDictionary<string, string> Links = new Dictionary<string, string>
    {
        ["CIN"] = "CommentIn",
        ["CON"] = "CommentOn",
        ["EIN"] = "ErratumIn",
        ["EFR"] = "ErratumFor",
        ["CRI"] = "CorrectedandRepublishedIn",
        ["CRF"] = "CorrectedandRepublishedFrom",
        ["ECI"] = "ExpressionOfConcernIn",
        ["ECF"] = "ExpressionOfConcernFor",
        ["RIN"] = "RetractionIn",
        ["ROF"] = "RetractionOf",
        ["RRI"] = "RetractedandRepublishedIn",
        ["RRF"] = "RetractedandRepublishedFrom",
        ["RPI"] = "RepublishedIn",
        ["RPF"] = "RepublishedFrom",
        ["UIN"] = "UpdateIn",
        ["UOF"] = "UpdateOf",
        ["SPIN"] = "SummaryForPatientsIn",
        ["ORI"] = "OriginalReportIn",
        ["DDIN"] = "AssociatedDataset",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Authors: full names with the initials of the short form that follows, and groups.</summary>
    public static ImmutableArray<Author> Authors(TaggedRecord record)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        var hasFull = record.First("FAU") is not null;
        foreach (var (tag, value) in record.Fields)
            switch (tag)
            {
                case "FAU" when value.Length > 0:
                    var comma = value.IndexOf(", ", StringComparison.Ordinal);
                    authors.Add(comma < 0 ? new(value, null, null, null, null) : new(value[..comma], value[(comma + 2)..], null, null, null));
                    break;
                case "AU" when hasFull && authors.Count > 0 && authors[^1].CollectiveName is null:
                    authors[^1] = authors[^1] with { Initials = After(value, ' ') };
                    break;
                case "AU" when !hasFull && value.Length > 0:
                    authors.Add(new(Before(value, ' '), null, After(value, ' '), null, null));
                    break;
                case "AUID" when authors.Count > 0 && value.StartsWith("ORCID: ", StringComparison.Ordinal):
                    authors[^1] = authors[^1] with { Orcid = value["ORCID: ".Length..] };
                    break;
                case "CN" when value.Length > 0:
                    authors.Add(new(null, null, null, value, null));
                    break;
            }
        return authors.DrainToImmutable();
    }

    /// <summary><c>*Descriptor/*qualifier/qualifier</c>; a star marks a major topic.</summary>
    public static MeshHeading Heading(string text)
    {
        var parts = text.Split('/');
        return new(parts[0].TrimStart('*'), null, parts[0].StartsWith('*'),
            [.. parts.Skip(1).Select(part => new MeshQualifier(part.TrimStart('*'), part.StartsWith('*')))]);
    }

    /// <summary>The name in <c>registry number (name)</c>.</summary>
    public static string Chemical(string text) =>
        text.IndexOf(" (", StringComparison.Ordinal) is var open and > 0 && text.EndsWith(')') ? text[(open + 2)..^1] : text;

    /// <summary><c>number/acronym/agency/country</c>.</summary>
    public static Grant Grant(string text)
    {
        var parts = text.Split('/');
        return parts.Length < 3 ? new(null, text, null) : new(Some(parts[0]), Some(parts[^2]), Some(parts[^1]));
    }

    /// <summary>Links to other records: <c>citation. PMID: number</c>.</summary>
    public static ImmutableArray<Correction> Corrections(TaggedRecord record)
    {
        var links = ImmutableArray.CreateBuilder<Correction>();
        foreach (var (tag, value) in record.Fields)
            if (Links.TryGetValue(tag, out var type))
            {
                var at = value.LastIndexOf("PMID: ", StringComparison.Ordinal);
                links.Add(new(type, at < 0 ? value : Some(value[..at].TrimEnd()), at < 0 ? null : value[(at + "PMID: ".Length)..]));
            }
        return links.DrainToImmutable();
    }

    /// <summary>Abstracts in other languages, each with the language that stands beside it.</summary>
    public static ImmutableArray<OtherAbstract> OtherAbstracts(TaggedRecord record)
    {
        var languages = record.All("OABL").ToList();
        return [.. record.All("OAB").Select((text, i) => new OtherAbstract(null, languages.ElementAtOrDefault(i), text))];
    }

    /// <summary>Registry numbers, <c>bank/number</c>, gathered by bank.</summary>
    public static ImmutableArray<DataBank> DataBanks(TaggedRecord record) =>
        [.. record.All("SI").Select(text => (Bank: Before(text, '/'), Number: text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]))
            .GroupBy(entry => entry.Bank, StringComparer.Ordinal)
            .Select(bank => new DataBank(bank.Key, [.. bank.Select(entry => entry.Number)]))];

    private static string Before(string text, char mark) => mark == ' '
        ? text.LastIndexOf(mark) is var last and > 0 ? text[..last] : text
        : text.IndexOf(mark, StringComparison.Ordinal) is var first and > 0 ? text[..first] : text;

    private static string? After(string text, char mark) => text.LastIndexOf(mark) is var at and > 0 ? text[(at + 1)..] : null;

    private static string? Some(string text) => text.Length > 0 ? text : null;
}
