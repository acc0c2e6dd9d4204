namespace Assay.Records;

/// <summary>One grant acknowledged.</summary>
/// <param name="Id">Grant number, or null.</param>
/// <param name="Agency">Who gave it, or null.</param>
/// <param name="Country">Country, or null.</param>
public sealed record Grant(string? Id, string? Agency, string? Country);
