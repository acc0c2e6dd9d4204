using Assay.Digests.Extractive;
using Assay.Verification.Slots;

namespace Assay.Verification;

/// <summary>Tells whether a claim is one whole sentence of the source, word for word, labels and openings apart.</summary>
internal static class Quotation
{
    // A part of a sentence is no quotation: "no significant difference" without its first word says the opposite.
    /// <summary>The sentence quoted, or null.</summary>
    public static Statement? In(string claim, IEnumerable<Statement> region)
    {
        var wanted = Plain(claim);
        return wanted.Length == 0 ? null : region.FirstOrDefault(statement =>
            statement.At.Length >= wanted.Length && (Same(statement.Sentence, wanted) || Same(Compression.Of(statement.Sentence, int.MaxValue), wanted) || Same(Compression.Of(statement.Sentence, 0), wanted)));
    }

    private static bool Same(string sentence, string wanted) => string.Equals(Plain(sentence), wanted, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => new Normalised(text).Text.TrimEnd('.', ' ');
}
