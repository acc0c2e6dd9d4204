using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>A change of what is itself a percentage, told in points: HbA1c "fell by 1.46%" is "1.46 points"; and a probability of 0.80 is 80%.</summary>
internal sealed partial class PercentagePoints : IDerivation
{
    private const int Reach = 60;

    public string Name => "points and probabilities";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        var points = wanted.Unit?.ToLowerInvariant() is "point" or "points" or "percentage point" or "percentage points" or "pp";
        var share = wanted.Class == FigureClass.Percent && wanted.Unit == "%" && Probable().IsMatch(claim.Sentence);
        if (!points && !share) return null;
        foreach (var sentence in region)
            foreach (var source in sentence.Figures)
                if (points && source.Class == FigureClass.Percent && Rounding.Same(wanted, source) && (source.Number.Raw[0] is '-' or '−' || Changed().IsMatch(Phrases.Around(sentence, source, Reach))) && claim.SharedWith(sentence).Content > 0)
                    return new($"{source.Number.Raw} = {wanted.Number.Raw}", [source]);
                else if (share && source is { Class: FigureClass.Measurement or FigureClass.Ratio, Unit: null, Value: > 0 and <= 1 } && Probable().IsMatch(sentence.Sentence) && Rounding.Within(wanted.Value, wanted.Decimals, 100 * source.Value) && wanted.Decimals <= Math.Max(0, source.Decimals - 2))
                    return new($"100 × {source.Number.Raw} = {wanted.Number.Raw}", [source]);
        return null;
    }

    [GeneratedRegex(@"\b(?:chang\w*|differ\w*|decreas\w*|reduc\w*|increas\w*|fell|rose|declin\w*|improve\w*|drop\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    [GeneratedRegex(@"\b(?:probabilit\w*|sensitivity|specificity|accuracy|likelihood|chance|predictive value|proportion|agreement|certainty)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Probable();
}
