namespace Assay.Records;

/// <summary>Tells from a record's publication types and links whether the paper stands.</summary>
public static class Standings
{
    /// <summary>
    /// The standing of <paramref name="article"/>: a retraction outweighs a notice, a notice a concern, a concern a correction.
    /// </summary>
    /// <remarks>
    /// A retracted notice is retracted. A paper that was retracted and republished carries <c>CorrectedandRepublishedIn</c>
    /// or <c>RetractedandRepublishedIn</c>; the latter is a retraction of this version.
    /// </remarks>
    public static Standing Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var standing = Standing.Current;
        foreach (var type in article.PublicationTypes) standing = Heavier(standing, OfType(type));
        foreach (var link in article.Corrections) standing = Heavier(standing, OfLink(link.RefType));
        return standing;
    }

    private static Standing OfType(string type) => type switch
    {
        "Retracted Publication" => Standing.Retracted,
        "Published Erratum" or "Retraction of Publication" or "Retraction Notice" or "Expression of Concern" => Standing.Notice,
        _ => Standing.Current,
    };

    private static Standing OfLink(string refType) => refType switch
    {
        "RetractionIn" or "RetractedandRepublishedIn" => Standing.Retracted,
        "RetractionOf" or "ErratumFor" or "ExpressionOfConcernFor" => Standing.Notice,
        "ExpressionOfConcernIn" => Standing.Concern,
        "ErratumIn" or "CorrectedandRepublishedIn" or "UpdateIn" => Standing.Corrected,
        _ => Standing.Current,
    };

    private static Standing Heavier(Standing one, Standing other) => Weight(other) > Weight(one) ? other : one;

    private static int Weight(Standing standing) => standing switch
    {
        Standing.Retracted => 4,
        Standing.Notice => 3,
        Standing.Concern => 2,
        Standing.Corrected => 1,
        _ => 0,
    };
}
