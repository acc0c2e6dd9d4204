using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Store;

/// <summary>What of a page a synthesis reads. The digest and its verdicts, nine tenths of a page, are passed over unread.</summary>
public sealed record PageCore
{
    /// <summary>The paper.</summary>
    public required CoreArticle Article { get; init; }

    /// <summary>Whether it stands.</summary>
    public Standing Standing { get; init; }

    /// <summary>What was read of it, or null.</summary>
    public Study? Study { get; init; }
}

/// <summary>What of an article a synthesis reads: enough to name it.</summary>
public sealed record CoreArticle
{
    /// <summary>Its id.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its authors.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>When it was published, or null.</summary>
    public PartialDate? Published { get; init; }
}
