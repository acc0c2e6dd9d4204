using Assay.Records;

namespace Assay.Workers;

/// <summary>A record that a batch wrote.</summary>
/// <param name="Article">The article as it was handed over last.</param>
/// <param name="Step">The delivery that wrote it last.</param>
/// <param name="IsNew">Whether it was not here before the batch.</param>
internal readonly record struct Newcomer(Article Article, int Step, bool IsNew);
