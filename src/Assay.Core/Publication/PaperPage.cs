using System.Collections.Immutable;
using Assay.Audit;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Topics;
using Assay.Verification;

namespace Assay.Publication;

/// <summary>Everything a reader may see of one paper: one state of its page. Content-addressed.</summary>
public sealed record PaperPage
{
    /// <summary>The source.</summary>
    public required Article Article { get; init; }

    /// <summary>Whether the paper stands.</summary>
    public required Standing Standing { get; init; }

    /// <summary>What bears on whether it stands, and who says so.</summary>
    public ImmutableArray<StandingFinding> StandingWhy { get; init; } = [];

    /// <summary>In what the record changed since it was first kept, the latest first.</summary>
    public ImmutableArray<PageChange> Changes { get; init; } = [];

    /// <summary>Other records of the same paper that this page shows too, in order of id.</summary>
    public ImmutableArray<MergedRecord> MergedFrom { get; init; } = [];

    /// <summary>Other records kept here that belong beside it.</summary>
    public ImmutableArray<RelatedPaper> Related { get; init; } = [];

    /// <summary>The topics it belongs to and why.</summary>
    public ImmutableArray<TopicMatch> Topics { get; init; } = [];

    /// <summary>What Assay understood; null where there is no abstract.</summary>
    public Study? Study { get; init; }

    /// <summary>Study type: as <see cref="Study"/> has it, or by the record alone where there is no abstract.</summary>
    public StudyType Type { get; init; } = StudyType.Unclassified;

    /// <summary>The checked digest; null where <see cref="SetAside"/> says why there is none.</summary>
    public CheckedDigest? Digest { get; init; }

    /// <summary>Why there is no digest, or null.</summary>
    public Reason? SetAside { get; init; }

    /// <summary>The audit's remarks on the abstract, derived facts among them.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>Digests of this paper published elsewhere, as found, with their own verdicts and audit.</summary>
    public ImmutableArray<ForeignDigest> ForeignDigests { get; init; } = [];

    /// <summary>The engine that wrote the digest.</summary>
    public required string Engine { get; init; }

    /// <summary>Day the article was first ingested, UTC.</summary>
    public required DateOnly Ingested { get; init; }
}
