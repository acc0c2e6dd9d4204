using Assay.Reading;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>A source sentence that may enter the digest.</summary>
/// <param name="At">Its place.</param>
/// <param name="Role">What it does in the abstract.</param>
/// <param name="Text">As it would be printed.</param>
/// <param name="Score">How much a reader needs it; see <see cref="SentenceScore"/>.</param>
/// <param name="MustStay">Whether it holds a null result, a caveat or a harm.</param>
internal sealed record Candidate(Passage At, Role Role, string Text, double Score, bool MustStay);
