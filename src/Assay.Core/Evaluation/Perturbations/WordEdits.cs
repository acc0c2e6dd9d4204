using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assay.Evaluation.Perturbations;

/// <summary>One word or turn of phrase for another: a pattern, what stands instead, and what forbids it.</summary>
/// <param name="Pattern">What must stand in the sentence; only its first match is changed.</param>
/// <param name="Instead">What is put there.</param>
/// <param name="Unless">Where this matches the sentence it would be no falsehood.</param>
/// <param name="UnlessSaid">Words that the source must not have anywhere, split by bars.</param>
internal sealed record WordEdit(string Pattern, string Instead, string Unless = "", string UnlessSaid = "")
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;
    private readonly Regex pattern = new(Pattern, Plain);
    private readonly Regex? unless = Unless.Length == 0 ? null : new(Unless, Plain | RegexOptions.IgnoreCase);

    /// <summary>The sentence changed, or null.</summary>
    public string? Of(TrueSentence sentence, TestBed bed)
    {
        if (unless?.IsMatch(sentence.Text) == true || UnlessSaid.Length > 0 && UnlessSaid.Split('|').Any(bed.Says)) return null;
        if (pattern.Match(sentence.Text) is not { Success: true } match) return null;
        var text = sentence.With(new(match.Index, match.Length), match.Result(Instead));
        return text == sentence.Text ? null : text;
    }

    /// <summary>An operator of several edits.</summary>
    public static Perturbation Operator(string id, ImmutableArray<string> rules, params ImmutableArray<WordEdit> edits) =>
        new(id, rules, (sentence, bed) => edits.Select(edit => edit.Of(sentence, bed)).OfType<string>());
}
