using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Records;

/// <summary>Tells from a record's publication types, links and title, and from registers' notices, whether the paper stands.</summary>
/// <remarks>
/// <para>What outweighs what: notice of another paper, unless retracted itself; then retracted, replaced, withdrawn, concern,
/// reinstated, corrected. A correction never makes a retraction, however many there are.</para>
/// <para>Replaced: the record carries <c>RetractedandRepublishedIn</c>, or the register gives <c>Retract and Replace</c> as a
/// reason. Withdrawn: the title begins with <c>WITHDRAWN</c> or <c>REMOVED</c> and no notice of retraction is linked, or every
/// retraction of the register gives a withdrawal as its reason and the record has none. NLM has no link type for it.</para>
/// <para>Reinstated: the register's last word is a reinstatement, and no retraction is later. A link of the record has the day
/// of the register's notice that it names, else the year of its citation; one without either is taken to be the earlier.</para>
/// </remarks>
public static partial class Standings
{
    /// <summary>The standing that a record alone tells.</summary>
    public static Standing Of(Article article) => Of(article, []).Standing;

    /// <summary>The standing that a record and registers' notices about it tell, with the reasons.</summary>
    public static PaperStanding Of(Article article, ImmutableArray<StandingNotice> notices)
    {
        ArgumentNullException.ThrowIfNull(article);
        var own = StandingSigns.Of(article);
        var told = notices.IsDefault ? [] : notices.Select(StandingSigns.Of).ToImmutableArray();
        return new(Weigh(article, own, told, notices.IsDefault ? [] : notices), [.. own, .. told]);
    }

    /// <summary>Whether the record is not a paper but the notice of an erratum, a retraction or a concern about another.</summary>
    public static bool IsNotice(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return StandingSigns.Of(article).Any(sign => sign.Standing == Standing.Notice);
    }

    /// <summary>Whether a paper of this standing counts as evidence: one that was taken back, replaced or never was a paper does not.</summary>
    public static bool IsEvidence(Standing standing) =>
        standing is Standing.Current or Standing.Corrected or Standing.Concern or Standing.Reinstated;

    private static Standing Weigh(Article article, ImmutableArray<StandingFinding> own, ImmutableArray<StandingFinding> told,
        ImmutableArray<StandingNotice> notices)
    {
        var back = LastReinstatement(notices);
        bool Stands(StandingFinding sign) => back is null || sign.Standing is not (Standing.Retracted or Standing.Replaced) || IsAfter(sign, back, notices);
        ImmutableArray<StandingFinding> record = [.. own.Where(Stands)];
        ImmutableArray<StandingFinding> register = [.. told.Where(Stands)];
        bool Says(Standing standing) => record.Any(sign => sign.Standing == standing) || register.Any(sign => sign.Standing == standing);
        if (Says(Standing.Notice) && !Says(Standing.Retracted)) return Standing.Notice;
        if (Says(Standing.Replaced)) return Standing.Replaced;
        if (Says(Standing.Retracted)) return IsWithdrawal(article, record, notices) ? Standing.Withdrawn : Standing.Retracted;
        if (Says(Standing.Withdrawn)) return Standing.Withdrawn;
        if (Says(Standing.Concern)) return Standing.Concern;
        if (back is not null) return Standing.Reinstated;
        return Says(Standing.Corrected) ? Standing.Corrected : Standing.Current;
    }

    /// <summary>Whether the retractions found are a publisher's withdrawal: by its title without a linked notice, or by the register's reasons.</summary>
    private static bool IsWithdrawal(Article article, ImmutableArray<StandingFinding> record, ImmutableArray<StandingNotice> notices)
    {
        if (article.Corrections.Any(link => link.RefType == "RetractionIn")) return false;
        if (record.Any(sign => sign.Standing == Standing.Withdrawn)) return true;
        ImmutableArray<StandingNotice> retractions = [.. notices.Where(notice => notice.Nature == StandingNature.Retraction)];
        return !record.Any(sign => sign.Standing == Standing.Retracted) && !retractions.IsEmpty
            && retractions.All(notice => notice.Reasons.Any(reason => reason.StartsWith("Withdraw", StringComparison.OrdinalIgnoreCase)));
    }

    private static StandingNotice? LastReinstatement(ImmutableArray<StandingNotice> notices) => notices
        .Where(notice => notice.Nature == StandingNature.Reinstatement)
        .OrderBy(notice => notice.On).ThenBy(notice => notice.Origin, StringComparer.Ordinal)
        .LastOrDefault();

    private static bool IsAfter(StandingFinding retraction, StandingNotice reinstatement, ImmutableArray<StandingNotice> notices)
    {
        var on = retraction.On ?? notices
            .FirstOrDefault(notice => notice.Nature == StandingNature.Retraction && notice.NoticePmid is not null && notice.NoticePmid == retraction.Pmid)?.On;
        if (on is { } day) return reinstatement.On is not { } back || day > back;
        return reinstatement.On is { } taken && Year().Match(retraction.Citation ?? "") is { Success: true } year
            && int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) > taken.Year;
    }

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
