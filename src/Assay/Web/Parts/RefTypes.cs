namespace Assay.Web.Parts;

/// <summary>NLM's names of links between records, in words.</summary>
public static class RefTypes
{
    /// <summary>Whether the link is about a correction, a concern or a retraction.</summary>
    public static bool BearsOnStanding(string type) => type.Contains("Erratum", StringComparison.Ordinal)
        || type.Contains("Retract", StringComparison.Ordinal) || type.Contains("Concern", StringComparison.Ordinal)
        || type.Contains("Corrected", StringComparison.Ordinal) || type.Contains("Update", StringComparison.Ordinal);

    /// <summary>The link in words; a name we do not know stays as NLM writes it.</summary>
    public static string Of(string type) => type switch
    {
        "ErratumIn" => "Erratum",
        "ErratumFor" => "Erratum for",
        "RetractionIn" => "Retraction",
        "RetractionOf" => "Retracts",
        "ExpressionOfConcernIn" => "Expression of concern",
        "ExpressionOfConcernFor" => "Expresses concern about",
        "CorrectedandRepublishedIn" => "Corrected and republished",
        "CorrectedandRepublishedFrom" => "Republishes",
        "RetractedandRepublishedIn" => "Retracted and republished",
        "UpdateIn" => "Updated",
        "UpdateOf" => "Updates",
        _ => type,
    };
}
