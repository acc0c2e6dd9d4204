using Assay.Records;

namespace Assay.Sources.Bulk;

/// <summary>One file to take.</summary>
/// <param name="File">The file.</param>
/// <param name="Before">How far it was taken before, or null.</param>
/// <param name="Rebase">First edition of the baseline that is whole once this file is taken; null where none is.</param>
public sealed record BulkStep(BulkFile File, FileProgress? Before, Edition? Rebase);
