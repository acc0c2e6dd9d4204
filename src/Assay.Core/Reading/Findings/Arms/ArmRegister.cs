using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Findings.Arms;

/// <summary>The arms found so far, under every name they go by, and where they are mentioned.</summary>
internal sealed class ArmRegister
{
    private readonly Wording words;
    private readonly Dictionary<string, ArmDraft> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> expansions = new(StringComparer.Ordinal);
    private readonly List<ArmDraft> arms = [];
    private readonly List<ArmMention> mentions = [];

    public ArmRegister(Wording words)
    {
        this.words = words;
        Defined = Abbreviations.Find(words.Text);
        foreach (var abbreviation in Defined)
        {
            var (brief, full) = (ArmNames.Key(abbreviation.Brief), ArmNames.Key(abbreviation.Full));
            if (brief.Length > 0 && full.Length > 0) expansions.TryAdd(brief, full);
        }
    }

    private readonly HashSet<(string, string)> opposed = [];

    /// <summary>The abbreviations the text defines.</summary>
    public ImmutableArray<Abbreviation> Defined { get; }

    public int Count => arms.Count;

    /// <summary>Says that two labels were held against each other, so that neither is a shorter name of the other.</summary>
    public void Oppose(string one, string other)
    {
        var (a, b) = (Expanded(ArmNames.Key(one)), Expanded(ArmNames.Key(other)));
        opposed.Add((a, b));
        opposed.Add((b, a));
    }

    public IReadOnlyList<ArmDraft> Arms => arms;

    /// <summary>Where numbers start that are sizes of arms and so no results.</summary>
    public HashSet<int> Sizes { get; set; } = [];

    /// <summary>Every place an arm is named, in order.</summary>
    public IReadOnlyList<ArmMention> Mentions => mentions;

    public bool Knows(string key) => byKey.ContainsKey(Expanded(key));

    public bool IsKnownPair(IEnumerable<string> keys) => keys.All(key => Knows(key) || ArmNames.RoleOf(key) != ArmRole.Experimental);

    public void Add(string label, Passage? at, Sourced<int>? n, int weight = 2, string? also = null)
    {
        var key = Expanded(ArmNames.Key(label));
        // "arm 1" is an arm, "1" is none.
        if (ArmNames.IsNoArm(key) && !(key.Length == 1 && char.IsAsciiDigit(key[0]) && label.Length > 2)) return;
        if (!byKey.TryGetValue(key, out var arm))
        {
            arm = new() { Label = Clean(label), Key = key, At = at, Role = ArmNames.RoleOf(key), IsGeneric = ArmNames.IsGeneric(key) };
            arm.Keys.Add(key);
            byKey[key] = arm;
            arms.Add(arm);
        }
        arm.Weight = Math.Max(arm.Weight, weight);
        if (arm.Names.Count < 12 && !arm.Names.Contains(Clean(label), StringComparer.OrdinalIgnoreCase)) arm.Names.Add(Clean(label));
        if (also is not null && arm.Names.Count < 12) arm.Names.Add(also);
        arm.N ??= n;
    }

    /// <summary>Merges names of one side, settles roles and order, and finds every mention.</summary>
    public void Settle()
    {
        MergeGeneric(static arm => !ArmNames.NamesComparatorSide(arm.Key), static arm => arm.Role == ArmRole.Experimental);
        MergeGeneric(static arm => ArmNames.NamesComparatorSide(arm.Key), static arm => arm.Role is not ArmRole.Experimental);
        MergeContained();
        foreach (var (from, into) in ArmFolding.Pairs([.. arms], (one, other) => opposed.Contains((one.Key, other.Key))))
            if (arms.Contains(from) && arms.Contains(into)) Merge(from, into);
        DropDoubtful();
        foreach (var arm in arms.ToList())
        {
            if (ArmFolding.IsUndosed(arm, arms)) arms.Remove(arm);
            else if (ArmFolding.Host(arm, arms) is { } host) Merge(arm, host);
        }
        foreach (var arm in arms)
        {
            foreach (var word in ArmFolding.Telling(arm, arms, words.Text).ToList()) arm.Keys.Add(word);
            // "the no-cerclage group" is told as "no cerclage" too.
            if (arm.Label.StartsWith("no-", StringComparison.OrdinalIgnoreCase) && ArmNames.Key(arm.Label.AsSpan(3)) is { Length: > 2 } rest) arm.Keys.Add("no " + rest);
        }
        if (arms.Count == 2 && arms.TrueForAll(static arm => arm.Role == ArmRole.Experimental)) arms[1].Role = ArmRole.Comparator;
        var ordered = arms.OrderBy(static arm => arm.Role == ArmRole.Experimental ? 0 : 1).ToList();
        arms.Clear();
        arms.AddRange(ordered);
        for (var i = 0; i < arms.Count; i++) (arms[i].Id, arms[i].Rank) = ($"A{i + 1}", i);
        FindMentions();
        ArmAliases.Name(words, mentions, arms);
        if (ArmAliases.Find(words, mentions) is not { Count: > 0 } aliases && !arms.Exists(static arm => arm.IsNamedLate)) return;
        else aliases = ArmAliases.Find(words, mentions);
        foreach (var (from, into) in aliases)
            if (arms.Count > 2 && arms.Contains(from) && arms.Contains(into)) Merge(from, into);
        for (var i = 0; i < arms.Count; i++) (arms[i].Id, arms[i].Rank) = ($"A{i + 1}", i);
        mentions.Clear();
        FindMentions();
    }

