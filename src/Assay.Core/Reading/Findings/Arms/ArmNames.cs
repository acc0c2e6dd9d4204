using System.Collections.Frozen;
using System.Text;
using Assay.Language;

namespace Assay.Reading.Findings.Arms;

/// <summary>How arms are called: what is only packaging, what only names a side.</summary>
internal static class ArmNames
{
    private static readonly FrozenSet<string> Packaging = "the a an group groups arm arms treatment treated therapy patients patient participants subjects cohort received receiving recipients alone only daily weekly oral intravenous subcutaneous capsules tablets injection injections users".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Experimental = "treatment treated experimental intervention active study test therapy observation drug exposed case".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Comparator = "control controls comparison comparator reference unexposed conventional routine".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> NoArm = """
        both two three four five each all other same age parallel patient different either subject subjects patients participants these those between groups group study ethnic risk
        focus support blood working several various one respective individual overall entire total whole respective sub large small first second third fourth high-risk low-risk per intergroup within
        adults adult eyes hospital hospitals centers centres remaining every population sample young younger old older high low survivors non-survivors survivor nonsurvivors age-matched sex sixth additional former latter functional methyl hydroxyl collaborative half
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool IsNoArm(string key) => key.Length == 0 || NoArm.Contains(key) || !key.Any(char.IsLetter) || key.Length > 60;

    public static bool IsGeneric(string key) => Experimental.Contains(key) || Comparator.Contains(key);

    public static bool NamesComparatorSide(string key) => Comparator.Contains(key);

    public static bool IsPackaging(ReadOnlySpan<char> word) => Packaging.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The key of a label: lower case, Greek by name, packaging dropped unless nothing else is left.</summary>
    public static string Key(ReadOnlySpan<char> label)
    {
        var key = new StringBuilder(label.Length);
        var bare = new StringBuilder(label.Length);
        Span<char> buffer = stackalloc char[64];
        foreach (var range in label.SplitAny(' ', '/', '(', ')', ',', '\u00a0', '\n'))
        {
            var word = label[range];
            // "placebo-treated" is the placebo's; "G-CSF" stays whole.
            if (word.LastIndexOf('-') is var hyphen and > 0 && IsPackaging(word[(hyphen + 1)..])) word = word[..hyphen];
            if (word.Length is 0 or > 40) continue;
            var length = Entities.Normalise(word, buffer);
            // "2.5" tells one dose from another.
            if (length == 0 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1])) Append(key, word);
            if (length == 0) continue;
            var normal = buffer[..length];
            // The article is "a"; the group is "A".
            if (normal is "a" && word[0] == 'A' && label.Length > 1)
            {
                Append(key, normal);
                continue;
            }
            if (normal is "the" or "a" or "an" or "group" or "groups" or "arm" or "arms") continue;
            Append(bare, normal);
            if (!IsPackaging(normal)) Append(key, normal);
        }
        return key.Length > 0 ? Singular(key.ToString()) : bare.ToString();
    }

    public static ArmRole RoleOf(string key)
    {
        if (Says(key, "placebo") || Says(key, "vehicle") || Says(key, "saline")) return Combined(key) ? ArmRole.Experimental : ArmRole.Placebo;
        if (Says(key, "sham")) return ArmRole.Sham;
        if (Says(key, "healthy") || Says(key, "normal control")) return ArmRole.Healthy;
        if (Says(key, "untreated") || Says(key, "no treatment") || Says(key, "non treated") || Says(key, "no ") || Says(key, "did not") || Says(key, "wait") || Says(key, "waitlist") || key.StartsWith("non ", StringComparison.Ordinal)) return ArmRole.Untreated;
        if (Comparator.Contains(key) || Says(key, "control") || Says(key, "usual") || Says(key, "standard") || Says(key, "conventional") || Says(key, "routine") || Says(key, "comparison")
            || Says(key, "smt") || Says(key, "supportive care") || Says(key, "best supportive")) return Combined(key) ? ArmRole.Experimental : ArmRole.Comparator;
        return ArmRole.Experimental;
    }

    // "thymosin plus standard therapy" is tested, "placebo plus standard therapy" is not.
    private static bool Combined(string key)
    {
        var plus = key.IndexOf(" plus ", StringComparison.Ordinal);
        if (plus < 0) plus = key.IndexOf(" combined with ", StringComparison.Ordinal);
        return plus > 0 && RoleOf(key[..plus]) == ArmRole.Experimental;
    }

    private static bool Says(string key, string word)
    {
        var at = key.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || key[at - 1] == ' ');
    }

    private static void Append(StringBuilder to, ReadOnlySpan<char> word)
    {
        if (to.Length > 0) to.Append(' ');
        to.Append(word);
    }

    private static string Singular(string key) => key == "controls" ? "control" : key;
}
