using System.Collections.Immutable;
using Assay.Verification;
using Assay.Verification.Agreement;

namespace Assay.Workers.Reviews;

/// <summary>A model's draft that waits for a person.</summary>
/// <param name="Source">Content hash of the article it was written from: another text needs another draft.</param>
/// <param name="Origin">Hash of the draft as the model wrote it.</param>
/// <param name="Engine">The model and its instructions, as a page names them.</param>
/// <param name="Digest">The draft with its verdicts.</param>
/// <param name="Points">Where it and the embedded engine's digest part.</param>
public sealed record HeldDraft(string Source, string Origin, string Engine, CheckedDigest Digest, ImmutableArray<Disagreement> Points);
