using System.Collections.Immutable;
using Assay.Audit;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Tests.Store;
using Assay.Topics;
using Assay.Verification;
using Assay.Workers;

namespace Assay.Tests.Workers;

/// <summary>Stages that are lawful and no more: enough to see what the route does with them.</summary>
internal sealed class TinyStops
{
    public const string Topic = "thymosin-alpha-1";

    public Counting<Article, Study> Reading { get; init; } = new("reading", article => new Outcome<Study>.Done(Read(article)));

    public Counting<Study, ImmutableArray<Remark>> Audit { get; } = new("audit", study => new Outcome<ImmutableArray<Remark>>.Done(
    [
        new Remark
        {
            Id = study.Id, Rule = "S27", Name = "NO_N", Severity = Severity.Warn, Finding = Finding.Missing, Message = "No n.",
            Inputs = ImmutableSortedDictionary<string, double>.Empty.Add("x", 0.1).Add("y", double.NaN),
        },
    ]));

    public Counting<Brief, Draft> Digests { get; } = new("digest", Write);

    public Counting<Submission, CheckedDigest> Verification { get; } = new("verification", submission =>
        new Outcome<CheckedDigest>.Done(new(submission.Article.Id, submission.Draft, [.. submission.Draft.Claims().Select(Judge)], [])));

    /// <summary>Called whenever an article is matched: a place to fail at.</summary>
    public Action OnMatch { get; init; } = () => { };

    public int Runs => Reading.Runs + Audit.Runs + Digests.Runs + Verification.Runs;

    public Stops Stops => new()
    {
        Reading = Reading,
        Audit = Audit,
        Digests = Digests,
        ReadRecord = article => Small.Study(article, StudyType.Comment),
        Verification = Verification,
        Match = Match,
        Topics = new Dictionary<string, Topic> { [Topic] = Named(Topic), ["bpc-157"] = Named("bpc-157") },
        Standing = Standings.Of,
        ReadDigest = text => new(SourceId.OfPmid(int.Parse(text.Split('\n')[0])), "stranger-1", text.Split('\n')[1], null,
            Small.Article(1, text.Split('\n')[1], text.Split('\n')[2]) with { Id = new("digest", text.Split('\n')[0]) }),
        Stranger = (id, title, sentences) => new(id, title, new(sentences.First(), []),
            [new Part(Heading.Results, [.. sentences.Skip(1).Select(sentence => new Claim(sentence, []))])], []),
    };

    private ImmutableArray<TopicMatch> Match(Article article)
    {
        OnMatch();
        return article.Title.Contains("thymosin", StringComparison.OrdinalIgnoreCase) ? [Small.Match(Topic)] : [];
    }

    private static Topic Named(string slug) => new() { Slug = slug, Name = slug, Class = "immune modulator", Query = slug };

    private static Study Read(Article article)
    {
        if (article.Title.Contains("break", StringComparison.Ordinal)) throw new InvalidOperationException("broken");
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (int at = 0, dot; at < article.Text.Length && (dot = article.Text.IndexOf('.', at)) >= 0; at = dot + 2)
            sentences.Add(new(Passage.Between(at, dot + 1), Role.Results, 0.5));
        return Small.Study(article, StudyType.Rct) with { Sentences = sentences.ToImmutable() };
    }

    private static Outcome<Draft> Write(Brief brief)
    {
        // An engine that would make something of a title alone.
        if (!brief.Article.HasAbstract) return new Outcome<Draft>.Done(new(brief.Article.Id, brief.Article.Title, new(brief.Article.Title, []), [], []));
        ImmutableArray<Claim> claims = [.. brief.Study.Sentences.Select(sentence => new Claim(sentence.At.Of(brief.Study.Text), [sentence.At]))];
        return new Outcome<Draft>.Done(new(brief.Article.Id, brief.Article.Title, claims[0], [new Part(Heading.Results, claims[1..])],
            [.. brief.Topics.Select(topic => new Tag(topic.Slug, "topic"))]));
    }

    private static Verdict Judge(Claim claim) => claim.Sentence.Contains("cures", StringComparison.Ordinal)
        ? new(claim, Support.Overstated, [new Breach("V09", "HEDGE", "The source does not say so.")], [], [])
        : new(claim, Support.Supported, [], claim.Cited, []);
}
