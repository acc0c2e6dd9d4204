using Assay.Language;

namespace Assay.Reading.Findings.Arms;

/// <summary>Finds which of the names gathered are names of one arm.</summary>
internal static class ArmFolding
{
    private static readonly string[] Ways = ["fixed", "unfixed", "concomitant", "monotherapy", "alone", "sequential"];

    /// <summary>Pairs to merge: the first into the second.</summary>
    public static IEnumerable<(ArmDraft From, ArmDraft Into)> Pairs(IReadOnlyList<ArmDraft> arms, Func<ArmDraft, ArmDraft, bool> opposed)
    {
        for (var a = 0; a < arms.Count; a++)
            for (var b = 0; b < arms.Count; b++)
            {
                if (a == b || arms[a].IsGeneric || arms[b].IsGeneric || opposed(arms[a], arms[b])) continue;
                if (OneDrug(arms[a], arms[b], arms)) yield return arms[a].Weight > arms[b].Weight || arms[a].Weight == arms[b].Weight && a < b ? (arms[b], arms[a]) : (arms[a], arms[b]);
            }
    }

    // "benfluorex" and "benfluorex 450 mg/day": one drug, one dose; "latanoprost" and "latanoprost/timolol" are two.
    private static bool OneDrug(ArmDraft one, ArmDraft other, IReadOnlyList<ArmDraft> all)
    {
        var (drugs, others) = (Drugs(one.Key), Drugs(other.Key));
        if (drugs.Count == 0 ? Base(one.Key) != Base(other.Key) : !drugs.SetEquals(others)) return false;
        if (Base(one.Key).Length == 0 || IsJoined(one.Label) && IsListed(other.Label) || IsListed(one.Label) && IsJoined(other.Label)) return false;
        if (Dose(one.Key) is { Length: > 0 } dose && Dose(other.Key) is { Length: > 0 } second && dose != second) return false;
        foreach (var way in Ways)
            if (one.Key.Contains(way, StringComparison.Ordinal) != other.Key.Contains(way, StringComparison.Ordinal) && all.Count(arm => Drugs(arm.Key).SetEquals(drugs)) > 2) return false;
        if (one.Key.Contains("unfixed", StringComparison.Ordinal) != other.Key.Contains("unfixed", StringComparison.Ordinal)) return false;
        // Of three arms with one drug, two are doses of it.
        return Dose(one.Key).Length == 0 && Dose(other.Key).Length == 0 || all.Count(arm => Dose(arm.Key).Length > 0 && Drugs(arm.Key).SetEquals(drugs) && (drugs.Count > 0 || Base(arm.Key) == Base(one.Key))) < 2;
    }

    /// <summary>Arms that are no arms: the drug without a dose, beside arms that are doses of it.</summary>
    public static bool IsUndosed(ArmDraft arm, IReadOnlyList<ArmDraft> arms) =>
        Dose(arm.Key).Length == 0 && arm.N is null && arms.Count(other => other != arm && Dose(other.Key).Length > 0 && Base(other.Key) == arm.Key) >= 2;

    /// <summary>The allocated arm that a name said in passing is short for: "glargine-treated" of "insulin glargine plus metformin".</summary>
    public static ArmDraft? Host(ArmDraft arm, IReadOnlyList<ArmDraft> arms)
    {
        if (arm.Weight >= 3 || arm.IsGeneric || arms.Count(static other => other.Weight >= 3) < 2) return null;
        var words = arm.Key.Split(' ');
        var hosts = arms.Where(other => other != arm && other.Weight >= 3 && words.All(word => other.Key.Split(' ').Contains(word))).ToList();
        return hosts.Count == 1 ? hosts[0] : null;
    }

    // "A/B" is one bottle, "A plus B" are two.
    private static bool IsJoined(string label) => label.Contains('/', StringComparison.Ordinal) || label.Contains("fixed", StringComparison.OrdinalIgnoreCase) && !label.Contains("unfixed", StringComparison.OrdinalIgnoreCase);

    private static bool IsListed(string label) => label.Contains(" plus ", StringComparison.Ordinal) || label.Contains(" and ", StringComparison.Ordinal) || label.Contains('+', StringComparison.Ordinal) || label.Contains("unfixed", StringComparison.OrdinalIgnoreCase) || label.Contains("concomitant", StringComparison.OrdinalIgnoreCase);

    // The words before the first dose.
    private static string Base(string key)
    {
        var dose = Dose(key);
        if (dose.Length == 0) return key;
        var words = key.Split(' ');
        var first = Array.FindIndex(words, word => dose.StartsWith(word, StringComparison.Ordinal) && word.Length > 0);
        return first <= 0 ? "" : string.Join(' ', words[..first]);
    }

    /// <summary>The drugs of a key.</summary>
    public static HashSet<string> Drugs(string key)
    {
        var drugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in key.Split(' '))
            if (ArmDrugs.IsDrug(word)) drugs.Add(word);
        return drugs;
    }

    private static int Times(string text, string word)
    {
        var times = 0;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase)) times++;
        return times;
    }

    private static string Dose(string key)
    {
        var words = key.Split(' ');
        for (var k = 0; k + 1 < words.Length; k++)
            if (words[k].Length > 0 && char.IsDigit(words[k][0]) && (Units.Dose(words[k + 1]) is not null || words[k + 1] is "percent" or "iu" or "u")) return words[k] + words[k + 1];
        return "";
    }

    /// <summary>Words that only this arm's key has and that name a drug: "glargine" of "insulin glargine" against "NPH insulin".</summary>
    public static IEnumerable<string> Telling(ArmDraft arm, IReadOnlyList<ArmDraft> arms, string text)
    {
        // Of "glimepiride plus glargine" against "NPH insulin" the drug told most often tells the arm; the other is given to all.
        if (arm.Key.Contains(" plus ", StringComparison.Ordinal))
        {
            var drug = Drugs(arm.Key).Where(word => !arms.Any(other => other != arm && other.Key.Contains(word, StringComparison.Ordinal))).Order(StringComparer.Ordinal).MaxBy(word => Times(text, word));
            if (drug is not null) yield return drug;
        }
        foreach (var key in arm.Keys)
        {
            if (!key.Contains(' ', StringComparison.Ordinal) || key.Contains(" plus ", StringComparison.Ordinal)) continue;
            foreach (var word in key.Split(' '))
                if ((ArmDrugs.IsDrug(word) || word.Length >= 3 && arm.Label.Contains(word.ToUpperInvariant(), StringComparison.Ordinal)) && !arms.Any(other => other != arm && other.Keys.Any(one => Array.IndexOf(one.Split(' '), word) >= 0))) yield return word;
        }
    }
}
