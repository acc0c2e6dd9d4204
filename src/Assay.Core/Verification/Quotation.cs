using System.Collections.Immutable;
using Assay.Digests.Extractive;
using Assay.Verification.Slots;

namespace Assay.Verification;

/// <summary>Tells whether a claim is one whole sentence of the source, word for word, labels and openings apart.</summary>
internal static class Quotation
{
    // "We" is shorter than "the authors".
    private const int Turned = 60;

    // A part of a sentence is no quotation: "no significant difference" without its first word says the opposite.
    /// <summary>The sentence quoted, or null.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="opening">The design as the record has it, which may stand before the sentence.</param>
    /// <param name="region">The sentences it may be.</param>
    public static Statement? In(string claim, string opening, IEnumerable<Statement> region)
    {
        var own = opening.Length > 0 && claim.StartsWith(opening + ". ", StringComparison.Ordinal) ? claim[(opening.Length + 2)..] : claim;
        var wanted = Plain(own);
        return wanted.Length == 0 ? null : region.FirstOrDefault(statement =>
            statement.At.Length + Turned >= wanted.Length && statement.Quotable.Contains(wanted, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The forms in which a sentence may be quoted, as they are compared.</summary>
    public static ImmutableArray<string> FormsOf(string sentence) =>
        [Plain(sentence), Plain(Compression.Of(sentence, int.MaxValue)), Plain(Compression.Of(sentence, 0))];

    private static string Plain(string text) => new Normalised(text).Text.TrimEnd('.', ' ');
}
