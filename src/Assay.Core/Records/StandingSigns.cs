using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assay.Records;

/// <summary>Everything in a record, or in a register's notice, that bears on whether a paper stands.</summary>
internal static partial class StandingSigns
{
    /// <summary>The signs of a record: its links, then its publication types, then its title.</summary>
    public static ImmutableArray<StandingFinding> Of(Article article)
    {
        var source = article.Id.ToString();
        var signs = ImmutableArray.CreateBuilder<StandingFinding>();
        var isPreprint = article.PublicationTypes.Contains("Preprint", StringComparer.Ordinal);
        foreach (var link in article.Corrections)
            if (OfLink(link.RefType, isPreprint) is { } linked)
                signs.Add(new(linked.Standing, linked.Sentence, source) { Citation = link.RefSource, Pmid = link.Pmid });
        foreach (var type in article.PublicationTypes)
            if (OfType(type) is { } standing)
                signs.Add(new(standing, $"The record is indexed as “{type}”.", source));
        // A notice often begins with the title of what it is about.
        if (signs.All(sign => sign.Standing != Standing.Notice) && OfTitle(article.Title) is { } titled)
            signs.Add(new(titled, $"Its title begins with “{Prefix().Match(article.Title).Groups["word"].Value}”.", source));
        return signs.ToImmutable();
    }

    /// <summary>What a register's notice says.</summary>
    public static StandingFinding Of(StandingNotice notice)
    {
        var (standing, sentence) = notice.Nature switch
        {
            StandingNature.Correction => (Standing.Corrected, "A correction is listed."),
            StandingNature.Concern => (Standing.Concern, "An expression of concern is listed."),
            StandingNature.Reinstatement => (Standing.Reinstated, "The retraction was taken back."),
            _ when notice.Reasons.Any(reason => reason.StartsWith("Retract and Replace", StringComparison.OrdinalIgnoreCase)) =>
                (Standing.Replaced, "It was retracted and replaced by another version."),
            _ => (Standing.Retracted, "A retraction is listed."),
        };
        return new(standing, sentence, notice.Origin) { On = notice.On, Pmid = notice.NoticePmid, Doi = notice.NoticeDoi, Reasons = notice.Reasons };
    }

    private static Standing? OfType(string type) => type switch
    {
        "Retracted Publication" => Standing.Retracted,
        "Withdrawn Publication" => Standing.Withdrawn,
        "Published Erratum" or "Retraction of Publication" or "Retraction Notice" or "Expression of Concern" => Standing.Notice,
        _ => null,
    };

    private static (Standing Standing, string Sentence)? OfLink(string refType, bool isPreprint) => refType switch
    {
        "RetractionIn" => (Standing.Retracted, "A notice of retraction is linked."),
        "RetractedandRepublishedIn" => (Standing.Replaced, "It was retracted and published again."),
        "RetractionOf" => (Standing.Notice, "The record retracts another paper."),
        "ErratumFor" => (Standing.Notice, "The record corrects another paper."),
        "ExpressionOfConcernFor" => (Standing.Notice, "The record expresses concern about another paper."),
        "ExpressionOfConcernIn" => (Standing.Concern, "An expression of concern is linked."),
        "ErratumIn" => (Standing.Corrected, "An erratum is linked."),
        "CorrectedandRepublishedIn" => (Standing.Corrected, "It was corrected and published again."),
        // A preprint's update is the article: nothing was wrong with the preprint.
        "UpdateIn" when !isPreprint => (Standing.Corrected, "A later version is linked."),
        _ => null,
    };

    private static Standing? OfTitle(string title) => Prefix().Match(title).Groups["word"].Value switch
    {
        "" => null,
        var word when word.StartsWith("RETRACTED", StringComparison.Ordinal) => Standing.Retracted,
        _ => Standing.Withdrawn,
    };

    // In capitals only: "Retracted: .." is how some journals title the notice itself.
    [GeneratedRegex(@"^\[?(?<word>(?:RETRACTED|WITHDRAWN|REMOVED)(?: (?:ARTICLE|PAPER|CHAPTER))?)(?:\]|\s*[:.\u2013\u2014-])", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
