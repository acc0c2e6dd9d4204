using System.Collections.Immutable;
using Assay.Digests;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Topics;
using Assay.Verification;

namespace Assay.Tests.Store;

/// <summary>Small lawful records for tests of what keeps and finds them.</summary>
internal static class Small
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Article Article(int pmid, string title = "A title", string text = "One sentence. Another sentence.", int version = 1) => new()
    {
        Id = SourceId.OfPmid(pmid),
        Version = version,
        Title = title,
        Text = text,
        Sections = text.Length == 0 ? [] : [new Section(null, null, new Passage(0, text.Length))],
        Published = new PartialDate(2000 + (pmid % 25), 1 + (pmid % 12), null, null),
    };

    public static Study Study(Article article, StudyType type = StudyType.Rct) => new()
    {
        Id = article.Id,
        Version = article.Version,
        Title = article.Title,
        Text = article.Text,
        Design = new Design(type, "2", [], []),
        Population = new Population(null, []),
    };

    public static PaperPage Page(Article article, StudyType type = StudyType.Rct, string? topic = "thymosin-alpha-1", params string[] tags) => new()
    {
        Article = article,
        Standing = Standing.Current,
        Topics = topic is null ? [] : [Match(topic)],
        Study = Study(article, type),
        Digest = Digest(article, [.. tags.Select(tag => new Tag(tag, "entity"))]),
        Engine = "extractive",
        Ingested = new DateOnly(2026, 3, 1),
    };

    public static CheckedDigest Digest(Article article, ImmutableArray<Tag> tags)
    {
        var claims = article.Text.Split(". ").Select(sentence => new Claim(sentence.TrimEnd('.') + ".", [])).ToImmutableArray();
        var draft = new Draft(article.Id, article.Title, claims[0], [new Part(Heading.Results, claims[1..])], tags);
        return new(article.Id, draft, [.. draft.Claims().Select(claim => new Verdict(claim, Support.Supported, [], [], []))], []);
    }

    public static TopicMatch Match(string topic) =>
        new(topic, topic, topic, "title", new Passage(0, 5), $"The title says {topic}.");
}
