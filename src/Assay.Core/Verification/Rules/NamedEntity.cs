using Assay.Digests.Wording;
using Assay.Language;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V30: a claim names no cytokine, cell, marker or other name with digits (IL-6, TNF-α, Treg, CD4+) that the source does
/// not name, nor one of its names with another number (HIV-5 for HIV-1, type 6 for type 2). Such names are what invented
/// sentences are made of.
/// </summary>
internal sealed class NamedEntity : IClaimRule
{
    public string Id => "V30";

    public string Name => "ENTITY";

    public IEnumerable<Objection> Check(Examination examination)
    {
        var source = examination.Source;
        var known = source.Entities;
        var named = Entities.Find(examination.Claim.Text);
        foreach (var entity in named)
            if (!known.Contains(entity.Slug))
                yield return Unknown(entity.At.Of(examination.Claim.Text));
        foreach (var word in examination.Claim.Words.Where(word => word.Kind == WordKind.Name && !source.Has(word.Key) && !source.HasPhrase(word.At.Of(examination.Claim.Text))))
            yield return Unknown(word.At.Of(examination.Claim.Text));
        foreach (var (_, name, meant) in source.NumberedNames.Strangers(examination.Claim.Text).Where(stranger => !named.Any(entity => entity.At.Overlaps(stranger.At))))
            yield return new(Support.Contradicted, $"The digest names {name}; the source names {meant}.");
    }

    private static Objection Unknown(string name) => new(Support.Unsupported, $"The digest names {name}; the source does not.");
}
