using System.Collections.Frozen;
using System.Text.Json;
using Assay.Records;
using Assay.Sources.Json;

namespace Assay.Sources.EuropePmc;

/// <summary>Links between records, in PubMed's names for them.</summary>
internal static class EuropePmcLinks
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["erratum in"] = "ErratumIn",
        ["erratum for"] = "ErratumFor",
        ["correction in"] = "ErratumIn",
        ["correction for"] = "ErratumFor",
        ["retraction in"] = "RetractionIn",
        ["retraction of"] = "RetractionOf",
        ["partial retraction in"] = "PartialRetractionIn",
        ["partial retraction of"] = "PartialRetractionOf",
        ["expression of concern in"] = "ExpressionOfConcernIn",
        ["expression of concern for"] = "ExpressionOfConcernFor",
        ["corrected and republished in"] = "CorrectedandRepublishedIn",
        ["corrected and republished from"] = "CorrectedandRepublishedFrom",
        ["retracted and republished in"] = "RetractedandRepublishedIn",
        ["retracted and republished from"] = "RetractedandRepublishedFrom",
        ["republished in"] = "RepublishedIn",
        ["republished from"] = "RepublishedFrom",
        ["update in"] = "UpdateIn",
        ["update of"] = "UpdateOf",
        // PubMed links a preprint and its article as an update.
        ["preprint in"] = "UpdateIn",
        ["preprint of"] = "UpdateOf",
        ["comment in"] = "CommentIn",
        ["comment on"] = "CommentOn",
        ["summary for patients in"] = "SummaryForPatientsIn",
        ["original report in"] = "OriginalReportIn",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A link, or null where its kind is not said.</summary>
    public static Correction? Of(JsonElement link)
    {
        if (Steps.Text(link, "type") is not { } type) return null;
        var (source, id) = (Steps.Text(link, "source"), Steps.Text(link, "id"));
        var printed = Steps.Text(link, "reference") is { } reference ? InlineHtml.Flatten(reference) : null;
        var name = Names.TryGetValue(type, out var known) ? known : new string([.. type.Where(char.IsAsciiLetter)]);
        if (source is null or "MED" && id is not null && id.All(char.IsAsciiDigit)) return new Correction(name, printed, id);
        var other = id is null ? null : EuropePmcRecord.IdOf(source ?? "", id)?.ToString();
        return new Correction(name, printed is null ? other : other is null ? printed : $"{printed} ({other})", null);
    }
}