    public ImmutableArray<Arm> ToArms() => [.. arms.Select(arm => new Arm(arm.Id, arm.Label, arm.Role, arm.N, arm.At) { Names = [arm.Label, .. arm.Names.Concat(Defined.Where(one => arm.Keys.Contains(ArmNames.Key(one.Full))).SelectMany(static one => new[] { one.Brief, one.Full })).Where(name => !name.Equals(arm.Label, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)] })];

    /// <summary>The only arm of a kind, or null where there are none or several.</summary>
    public ArmDraft? Only(Predicate<ArmDraft> kind)
    {
        var found = arms.FindAll(kind);
        return found.Count == 1 ? found[0] : null;
    }

    private string Expanded(string key) => expansions.GetValueOrDefault(key, key);

    private static string Clean(string label)
    {
        var text = label.Trim().TrimStart('/', '+', '-', ' ');
        if (text.EndsWith("-treated", StringComparison.OrdinalIgnoreCase)) text = text[..^"-treated".Length];
        return text.Length > 80 ? text[..80] : text;
    }

    // "treatment group" is the drug's arm where only one arm is tested.
    private void MergeGeneric(Predicate<ArmDraft> generic, Predicate<ArmDraft> side)
    {
        var sided = arms.FindAll(arm => !arm.IsGeneric && side(arm));
        foreach (var arm in arms.FindAll(arm => arm.IsGeneric && generic(arm)))
        {
            if (sided.Count == 1 && !opposed.Contains((arm.Key, sided[0].Key))) Merge(arm, sided[0]);
            else if (arms.Find(other => other != arm && other.IsGeneric && generic(other)) is { } first && arms.IndexOf(first) < arms.IndexOf(arm)) Merge(arm, first);
        }
    }

    // "thymosin alpha 1" and "thymosin alpha 1 plus" .. the shorter name of one drug, where nothing else bears it.
    private void MergeContained()
    {
        foreach (var arm in arms.FindAll(static arm => arm.Key.Length >= 4 || arm.Key.Length == 3 && arm.Label.All(char.IsUpper)))
        {
            var hosts = arms.FindAll(other => other != arm && !opposed.Contains((arm.Key, other.Key)) && other.Role == arm.Role && other.Key.Length > arm.Key.Length && (other.Key.StartsWith(arm.Key + " ", StringComparison.Ordinal) || other.Key.EndsWith(" " + arm.Key, StringComparison.Ordinal))
                && !other.Key.Contains(" plus ", StringComparison.Ordinal) && !other.Key.Any(char.IsDigit) == !arm.Key.Any(char.IsDigit));
            if (hosts.Count == 1) Merge(arm, hosts[0]);
        }
    }

    private void Merge(ArmDraft from, ArmDraft into)
    {
        foreach (var key in from.Keys)
        {
            into.Keys.Add(key);
            byKey[key] = into;
        }
        into.N ??= from.N;
        into.At ??= from.At;
        into.Weight = Math.Max(into.Weight, from.Weight);
        foreach (var name in from.Names)
            if (!into.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) into.Names.Add(name);
        arms.Remove(from);
    }

    // People "treated with insulin" are no arm beside arms that people were allocated to; nor is "the treatment group" beside two treatments.
    private void DropDoubtful()
    {
        if (arms.Count(static arm => arm.Weight >= 3 && !arm.IsGeneric) >= 2) arms.RemoveAll(static arm => arm.Weight < 2);
        if (arms.Count(static arm => !arm.IsGeneric) >= 2) arms.RemoveAll(static arm => arm.IsGeneric && arm.N is null && !ArmNames.NamesComparatorSide(arm.Key));
    }

    private void FindMentions()
    {
        var comparator = Only(static arm => arm.Role is not ArmRole.Experimental and not ArmRole.Healthy);
        var names = new Dictionary<string, List<(string[] Words, ArmDraft Arm)>>(StringComparer.Ordinal);
        foreach (var arm in arms)
            foreach (var key in arm.Keys.Concat(expansions.Where(pair => arm.Keys.Contains(pair.Value)).Select(static pair => pair.Key)).Distinct().Order(StringComparer.Ordinal))
            {
                var parts = key.Split(' ');
                if (!names.TryGetValue(parts[0], out var list)) names[parts[0]] = list = [];
                list.Add((parts, arm));
            }
        foreach (var list in names.Values) list.Sort(static (a, b) => b.Words.Length - a.Words.Length);
        var keys = TokenKeys();
        for (var k = 0; k < words.Count; k++)
        {
            var last = -1;
            if (keys[k].Length > 0 && names.TryGetValue(keys[k], out var candidates))
                foreach (var (parts, arm) in candidates)
                {
                    if (arm.IsGeneric && parts.Length == 1 && !IsSide(k, parts[0]) || parts is [{ Length: 1 }] && !IsLetterOfGroup(k)) continue;
                    last = MatchEnd(keys, k, parts);
                    if (last < 0) continue;
                    mentions.Add(new(k, last = WithGroupWord(last), arm));
                    break;
                }
            if (last < 0 && comparator is not null && words.IsAny(k, "controls", "control") && IsSide(k, "control")) mentions.Add(new(k, last = WithGroupWord(k), comparator));
            if (last < 0 && words.IsAny(k, "former", "latter") && Pair(k) is var (former, latter)) mentions.Add(new(k, last = WithGroupWord(k), words.Is(k, "former") ? former : latter));
            if (last > k) k = last;
        }
    }

    // "the former" and "the latter" are the two arms named last before them, in their order.
    private (ArmDraft, ArmDraft)? Pair(int k)
    {
        var named = mentions.FindAll(mention => mention.Last < k && !words.IsAny(mention.First, "former", "latter"));
        return named is [.., var last] && named.FindLast(mention => mention.Arm != last.Arm) is { Arm: { } other } ? (other, last.Arm) : null;
    }

    // "control" and "treatment" name an arm only before "group", or as "controls".
    private bool IsSide(int k, string key) =>
        words.Has(k + 1, WordClass.Group) || words.Is(k, "controls") || words.IsAny(k + 1, "patients", "participants", "subjects", "mice", "rats", "animals") && key is "control" or "treated" || words.Has(k - 1, WordClass.Group)
        || key is "control" && (words.IsAny(k - 1, "versus", "vs", "v", "than", "with", "and", "or") || words.Mark(k - 1) == '.') && !words.IsAny(k + 1, "of", "for", "in", "over");

    // "B" names an arm in "groups A, B and C" and in "(A vs B", never in "hepatitis B".
    private bool IsLetterOfGroup(int k)
    {
        if (words.Kind(k) != TokenKind.Number && (words.IsAny(k + 1, "vs", "versus") || words.IsAny(k - 1, "vs", "versus"))) return true;
        for (var j = k - 1; j >= 0 && k - j <= 8; j--)
        {
            if (words.Has(j, WordClass.Group)) return true;
            if (words.Mark(j) is not ',' && !words.IsAny(j, "and", "or") && words.Tokens[j].Length > 1) return false;
        }
        return false;
    }

    private int WithGroupWord(int last)
    {
        for (var step = 0; step < 2 && (words.Has(last + 1, WordClass.Group) || words.IsAny(last + 1, "treatment", "therapy", "treated", "patients", "recipients", "participants", "subjects")); step++) last++;
        return last;
    }

    private int MatchEnd(string[] keys, int k, string[] parts)
    {
        var at = k;
        for (var p = 0; p < parts.Length; p++)
        {
            while (p > 0 && at < keys.Length && at - k < 12 && (keys[at].Length == 0 && words.Mark(at) is '-' or '/' || ArmNames.IsPackaging(keys[at]) && keys[at] != parts[p])) at++;
            if (at >= keys.Length) return -1;
            if (keys[at] == parts[p]) at++;
            // A hyphened token bears several words of the key: "placebo-treated".
            else if (keys[at].StartsWith(parts[p], StringComparison.Ordinal) && keys[at].Length > parts[p].Length && p == parts.Length - 1 && words.Span(at).Length > parts[p].Length && words.Span(at)[parts[p].Length] is '-') at++;
            else if (p + 1 < parts.Length && keys[at] == parts[p] + parts[p + 1])
            {
                at++;
                p++;
            }
            else return -1;
        }
        return at - 1;
    }

    private string[] TokenKeys()
    {
        var keys = new string[words.Count];
        Span<char> buffer = stackalloc char[64];
        for (var k = 0; k < keys.Length; k++)
        {
            keys[k] = "";
            if (words.Kind(k) is TokenKind.Mark || words.Tokens[k].Length > 30) continue;
            // "placebo-treated" is the placebo's.
            var name = words.Span(k);
            if (name.LastIndexOf('-') is var hyphen and > 0 && ArmNames.IsPackaging(name[(hyphen + 1)..])) name = name[..hyphen];
            var length = Entities.Normalise(name, buffer);
            keys[k] = length > 0 ? buffer[..length].ToString() : words.Kind(k) == TokenKind.Number ? name.ToString() : "";
        }
        return keys;
    }
}
