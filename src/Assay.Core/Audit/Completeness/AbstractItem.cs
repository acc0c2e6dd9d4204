using Assay.Records;

namespace Assay.Audit.Completeness;

/// <summary>One item that an abstract of a trial should report.</summary>
/// <param name="Name">The item, as CONSORT for Abstracts names it.</param>
/// <param name="Asks">What it asks for, in a few words.</param>
/// <param name="At">The first words that report it; null where none do, or where the title does.</param>
/// <param name="InTitle">Whether the title reports it.</param>
public sealed record AbstractItem(string Name, string Asks, Passage? At, bool InTitle = false)
{
    /// <summary>Whether it is reported.</summary>
    public bool IsReported => At is not null || InTitle;
}
