using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>Tells which treatment a lettered or numbered group gets: "group A received X", "X (group I)".</summary>
internal static class ArmAliases
{
    private const int Reach = 14;

    /// <summary>Lettered arms, each with the treatment named beside it first.</summary>
    public static List<(ArmDraft Letter, ArmDraft Treatment)> Find(Wording words, IReadOnlyList<ArmMention> mentions)
    {
        var found = new List<(ArmDraft Letter, ArmDraft Treatment)>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var letter = mentions[i].Arm;
            if (!IsLetter(letter) || found.Exists(one => one.Letter == letter)) continue;
            var treatment = Behind(words, mentions, i) ?? Ahead(words, mentions, i);
            if (treatment is not null && !found.Exists(one => one.Treatment == treatment)) found.Add((letter, treatment));
        }
        return found;
    }

    private static bool IsLetter(ArmDraft arm) => arm.Key is "a" or "b" or "c" or "d" or "e" or "1" or "2" or "3" or "4" or "i" or "ii" or "iii" or "iv";

    // "X (n = 20, group A)"
    private static ArmDraft? Behind(Wording words, IReadOnlyList<ArmMention> mentions, int i)
    {
        if (i == 0 || IsLetter(mentions[i - 1].Arm) || mentions[i].First - mentions[i - 1].Last > 7) return null;
        for (var k = mentions[i - 1].Last + 1; k < mentions[i].First; k++)
            if (words.Mark(k) is '(' or '[' && k - mentions[i - 1].Last <= 3) return mentions[i - 1].Arm;
        return null;
    }

    // "group A received X", "group A: X"
    private static ArmDraft? Ahead(Wording words, IReadOnlyList<ArmMention> mentions, int i)
    {
        if (i + 1 >= mentions.Count || IsLetter(mentions[i + 1].Arm) || mentions[i + 1].First - mentions[i].Last > Reach) return null;
        for (var k = mentions[i].Last + 1; k < mentions[i + 1].First; k++)
        {
            if (words.IsAny(k, "received", "receiving", "treated", "given", "assigned", "used", "underwent", "took", "with", "on") || words.Mark(k) is ':' or '=') return mentions[i + 1].Arm;
            if (words.Mark(k) is '.' or ';') return null;
        }
        return null;
    }
}
