using System.Collections.Immutable;
using Assay.Audit;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Topics;
using Assay.Verification;

namespace Assay.Workers;

/// <summary>The stops of the route, and the functions between them. Every one is pure and may be called from several threads.</summary>
public sealed record Stops
{
    /// <summary>Reads an abstract. Records without one do not stop here.</summary>
    public required IStage<Article, Study> Reading { get; init; }

    /// <summary>What can be understood of a record without an abstract: its study type, from title and indexing.</summary>
    public Func<Article, Study> ReadRecord { get; init; } = new AbstractReader().Read;

    /// <summary>Recomputes what a study reports.</summary>
    public required IStage<Study, ImmutableArray<Remark>> Audit { get; init; }

    /// <summary>Writes the digest.</summary>
    public required IStage<Brief, Draft> Digests { get; init; }

    /// <summary>The embedded engine, beside which a model's digest is held; null where <see cref="Digests"/> is the embedded engine itself.</summary>
    public IStage<Brief, Draft>? Embedded { get; init; }

    /// <summary>Holds a digest against its source.</summary>
    public required IStage<Submission, CheckedDigest> Verification { get; init; }

    /// <summary>Which topics an article belongs to, and why.</summary>
    public required Func<Article, ImmutableArray<TopicMatch>> Match { get; init; }

    /// <summary>The topics followed, by slug.</summary>
    public required IReadOnlyDictionary<string, Topic> Topics { get; init; }

    /// <summary>Whether a paper stands, by its record and by registers' notices about it, and why.</summary>
    public Func<Article, ImmutableArray<StandingNotice>, PaperStanding> Standing { get; init; } = Standings.Of;

    /// <summary>Reads a digest that somebody published.</summary>
    public required Func<string, DigestPage> ReadDigest { get; init; }

    /// <summary>Makes a draft of a stranger's digest: the article, the headline, the sentences.</summary>
    public required Func<SourceId, string, IEnumerable<string>, Draft> Stranger { get; init; }
}
