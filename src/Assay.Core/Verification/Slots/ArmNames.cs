using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Finds where a sentence speaks of an arm of the study: by the arm's own words, or as "treated" and "control".</summary>
internal sealed class ArmNames
{
    private static readonly ImmutableArray<string> Tails = ["care", "therapy", "treatment", "medical", "management", "supportive", "group", "arm", "diet", "chemotherapy", "medication"];
    private static readonly ImmutableArray<string> Holders = ["group", "groups", "arm", "arms", "patients", "subjects", "participants", "mice", "rats", "animals", "women", "men", "recipients", "cohort"];
    private static readonly ImmutableArray<string> Additions = ["plus", "added", "addition", "combined", "combination", "adjunct", "background", "adjunctive"];
    private static readonly ImmutableArray<string> Openers = ["the", "with", "in", "vs", "v", "versus", "than", "to", "of", "and", "for", "among", "on", "received", "or", "by", "from", "while", "whereas"];

    private readonly HashSet<string> labelled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byKey = new(StringComparer.Ordinal);

    public ArmNames(Study study)
    {
        var labels = study.Arms.Select(arm => (arm, keys: Words.In(arm.Label).Where(IsTelling).Select(word => word.Key).ToHashSet(StringComparer.Ordinal))).ToList();
        labelled.UnionWith(labels.SelectMany(label => label.keys));
        foreach (var (arm, keys) in labels)
            foreach (var key in keys.Where(key => labels.Count(other => other.keys.Contains(key)) == 1))
                byKey[key] = arm.Id;
        // "Group B", "F": an arm may have one letter for a name.
        foreach (var arm in study.Arms)
            if (labels.First(label => label.arm == arm).keys.Count == 0)
                foreach (var letter in Words.In(arm.Label).Where(word => word.Lower.Length == 1))
                    byKey.TryAdd(letter.Lower, arm.Id);
        if (Only(study.Arms, static arm => arm.Label.Contains("plus", StringComparison.OrdinalIgnoreCase) || arm.Label.Contains('+') || arm.Label.Contains("combin", StringComparison.OrdinalIgnoreCase)) is { } both)
            foreach (var word in Words.In("combination combined"))
                byKey.TryAdd(word.Key, both);
        Treated = Only(study.Arms, arm => arm.Role == ArmRole.Experimental) ?? "treated";
        Control = Only(study.Arms, arm => arm.Role is not ArmRole.Experimental) ?? "control";
        if (study.Arms.Length == 0)
            foreach (var word in Words.In(study.Title).Where(word => word.Kind == WordKind.Name))
                byKey[word.Key] = Treated;
    }

    /// <summary>Id of the arm that got what was tested.</summary>
    public string Treated { get; }

    /// <summary>Id of the arm it was held against.</summary>
    public string Control { get; }

    /// <summary>Whether a key is part of an arm's name, its own or shared.</summary>
    public bool Names(string key) => byKey.ContainsKey(key) || labelled.Contains(key);

    /// <summary>Mentions in order; neighbouring words of one arm make one mention.</summary>
    public ImmutableArray<Mention> In(IReadOnlyList<Word> words)
    {
        var found = ImmutableArray.CreateBuilder<Mention>();
        var last = -9;
        for (var i = 0; i < words.Count; i++)
        {
            if (ArmAt(words, i) is not { } arm)
                continue;
            if (found.Count > 0 && found[^1].Arm == arm && i - last <= 2)
                found[^1] = new(arm, Passage.Between(found[^1].At.Start, words[i].At.End));
            else
                found.Add(new(arm, words[i].At));
            last = i;
        }
        return found.ToImmutable();
    }

    private static bool IsTelling(Word word) =>
        word.Kind is WordKind.Content or WordKind.Name && !Lexicon.Comparator.Contains(word.Lower) && !Tails.Contains(word.Lower);

    private static string? Only(ImmutableArray<Arm> arms, Func<Arm, bool> which) =>
        arms.Where(which).ToList() is [var one] ? one.Id : null;

    private string? ArmAt(IReadOnlyList<Word> words, int i)
    {
        var word = words[i];
        if (Lexicon.Comparator.Contains(word.Lower))
            return IsComparator(words, i) && !IsAddition(words, i) ? byKey.GetValueOrDefault(word.Key, Control) : null;
        if (word.Lower.Length == 1 && !(i > 0 && (Holders.Contains(words[i - 1].Lower) || word.Lower is not ("a" or "i" or "p" or "n" or "v" or "t") && Openers.Contains(words[i - 1].Lower))))
            return null;
        if (byKey.TryGetValue(word.Key, out var arm))
            return IsAddition(words, i) && arm != Treated ? null : IsWithout(words, i) ? arm == Treated ? Control : null : arm;
        var next = i + 1 < words.Count ? words[i + 1].Lower : "";
        return Lexicon.Treated.Contains(word.Lower) && (Holders.Contains(next) || word.Lower == "recipients") && !IsNegated(words, i) ? Treated : null;
    }

    private static bool IsComparator(IReadOnlyList<Word> words, int i)
    {
        var next = i + 1 < words.Count ? words[i + 1].Lower : "";
        var previous = i > 0 ? words[i - 1].Lower : "the";
        return words[i].Lower switch
        {
            "placebo" or "sham" => next != "controlled",
            "standard" or "usual" or "conventional" => Tails.Contains(next),
            "controls" or "untreated" or "comparator" or "smt" or "soc" or "vehicle" or "saline" => true,
            "control" => Holders.Contains(next) || Openers.Contains(previous) || Lexicon.Comparator.Contains(previous),
            _ => i > 0 && words[i - 1].Kind != WordKind.Function,
        };
    }

    private static bool IsAddition(IReadOnlyList<Word> words, int i)
    {
        for (var back = 1; back <= 2 && i - back >= 0; back++)
            if (Additions.Contains(words[i - back].Lower))
                return true;
        return false;
    }

    // "Those not taking A" are the others.
    private static bool IsWithout(IReadOnlyList<Word> words, int i) =>
        i > 0 && words[i - 1].Lower == "without" || i > 1 && words[i - 2].Lower == "not" && words[i - 1].Lower is "taking" or "receiving" or "given" or "using" or "on" or "receive" or "received" or "exposed";

    private static bool IsNegated(IReadOnlyList<Word> words, int i) => i > 0 && words[i - 1].Lower is "not" or "non";
}
