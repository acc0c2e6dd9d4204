using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Store;

namespace Assay.Workers.Changes;

/// <summary>When a paper's standing changed: with a new state of its record, or on the day of a register's notice.</summary>
internal static class StandingChanges
{
    /// <summary>The changes, the earliest first. Notices without a day are known from the beginning.</summary>
    public static IEnumerable<PageChange> Of(ImmutableArray<ArticleMoment> history, ImmutableArray<StandingNotice> notices,
        Func<Article, ImmutableArray<StandingNotice>, PaperStanding> judge)
    {
        if (history.IsEmpty) yield break;
        var events = notices.Where(notice => notice.On is not null)
            .Select(notice => (At: new DateTimeOffset(notice.On!.Value, TimeOnly.MinValue, TimeSpan.Zero), Moment: (ArticleMoment?)null, Notice: (StandingNotice?)notice))
            .Concat(history.Skip(1).Select(moment => (moment.At, (ArticleMoment?)moment, (StandingNotice?)null)))
            .OrderBy(one => one.At);
        var article = history[0].Article;
        ImmutableArray<StandingNotice> known = [.. notices.Where(notice => notice.On is null)];
        var standing = judge(article, known).Standing;
        foreach (var (at, moment, notice) in events)
        {
            article = moment?.Article ?? article;
            if (notice is not null) known = known.Add(notice);
            var next = judge(article, known).Standing;
            if (next != standing)
                yield return new(at, "standing", Words.Of(standing), Words.Of(next)) { Source = notice?.Origin ?? article.Id.ToString() };
            standing = next;
        }
    }
}
