using System.Collections.Frozen;

namespace Assay.Digests.Wording;

/// <summary>Words that mean the same in an abstract and in its digest. Left: as folded; right: the concept they share.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string> Concepts = Table("""
        mortality: mortality death deaths died die dies dying dead deceased fatal fatality fatalities lethality
        survival: survival survive survived survives surviving survivor survivors alive
        thymosin-alpha-1: ta1 talpha1 t-alpha-1 thymalfasin zadaxin thymosin-alpha-1
        adverse: adverse side side-effect harm harms harmful toxicity toxicities
        tolerate: tolerated tolerability tolerable tolerate tolerates
        serious: serious severe severity
        hospital: hospital hospitalisation hospitalization hospitalised hospitalized hospitals
        infection: infection infections infected infectious
        relapse: relapse relapses relapsed recurrence recurrences recurred recur recurrent
        tumour: tumor tumors tumour tumours neoplasm neoplasms cancer cancers carcinoma carcinomas malignancy malignancies
        mouse: mice mouse murine
        rat: rat rats
        child: child children paediatric pediatric
        elderly: elderly older aged
        kidney: kidney kidneys renal
        liver: liver hepatic
        heart: heart cardiac
        lung: lung lungs pulmonary
        blood-sugar: glycaemia glycemia glycaemic glycemic glucose
        weight: weight bodyweight
        sepsis: sepsis septic
        respond: response responses responded respond responder responders
        random: randomised randomized randomisation randomization randomly random
        double-blind: double-blind double-blinded double-masked
        ill: ill illness
        disease: disease diseases
        cell: cell cells cellular
        cure: cure cured cures
        care: care
        women: women woman female females
        men: men man male males
        adult: adult adults
        china: china chinese
        japan: japan japanese
        center: center centers centre centres monocentric
        """);

    /// <summary>The concept of a folded word, or null where it stands for itself.</summary>
    public static string? ConceptOf(string lower) => Concepts.GetValueOrDefault(lower);

    private static FrozenDictionary<string, string> Table(string lines)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                pairs[word] = line[..colon];
        }
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
