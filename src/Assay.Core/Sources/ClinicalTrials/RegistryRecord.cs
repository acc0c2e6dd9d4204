using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources.Json;
using Assay.Sources.PubMed;

namespace Assay.Sources.ClinicalTrials;

/// <summary>
/// Reads a study of the registry as an article that is listed and linked, never digested: what it holds is a plan, and its
/// publication type says so.
/// </summary>
internal static partial class RegistryRecord
{
    /// <summary>The article, or why there is none.</summary>
    public static Delivery Read(JsonElement study)
    {
        if (Steps.To(study, "protocolSection") is not { } protocol || Steps.Text(protocol, "identificationModule", "nctId") is not { } number || !Number().IsMatch(number))
            return new Delivery.Refused(new Reason("no-nct", "ClinicalTrials.gov: a study has no NCT number; it is left out."));
        var (text, sections) = Plan(protocol);
        return new Delivery.Delivered(new Article
        {
            Id = new SourceId(ClinicalTrialsClient.Scheme, number),
            Title = OneLine(Steps.Text(protocol, "identificationModule", "briefTitle") ?? Steps.Text(protocol, "identificationModule", "officialTitle") ?? ""),
            Text = text,
            Sections = sections,
            Published = Day(protocol, "studyFirstPostDateStruct"),
            Revised = Day(protocol, "lastUpdatePostDateStruct"),
            Authors = Steps.Text(protocol, "sponsorCollaboratorsModule", "leadSponsor", "name") is { } sponsor ? [new Author(null, null, null, OneLine(sponsor), null)] : [],
            PublicationTypes = [ClinicalTrialsClient.PublicationType],
            Keywords =
            [
                .. Steps.Items(protocol, "armsInterventionsModule", "interventions").Select(intervention => Steps.Text(intervention, "name")).OfType<string>()
                    .Concat(Steps.Texts(protocol, "conditionsModule", "conditions"))
                    .Concat(Steps.Texts(protocol, "conditionsModule", "keywords")).Select(OneLine).Distinct(),
            ],
            DataBanks = [new DataBank("ClinicalTrials.gov", [number])],
            Corrections = [.. Steps.Items(protocol, "referencesModule", "references").Select(Reference).OfType<Correction>()],
        });
    }

    private static (string Text, ImmutableArray<Section> Sections) Plan(JsonElement protocol)
    {
        var text = new StringBuilder();
        var sections = ImmutableArray.CreateBuilder<Section>();
        Add("BRIEF SUMMARY", Steps.Text(protocol, "descriptionModule", "briefSummary"));
        Add("STATUS", Words(Steps.Text(protocol, "statusModule", "overallStatus")));
        Add("PHASE", string.Join(", ", Steps.Texts(protocol, "designModule", "phases").Select(Words)));
        Add("ENROLLMENT", Steps.Whole(protocol, "designModule", "enrollmentInfo", "count") is { } count
            ? $"{count} participants{Said(Steps.Text(protocol, "designModule", "enrollmentInfo", "type"))}"
            : null);
        Add("START", Date(protocol, "startDateStruct"));
        Add("COMPLETION", Date(protocol, "completionDateStruct"));
        return (text.ToString(), sections.DrainToImmutable());

        void Add(string label, string? part)
        {
            if (OneLine(part ?? "") is not { Length: > 0 } line) return;
            if (text.Length > 0) text.Append('\n');
            sections.Add(new Section(label, null, new Passage(text.Length, line.Length)));
            text.Append(line);
        }
    }

    private static Correction? Reference(JsonElement reference)
    {
        if (Steps.Text(reference, "pmid") is not { } pmid || !int.TryParse(pmid, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
        var parts = new[] { Steps.Text(reference, "type"), Steps.Text(reference, "citation") }.OfType<string>().Select(OneLine);
        return new Correction(ClinicalTrialsClient.ReferenceType, string.Join(": ", parts) is { Length: > 0 } said ? said : null, number.ToString(CultureInfo.InvariantCulture));
    }

    private static string? Date(JsonElement protocol, string field) => Steps.Text(protocol, "statusModule", field, "date") is { } date
        ? date + Said(Steps.Text(protocol, "statusModule", field, "type"))
        : null;

    private static PartialDate? Day(JsonElement protocol, string field) => Steps.Text(protocol, "statusModule", field, "date")?.Split('-') is [var year, .. var rest]
        ? Dates.Of(year, rest.ElementAtOrDefault(0), rest.ElementAtOrDefault(1), null)
        : null;

    private static string Said(string? type) => type is null ? "" : $" ({type.ToLowerInvariant()})";

    // ACTIVE_NOT_RECRUITING -> Active not recruiting; PHASE2 -> Phase 2
    private static string? Words(string? code)
    {
        if (code is null) return null;
        var words = Digit().Replace(code.Replace('_', ' ').ToLowerInvariant(), " $1").Trim();
        return words.Length == 0 ? null : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string OneLine(string text) => Blank().Replace(text, " ").Trim();

    [GeneratedRegex(@"^NCT\d{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[a-z])(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digit();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
