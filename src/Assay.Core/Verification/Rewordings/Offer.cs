namespace Assay.Verification.Rewordings;

/// <summary>A mended sentence that waits for its verdict.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Mend">How it was made.</param>
internal sealed record Offer(string Sentence, Mend Mend);
