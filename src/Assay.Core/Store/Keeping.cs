namespace Assay.Store;

/// <summary>What keeping an article came to, and how the article stands afterwards.</summary>
/// <param name="Written">Whether it is new, changed, or as it was.</param>
/// <param name="Stands">Whether there is a latest state: its source has not taken the record back.</param>
/// <param name="IsLatest">Whether the state handed over is the latest.</param>
/// <param name="Listing">How it stands in lists.</param>
/// <param name="HasForeignDigests">Whether digests of it that others published are kept.</param>
public sealed record Keeping(Written Written, bool Stands, bool IsLatest, Listing Listing, bool HasForeignDigests);
