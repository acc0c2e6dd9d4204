using Assay.Publication;
using Assay.Store;
using Assay.Topics;

namespace Assay.Web.Api;

/// <summary>What the JSON twins share. Anonymous objects keep each shape in one place, beside its page.</summary>
internal static class Shapes
{
    public static object Of(PaperCard card) => new
    {
        Id = card.Id.ToString(),
        Url = Addresses.Paper(card.Id),
        card.Title,
        card.Summary,
        Type = Words.Of(card.Type),
        card.Date,
        card.Journal,
        Standing = Words.Of(card.Standing),
        card.Topics,
        Tags = card.Tags.Select(tag => tag.Slug),
        card.HasDigest,
        card.Claims,
        card.Borne,
        Warnings = card.Remarks,
        card.ForeignDigests,
        card.Changed,
    };

    public static object? Of(Run? run) => run is null ? null : new
    {
        run.Kind,
        Outcome = run.Outcome.Word(),
        run.Sentence,
        run.Started,
        run.Ended,
        run.Read,
        run.Added,
        run.Changed,
        run.Deleted,
    };

    public static object Of(Check check) => new
    {
        check.Source,
        Outcome = check.Outcome.Word(),
        check.Sentence,
        check.Started,
        check.Ended,
        check.Read,
        check.Added,
        check.Changed,
        check.Mark,
    };

    public static object Of(Topic topic) => new { topic.Slug, Url = Addresses.Topic(topic.Slug), topic.Name, topic.Class, topic.Aliases };
}
