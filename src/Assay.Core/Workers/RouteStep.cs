using System.Collections.Immutable;
using Assay.Pipeline;
using Assay.Records;
using Assay.Store;

namespace Assay.Workers;

/// <summary>What became of one delivery; reported once it is committed. Closed.</summary>
public abstract record RouteStep
{
    private RouteStep()
    {
    }

    /// <summary>What became of other papers' pages on which the delivery bears: the paper a notice is about, the record that stands for a merged one, a paper of the same trial.</summary>
    public ImmutableArray<PageWork> Others { get; init; } = [];

    /// <summary>The article is kept.</summary>
    /// <param name="Id">The article.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Written">Whether it is new, changed, or as it was.</param>
    /// <param name="Page">What became of its page; null where it has none now (its source deleted it, a later delivery has it, another record's page shows it, or it is only listed).</param>
    public sealed record Kept(SourceId Id, string Title, Written Written, PageWork? Page) : RouteStep
    {
        /// <summary>Whether it is listed and its page left for when somebody opens it.</summary>
        public bool IsListed { get; init; }
    }

    /// <summary>The article belongs to no topic and was not kept.</summary>
    /// <param name="Id">The article.</param>
    public sealed record Passed(SourceId Id) : RouteStep;

    /// <summary>The source took a record back.</summary>
    /// <param name="Id">The record.</param>
    /// <param name="WasKept">Whether there was an article to take back.</param>
    public sealed record Deleted(SourceId Id, bool WasKept) : RouteStep;

    /// <summary>The delivery could not be taken.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Reason Reason) : RouteStep;

    /// <summary>A digest that somebody else published is kept beside its article.</summary>
    /// <param name="Id">The article it is about.</param>
    /// <param name="Written">Whether it is new, changed, or as it was.</param>
    /// <param name="Page">What became of the article's page; null where the article is not kept yet.</param>
    public sealed record Imported(SourceId Id, Written Written, PageWork? Page) : RouteStep;

    /// <summary>A register's word on a paper's standing is kept.</summary>
    /// <param name="Notice">The notice.</param>
    /// <param name="Written">Whether it is new, changed, or as it was.</param>
    /// <param name="Pages">What became of the pages of the papers it is about.</param>
    public sealed record Noted(StandingNotice Notice, Written Written, ImmutableArray<PageWork> Pages) : RouteStep;

    /// <summary>A bulk file has been taken this far, and that is kept.</summary>
    /// <param name="Progress">How far.</param>
    public sealed record Reached(FileProgress Progress) : RouteStep;

    /// <summary>A new baseline has replaced what earlier years' bulk files brought.</summary>
    /// <param name="First">The baseline's first edition.</param>
    /// <param name="Gone">Articles it no longer holds.</param>
    public sealed record Rebased(Edition First, int Gone) : RouteStep;
}
