using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Reading;

namespace Assay.Verification.Slots;

/// <summary>
/// Who is set against whom in a source, by its own words: "A versus B", "assigned to A or B", "the A and B groups", men and women, the
/// arms as read. A drug that was never read as an arm is here by its name, so that its numbers cannot pass to the other one.
/// </summary>
internal sealed class Parties
{
    private const int Reach = 4;
    private const int Lead = 9;
    private const int Alike = 7;
    private const int Stem = 6;
    private const double Mostly = 0.7;

    private static readonly ImmutableArray<string> Versus = ["versus", "vs", "v", "against"];
    private static readonly ImmutableArray<string> Given = ["receive", "received", "receiving", "assigned", "randomised", "randomized", "allocated", "either", "treated", "given", "taking", "administered"];
    private static readonly ImmutableArray<string> Comparing = ["compared", "comparing", "compare", "compares", "comparison"];
    private static readonly ImmutableArray<string> Groups = ["group", "groups", "arm", "arms", "patients", "recipients", "communities", "cohort", "cohorts", "users", "women", "men", "children", "devices", "subjects", "participants"];
    private static readonly ImmutableArray<string> Opposites = ["men women", "boys girls", "exposed unexposed", "vaccinated unvaccinated", "users nonusers", "cases controls", "survivors nonsurvivors"];
    private static readonly ImmutableArray<string> Empty = ["both", "either", "study", "other", "same", "two", "three", "one", "total", "mean", "median", "min", "day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "weekly", "daily", "monthly", "treated", "treatment", "therapy", "regimen", "dose", "doses", "feeling", "women", "men", "patients", "children", "infants", "adults", "baseline", "surgery", "care", "oral", "plus", "alone", "ml", "mg", "microg", "mcg", "kg", "dl", "iu", "mmol", "mm", "hg", "cm", "intramuscular", "intravenous", "subcutaneous", "topical", "conventional", "standard", "high", "low", "active", "new"];

    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> contrasts = [];
    private readonly Dictionary<string, int> sentences = new(StringComparer.Ordinal);
    private readonly HashSet<string> shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> denied = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The parties of a source.</summary>
    public Parties(Study study, ImmutableArray<Statement> statements, Statement heading, Abbreviations abbreviations)
    {
        foreach (var statement in statements.Prepend(heading))
            foreach (var key in statement.Words.Select(static word => word.Key).Distinct())
                sentences[key] = sentences.GetValueOrDefault(key) + 1;
        foreach (var arm in study.Arms)
        {
            // An arm of many words shares some of them with others; its own are its names.
            var others = study.Arms.Where(other => other != arm).SelectMany(static other => Words.In(other.Label)).Select(static word => word.Key).ToHashSet(StringComparer.Ordinal);
            var own = Words.In(arm.Label).Where(word => IsName(word) && !others.Contains(word.Key)).ToList();
            shared.UnionWith(others.Intersect(Words.In(arm.Label).Select(static word => word.Key)));
            Call(own);
        }
        foreach (var one in names.Values.Distinct().ToList())
            foreach (var other in names.Values.Distinct().ToList())
                Oppose(one, other);
        foreach (var pair in Opposites)
            if (pair.Split(' ').Select(static side => Words.In(side)).ToList() is [var left, var right] && Has(statements, left[0].Key) && Has(statements, right[0].Key)) Oppose(left, right);
        foreach (var statement in statements.Prepend(heading))
        {
            for (var i = 1; i < statement.Words.Length; i++)
                if (statement.Words[i - 1].Lower == "non" && statement.Words[i].Lower is "users" or "smokers" or "responders" or "drinkers" or "recipients") Call([statement.Words[i]]);
            Initials(statement);
            Find(statement.Words);
        }
        foreach (var statement in statements.Prepend(heading)) Lacking(statement.Words, statements);
        Spelled(abbreviations);
    }

    // "Patients without recovery" beside "with recovery", "the group that did not monitor" beside "the monitored group", "nondiabetic" beside "diabetes":
    // whoever has it is one party, and the others are its opposite.
    private void Lacking(ImmutableArray<Word> words, ImmutableArray<Statement> statements)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && words[i].Lower == "without" && IsGroup(words[i - 1]) && Next(words, i) is [.., var had] && statements.Any(statement => IsWith(statement.Words, had.Key)))
                Call([had]);
            else if (i > 1 && words[i].Lower == "not" && words[i - 1].Lower is "did" or "do" or "were" or "had" or "was" or "are" && Enumerable.Range(Math.Max(0, i - 4), Math.Min(i, 4) - 1).Any(back => IsGroup(words[back]))
                && Next(words, i) is { Count: > 0 } done && done.Find(word => !word.Lower.EndsWith("ly", StringComparison.Ordinal)) is { Lower: not null } verb && sentences.GetValueOrDefault(verb.Key) > 1)
            {
                Call([verb]);
                denied.Add(verb.Key);
            }
            else if (words[i].Lower.Length > 3 + Stem && words[i].Lower.StartsWith("non", StringComparison.Ordinal) && words[i].Kind == WordKind.Content && !names.ContainsKey(words[i].Key)
                && statements.SelectMany(static statement => statement.Words).FirstOrDefault(word => word.Lower.Length >= Stem && word.Kind == WordKind.Content && words[i].Lower.AsSpan(3).StartsWith(word.Lower.AsSpan(0, Stem))) is { Lower: not null } own && Call([own]) is { } party)
                names[words[i].Key] = ~party;
        }
    }

    private static bool IsGroup(Word word) => Lexicon.People.Contains(word.Lower) || Groups.Contains(word.Lower);

    private static bool IsWith(ImmutableArray<Word> words, string key)
    {
        for (var i = 1; i < words.Length; i++)
            if (words[i].Key == key)
                for (var back = i - 1; back >= Math.Max(0, i - 3); back--)
                    if (words[back].Lower == "with") return true;
        return false;
    }

    // A party is known by its abbreviation and by the words it stands for, where no other party's abbreviation stands for them too.
    private void Spelled(Abbreviations abbreviations)
    {
        var all = abbreviations.All.Select(pair => (Short: Words.In(pair.Short) is [var only] ? only.Key : pair.Short, pair.Keys)).OrderBy(static pair => pair.Short, StringComparer.Ordinal).ToList();
        foreach (var (name, keys) in all)
        {
            var own = keys.Where(key => !all.Exists(other => other.Short != name && other.Keys.Contains(key)) && !shared.Contains(key)).ToList();
            if (names.TryGetValue(name, out var party))
                foreach (var key in own.Where(key => !Empty.Contains(key) && !Lexicon.Comparator.Contains(key))) names[key] = party;
            else if (own.Select(key => names.TryGetValue(key, out var id) ? id : (int?)null).FirstOrDefault(static id => id is not null) is { } known)
                names.TryAdd(name, known);
        }
    }

    /// <summary>Whether two parties are set against each other; whoever went without something is set against whoever had it.</summary>
    public bool Opposed(int one, int other) => one == ~other || contrasts.Contains((one, other));

    /// <summary>Where a statement speaks of a party, in order.</summary>
    public List<(int Party, Records.Passage At)> In(Statement statement)
    {
        var found = new List<(int, Records.Passage)>();
        for (var i = 0; i < statement.Words.Length; i++)
            if (PartyOf(statement.Text, statement.Words[i]) is { } party)
                found.Add((Without(statement.Words, i) || denied.Contains(statement.Words[i].Key) && IsDenied(statement.Words, i) ? ~party : party, statement.Words[i].At));
        return found;
    }

    /// <summary>Whether a key names a party.</summary>
    public bool Names(string key) => names.ContainsKey(key);

    private int? PartyOf(string text, Word word) => word.Lower.Length == 1 ? char.IsUpper(text[word.At.Start]) && names.TryGetValue(word.Lower, out var letter) ? letter : null
        : word.Kind == WordKind.Digits || word.At.End < text.Length && text[word.At.End] is '-' or '‐' or '‑' && text.AsSpan(word.At.End + 1).StartsWith("control", StringComparison.OrdinalIgnoreCase) ? null : names.TryGetValue(word.Key, out var party) ? party : word.Kind is WordKind.Content or WordKind.Name ? Like(word.Key) : null;

    // "those not receiving A", "without A", "no A".
    private static bool Without(ImmutableArray<Word> words, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 3); back--)
            if (words[back].Lower is "without" or "no" or "non") return back >= i - 2;
            else if (words[back].Lower is "not") return back + 1 < i && words[back + 1].Lower is "receiving" or "receive" or "received" or "taking" or "given" or "using" or "on" or "treated" or "exposed" or "randomised";
        return false;
    }

    private static bool IsDenied(ImmutableArray<Word> words, int i) => i > 0 && words[i - 1].Lower == "not" || i > 1 && words[i - 2].Lower == "not" && words[i - 1].Lower.EndsWith("ly", StringComparison.Ordinal);

    // "laparoscopically" is "laparoscopic".
    private int? Like(string key)
    {
        if (key.Length < Alike) return null;
        foreach (var (name, party) in names)
        {
            var shared = 0;
            while (shared < name.Length && shared < key.Length && name[shared] == key[shared]) shared++;
            if (shared >= Alike && shared >= Mostly * Math.Max(name.Length, key.Length)) return party;
        }
        return null;
    }

    private static bool IsName(Word word) => (word.Kind is WordKind.Content or WordKind.Name || Lexicon.Comparator.Contains(word.Lower) && word.Lower is "placebo" or "sham" or "control" or "controls" or "vehicle" or "saline" or "untreated")
        && !Empty.Contains(word.Lower) && word.Lower.Length > 1 && !Lexicon.Up.Contains(word.Lower) && !Lexicon.Down.Contains(word.Lower) && !Lexicon.Better.Contains(word.Lower) && !Lexicon.Worse.Contains(word.Lower);

    // "frovatriptan (F)".
    private void Initials(Statement statement)
    {
        for (var i = 1; i < statement.Words.Length; i++)
        {
            var (name, letter) = (statement.Words[i - 1], statement.Words[i]);
            if (letter.Lower.Length == 1 && name.Lower.Length > 3 && name.Lower[0] == letter.Lower[0] && char.IsUpper(statement.Text[letter.At.Start]) && letter.At.Start - name.At.End == 2 && statement.Text[letter.At.Start - 1] == '(' && Call([name]) is { } party)
                names.TryAdd(letter.Lower, party);
        }
    }

    private void Find(ImmutableArray<Word> words)
    {
        for (var i = 1; i < words.Length - 1; i++)
        {
            var between = words[i].Lower;
            var set = Versus.Contains(between)
                || between == "or" && Leads(words, i, Given) || between is "and" or "with" or "to" && Leads(words, i, Comparing)
                || between == "and" && (i + 2 < words.Length && (Groups.Contains(words[i + 2].Lower) || i + 3 < words.Length && Groups.Contains(words[i + 3].Lower)) || i > 1 && words[i - 2].Lower == "both");
            // Who is compared is spoken of again.
            if (set && Previous(words, i) is { Count: > 0 } one && Next(words, i) is { Count: > 0 } other && one.Exists(Recurs) && other.Exists(Recurs)) Oppose(one, other);
        }
        // "the A group .. the B group"
        var groups = Enumerable.Range(0, Math.Max(0, words.Length - 1)).Where(i => Groups.Contains(words[i + 1].Lower) && words[i + 1].Lower is not ("women" or "men" or "children" or "patients") && IsName(words[i])).Select(i => words[i]).DistinctBy(static word => word.Key).ToList();
        if (groups is [var first, var second]) Oppose([first], [second]);
    }

    private bool Recurs(Word word) => sentences.GetValueOrDefault(word.Key) > 1;

    private static bool Leads(ImmutableArray<Word> words, int i, ImmutableArray<string> verbs)
    {
        for (var back = Math.Max(0, i - Lead); back < i; back++)
            if (verbs.Contains(words[back].Lower)) return true;
        return false;
    }

    // The nearest name, with the words of it that stand together.
    private static List<Word> Previous(ImmutableArray<Word> words, int i)
    {
        var name = new List<Word>();
        for (var back = i - 1; back >= Math.Max(0, i - Reach) && name.Count < 2; back--)
            if (IsName(words[back])) name.Add(words[back]);
            else if (name.Count > 0 || words[back].Lower is "was" or "were" or "by") break;
        return name;
    }

    private static List<Word> Next(ImmutableArray<Word> words, int i)
    {
        var name = new List<Word>();
        for (var on = i + 1; on <= Math.Min(words.Length - 1, i + Reach) && name.Count < 2; on++)
            if (IsName(words[on])) name.Add(words[on]);
            else if (name.Count > 0) break;
        return name;
    }

    // One party for all the words of a name; a word that is somebody's already says whose the others are.
    private int? Call(List<Word> name)
    {
        name = name.FindAll(word => !shared.Contains(word.Key));
        if (name.Count == 0) return null;
        var known = name.Select(word => names.TryGetValue(word.Key, out var id) ? id : Like(word.Key)).FirstOrDefault(static id => id is not null) ?? count++;
        foreach (var word in name)
            if (!shared.Contains(word.Key)) names.TryAdd(word.Key, known);
        return known;
    }

    private void Oppose(List<Word> one, List<Word> other)
    {
        if (one.Exists(word => other.Exists(twin => twin.Key == word.Key))) return;
        if (Call(one) is { } left && Call(other) is { } right) Oppose(left, right);
    }

    private static bool Has(ImmutableArray<Statement> statements, string key) => statements.Any(statement => statement.Words.Any(word => word.Key == key));

    private void Oppose(int one, int other)
    {
        if (one == other) return;
        contrasts.Add((one, other));
        contrasts.Add((other, one));
    }
}
