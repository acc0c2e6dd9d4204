using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Reading.Roles;

/// <summary>
/// In a text of a few sentences without headings places tell little, and the model, learned on whole abstracts, is unsure:
/// a sentence that reports a value is a result there.
/// </summary>
internal static partial class ShortText
{
    private const int Most = 5;
    private const double Sure = 0.9;
    private const int Longest = 2000;

    /// <summary>The sentences, unsure ones that report a value made results; whole abstracts are left as they are.</summary>
    public static ImmutableArray<Sentence> Settle(string text, ImmutableArray<Sentence> sentences) =>
        sentences.Length > Most || sentences.Any(static sentence => sentence.Confidence >= 1) ? sentences
            : [.. sentences.Select((sentence, i) => sentence.Role != Role.Results && sentence.Confidence < Sure && sentence.At.Length < Longest && Reports(sentence, i, sentence.At.Of(text))
                ? sentence with { Role = Role.Results, Confidence = 0.5 } : sentence)];

    // A first sentence of methods may name a share of its people; one that moved is a finding anywhere else.
    private static bool Reports(Sentence sentence, int index, string words) =>
        Move().IsMatch(words) ? sentence.Role != Role.Methods || index > 0 : sentence.Role != Role.Methods && Value().IsMatch(words);

    [GeneratedRegex(@"\d\s?%|\d-fold\b|\b[pP]\s?[<=>]\s?0?[.·]\d", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(?:rose|fell|increased|decreased|dropped|declined|improved|reduced|lower|higher)\b[^.;]{0,60}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Move();
}
