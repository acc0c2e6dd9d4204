using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Language;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V30: a claim names no cytokine, cell, marker or other name with digits (IL-6, TNF-α, Treg, CD4+) that the source does
/// not name, nor one of its names with another number (HIV-5 for HIV-1, type 6 for type 2). Such names are what invented
/// sentences are made of.
/// </summary>
internal sealed partial class NamedEntity : IClaimRule
{
    public string Id => "V30";

    public string Name => "ENTITY";

    public IEnumerable<Objection> Check(Examination examination)
    {
        var source = examination.Source;
        var known = source.Entities;
        var named = Entities.Find(examination.Claim.Text);
        foreach (var entity in named)
            if (!known.Contains(entity.Slug) && !(entity.At.Length > 5 && source.HasLike(entity.At.Of(examination.Claim.Text).ToLowerInvariant(), entity.At.Length)))
                yield return Unknown(entity.At.Of(examination.Claim.Text));
        foreach (var word in examination.Claim.Words.Where(word => word.Kind == WordKind.Name && !source.Has(word.Key) && !source.HasPhrase(word.At.Of(examination.Claim.Text))))
            yield return Unknown(word.At.Of(examination.Claim.Text));
        foreach (var word in examination.Claim.Words.Where(word => word.Kind == WordKind.Content && IsProper(examination, word) && !source.Has(word.Key) && !source.HasLike(word.Lower) && !LightWords.Keys.Contains(word.Key) && !source.Record.Contains(word.Lower, StringComparison.OrdinalIgnoreCase)
            && !source.KindsTold([word.Key]).Any() && !Concepts.In([word]).Any(one => one.Concept is { } concept && source.Has(concept))))
            yield return Unknown(word.At.Of(examination.Claim.Text));
        foreach (var (_, name, meant) in source.NumberedNames.Strangers(examination.Claim.Text).Where(stranger => !named.Any(entity => entity.At.Overlaps(stranger.At))))
            yield return new(Support.Contradicted, $"The digest names {name}; the source names {meant}.");
    }

    // "Methotrexate", "Europe", "Swedish": a drug by its ending, or a capital inside a sentence. Abbreviations are the writer's own shorthand.
    private static bool IsProper(Examination examination, Word word)
    {
        if (word.Lower.Length > 6 && Drug().IsMatch(word.Lower)) return true;
        var text = examination.Claim.Text;
        if (word.Lower.Length < 5 || !char.IsUpper(text[word.At.Start]) || text.AsSpan(word.At.Start + 1, word.At.Length - 1).ContainsAnyInRange('A', 'Z')) return false;
        var before = text.AsSpan(0, word.At.Start).TrimEnd();
        return before.Length > 0 && before[^1] is not ('.' or ':' or '"' or '“' or '?' or '!' or ';' or '(');
    }

    [GeneratedRegex(@"(?:mab|tinib|[^a]pril|sartan|olol|statin|cillin|mycin|oxacin|trexate|oxifen|tidine|prazole|triptan|gliptin|gliflozin|glutide|formin|parin|xaban|setron|dipine|zepam|zolam|barbital|curium|fentanil|profen|coxib|dronate|azole|lukast|denafil|floxacin|platin|taxel|rubicin|citabine)e?$", RegexOptions.CultureInvariant)]
    private static partial Regex Drug();

    private static Objection Unknown(string name) => new(Support.Unsupported, $"The digest names {name}; the source does not.");
}
