using System.Collections.Immutable;

namespace Assay.Records;

/// <summary>What a register of retractions (Retraction Watch) says of a paper.</summary>
/// <param name="Origin">The register and its record number (<c>retraction-watch:12345</c>).</param>
/// <param name="Nature">What happened to the paper.</param>
/// <param name="On">Day of the notice, or null.</param>
/// <param name="Pmid">The paper's PMID, or null.</param>
/// <param name="Doi">The paper's DOI in lower case, or null.</param>
/// <param name="NoticePmid">PMID of the notice, or null.</param>
/// <param name="NoticeDoi">DOI of the notice, or null.</param>
/// <param name="Reasons">The register's reasons, in its order.</param>
public sealed record StandingNotice(string Origin, StandingNature Nature, DateOnly? On, string? Pmid, string? Doi,
    string? NoticePmid, string? NoticeDoi, ImmutableArray<string> Reasons);
