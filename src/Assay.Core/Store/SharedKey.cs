using Assay.Records;

namespace Assay.Store;

/// <summary>Another record that shares a key with one.</summary>
/// <param name="Other">The other record.</param>
/// <param name="Key">What they share.</param>
public sealed record SharedKey(SourceId Other, IdentityKey Key);
