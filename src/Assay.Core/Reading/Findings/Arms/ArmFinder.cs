using Assay.Language;
using Assay.Reading.Linking;
using Assay.Records;

namespace Assay.Reading.Findings.Arms;

/// <summary>Finds the groups an abstract compares, from the phrases that name groups.</summary>
internal sealed class ArmFinder
{
    private const int LongestLabel = 6;
    private const int MostArms = 8;

    private readonly Wording words;
    private readonly ArmRegister register;

    private ArmFinder(Wording words, ArmRegister register)
    {
        this.words = words;
        this.register = register;
    }

    public static ArmRegister Find(string title, Wording words, IReadOnlyList<Sentence> sentences, IReadOnlyList<Number> numbers, LinkedText linked)
    {
        var register = new ArmRegister(words);
        var finder = new ArmFinder(words, register);
        foreach (var sentence in sentences)
        {
            var (first, end) = (words.TokenAt(sentence.At.Start), words.TokenAt(sentence.At.End));
            if (sentence.Role == Role.Background && !words.Is(first, "we")) continue;
            finder.Allocated(first, end);
            for (var k = first; k < end; k++)
            {
                if (words.Has(k, WordClass.Group) && !words.IsAny(k, "cohort", "cohorts")) finder.Grouped(k, first, end);
                else if (words.IsAny(k, "receiving", "treated", "randomised", "randomized", "assigned", "allocated") && words.Has(k - 1, WordClass.People) || words.Is(k, "received") && words.Is(k - 1, "who")) finder.Treated(k, end);
                else if (IsSizeMark(words, k) && sentence.Role is not Role.Conclusions) finder.Sized(k, first);
                else if (words.IsAny(k, "treated", "receiving", "received", "given") && words.Has(k - 1, WordClass.People) || words.Is(k, "receiving") && words.Mark(k - 1) is ')' or ']') finder.Treated(k, end);
                else if (words.Is(k, "those") && words.Is(k + 1, "who") && words.IsAny(k + 2, "did", "were") && words.Is(k + 3, "not") && words.IsAny(k + 4, "receive", "take", "undergo", "use", "get", "treated", "given")) finder.Add(k, k + 3, k + 3, 2);
                else if (words.Span(k).EndsWith("-treated", StringComparison.OrdinalIgnoreCase) && words.Has(k + 1, WordClass.People)) finder.Add(words.Is(k - 1, "plus") || words.Mark(k - 1) == '+' ? finder.LabelStart(k, first) : k, k, k, 2);
                if (register.Count >= MostArms) break;
            }
        }
        if (register.Count < 2) FromPlacebo(register, words, sentences);
        if (register.Count < 2) FromTitle(register, title);
        if (register.Arms.Count(static arm => !arm.IsGeneric) < 2) FromDrugs(register, title);
        if (register.Count < 2) ArmContrasts.Add(register, words, sentences);
        if (register.Count < 2) TaggedArms.Add(register, words, sentences, numbers, linked);
        if (register.Count < 2) FromResults(register, words, sentences);
        if (register.Count < 2) Numbered(register, words);
        register.Settle();
        return register;
    }

    private static bool IsSizeMark(Wording words, int k) =>
        words.Mark(k) is '(' or '[' && words.IsAny(k + 1, "n") && words.Mark(k + 2) is '=' or ',' && words.Kind(k + 3) == TokenKind.Number;

    // "the X group", "the X and Y groups", "group A", "the group assigned to X"
    private void Grouped(int k, int first, int end)
    {
        var start = LabelStart(k, first);
        if (start < k)
        {
            Add(start, k - 1, k, 2);
            if (words.IsAny(k, "groups", "arms")) Joined(start, first);
            return;
        }
        if (k + 1 < end && words.Kind(k + 1) != TokenKind.Number && IsLetterLabel(words, k + 1)) Add(k, k + 1, k + 1, 2);
        else if (words.IsAny(k + 1, "assigned", "receiving", "treated", "given", "allocated", "randomised", "randomized")) Treated(k + 1, end);
    }

    // "the A, B and C groups": what is joined to the last of them.
    private void Joined(int start, int first)
    {
        for (var count = 0; count < MostArms; count++)
        {
            var joint = words.Has(start - 1, WordClass.Determiner) ? start - 2 : start - 1;
            if (count == 0 ? !words.IsAny(joint, "and", "or", "versus", "vs") : words.Mark(joint) != ',') return;
            if (count == 0 && words.Mark(joint - 1) == ',') joint--;
            var other = LabelStart(joint, first);
            if (other >= joint) return;
            Add(other, joint - 1, joint - 1, 3);
            start = other;
        }
    }

    private static bool IsLetterLabel(Wording words, int k) =>
        words.Span(k) is "A" or "B" or "C" or "D" or "I" or "II" or "III" or "IV" or "T" or "P" or "S" or "M" or "E" or "R";

    private int LabelStart(int k, int first)
    {
        var start = k;
        while (start > first && k - start < LongestLabel && IsLabelWord(start - 1, k)) start--;
        return start;
    }

    private bool IsLabelWord(int k, int group)
    {
        if (words.Mark(k) is '/' or '+' or '-') return words.Kind(k - 1) is not TokenKind.Mark and not null && k + 1 < group;
        if (words.Kind(k) is TokenKind.Name) return true;
        if (words.Kind(k) is TokenKind.Number) return words.Mark(k - 1) == '/' && words.Kind(k - 2) is TokenKind.Name || words.Tokens[k].Length <= 3 && words.Kind(k - 1) == TokenKind.Word && !words.Has(k - 1, WordClass.Preposition | WordClass.Verb | WordClass.Determiner | WordClass.Conjunction);
        if (words.Kind(k) is not TokenKind.Word) return false;
        if (words.IsAny(k, "plus", "with", "no", "without") && k + 1 < group && words.Is(k, "plus")) return true;
        return !words.Has(k, WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Verb | WordClass.Adverb | WordClass.Comparative | WordClass.Versus)
            || words.IsAny(k, "treated", "enhanced", "reduced", "increased", "elevated", "early", "elderly") && k + 1 == group
            || IsLettered(k);
    }

    // "drug A", "regimen B"
    private bool IsLettered(int k) =>
        words.Tokens[k].Length == 1 && words.Span(k) is "A" or "B" or "C" or "D" or "X" or "Y" or "Z"
        && words.IsAny(k - 1, "drug", "treatment", "regimen", "diet", "formula", "device", "vaccine", "product", "strategy", "therapy", "intervention", "schedule", "technique", "method", "preparation", "supplement", "dressing", "brand");

    // "thymosin alpha 1 (n = 56)": the size belongs to the words before the bracket.
    private void Sized(int bracket, int first)
    {
        var last = bracket - 1;
        if (last < first || words.Kind(last) is TokenKind.Mark || words.Kind(last) is TokenKind.Number && words.Tokens[last].Length > 1 && !words.Has(last - 1, WordClass.Group)) return;
        var group = words.Has(last, WordClass.Group);
        var letter = last > first && words.Has(last - 1, WordClass.Group);
        var start = letter ? last - 1 : LabelStart(group ? last : last + 1, first);
        if (start > last || group && start == last) return;
        var key = ArmNames.Key(Text(start, last));
        if (!group && !letter && !register.Knows(key) && !IsAllocation(first, bracket)) return;
        Add(start, group ? last - 1 : last, last, 3);
    }

    private bool IsAllocation(int first, int end)
    {
        for (var k = first; k < end; k++)
            if (words.IsAny(k, "randomised", "randomized", "randomly", "assigned", "allocated", "divided", "receive", "received", "treated", "given", "compared")) return true;
        return false;
    }

    // "patients treated with X", "the group assigned to X"
    private void Treated(int verb, int end)
    {
        var k = verb + 1;
        while (k < end && words.IsAny(k, "with", "to", "receive", "by", "the", "either", "treatment")) k++;
        if (k == verb + 1 && words.IsAny(verb, "treated", "randomised", "randomized", "assigned", "allocated")) return;
        if (k > verb && LabelEnd(k, end) is var last && last >= k && words.Kind(k) is not TokenKind.Number) Add(k, last, last, words.IsAny(verb, "randomised", "randomized", "assigned", "allocated") ? 3 : 1);
    }

    private int LabelEnd(int k, int end)
    {
        var last = k - 1;
        while (last + 1 < end && last - k < LongestLabel - 1 && (words.Kind(last + 1) is TokenKind.Name
            || words.Kind(last + 1) is TokenKind.Word && (words.Is(last + 1, "plus") || !words.Has(last + 1, WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Verb | WordClass.Adverb | WordClass.Versus | WordClass.Group | WordClass.Comparative))
            || words.Mark(last + 1) is '/' or '+' && last + 1 > k || last >= k && IsLettered(last + 1)
            || words.Kind(last + 1) is TokenKind.Number && words.Tokens[last + 1].Length == 1 && Units.Dose(words.Span(last + 2)) is null && words.Kind(last) == TokenKind.Word)) last++;
        while (last > k && words.Has(last, WordClass.Up | WordClass.Down)) last--;
        return words.IsAny(last, "plus") ? last - 1 : last;
    }

    // "randomised 1:1 to receive X or Y", "assigned to X (n = 20), Y (n = 21) or placebo"
    private void Allocated(int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            if (!words.IsAny(k, "randomised", "randomized", "randomly", "assigned", "allocated", "receive", "received", "compared", "comparing")) continue;
            var compares = words.IsAny(k, "compared", "comparing");
            var start = compares || words.IsAny(k, "receive", "received") ? k + 1 : After(k, end, "to");
            if (start < 0) continue;
            while (start < end && (words.IsAny(start, "receive", "receiving", "treatment", "with", "either", "one", "of", "the", "a", "an", "two", "three", "four", "groups", "group", "arms", "be", "treated", "get", "undergo") || words.Mark(start) == ':')) start++;
            var found = new List<(int First, int Last)>();
            var past = Listed(start, end, found, compares);
            if (found.Count is >= 2 and <= 5)
            {
                foreach (var (one, last) in found) Add(one, last, last, 3);
                for (var one = 0; one < found.Count; one++)
                    for (var other = 0; other < one; other++) register.Oppose(Text(found[other].First, found[other].Last), Text(found[one].First, found[one].Last));
                k = past;
            }
        }
    }

    private int After(int k, int end, string word)
    {
        for (var j = k + 1; j < end && j - k < 12; j++)
            if (words.Is(j, word) && !words.IsAny(j + 1, "a") || words.Mark(j) == ':' && words.Kind(j + 1) == TokenKind.Word) return words.Mark(j) == ':' ? j : j + 1;
        return -1;
    }

    /// <summary>The labels of a list joined by commas and "or", "versus" or "and"; doses, routes and brackets are skipped.</summary>
    private int Listed(int k, int end, List<(int First, int Last)> found, bool compares)
    {
        // "divided into four groups: A, B and C"
        var joined = !compares && words.Mark(k - 1) == ':' && words.IsAny(k - 2, "groups", "arms");
        var dosed = new List<(int First, int Last)>();
        while (k < end && found.Count < 6)
        {
            var dose = k;
            while (k < end && words.IsAny(k, "a", "an", "the", "either", "to", "with", "receive", "treatment", "oral", "intravenous", "subcutaneous", "daily", "once", "matching", "only")) k++;
            // "either (1) X or (2) Y"
            if (words.Mark(k) == '(' && words.Mark(k + 2) == ')' && words.Tokens[k + 1].Length == 1) k += 3;
            while (k < end && IsDose(k)) k++;
            while (k < end && words.IsAny(k, "of", "oral", "intravenous", "subcutaneous")) k++;
            var last = LabelEnd(k, end);
            if (last < k || words.Has(k, WordClass.People)) break;
            found.Add((k, last));
            dosed.Add(Dosed(dose, k, last));
            k = SkipDetails(last + 1, end);
            // "compared X with usual care": one of the two is known for a treatment.
            if (compares && found.Count == 1 && k < end && words.IsAny(k, "with", "to", "against") && LabelEnd(k + 1, end) is var other && other > k && (ArmDrugs.IsDrug(words.Span(last)) || ArmNames.RoleOf(ArmNames.Key(Text(k + 1, other))) != ArmRole.Experimental) && !words.Has(last, WordClass.Outcome))
            {
                found.Add((k + 1, other));
                return other;
            }
            if (k >= end || !(words.IsAny(k, "or", "versus", "vs", "v", "and") || words.Mark(k) == ',' || words.IsAny(k, "compared") && words.IsAny(k + 1, "with", "to"))) break;
            joined |= words.IsAny(k, "or", "versus", "vs", "v", "compared");
            k++;
            while (k < end && (words.IsAny(k, "or", "and", "with", "to", "versus", "vs") || words.Mark(k) is ',' or '.')) joined |= words.Is(k++, "or");
        }
        var keys = found.ConvertAll(one => ArmNames.Key(Text(one.First, one.Last)));
        // One drug in several doses is several arms, each called by its dose.
        for (var one = 0; one < found.Count; one++)
            if (keys.Count(key => key == keys[one]) > 1) found[one] = dosed[one];
        if (!joined && found.Count != 2 || !joined && !register.IsKnownPair(found.Select(one => ArmNames.Key(Text(one.First, one.Last))))) found.Clear();
        return Math.Max(k - 1, 0);
    }

    // A label with the dose before it or behind it: "10 mg of X", "X 10 mg".
    private (int First, int Last) Dosed(int from, int first, int last)
    {
        for (var k = from; k < first; k++)
            if (words.Kind(k) == TokenKind.Number) return (k, last);
        return words.Kind(last + 1) == TokenKind.Number && Units.Dose(words.Span(last + 2)) is not null ? (first, last + 2) : (first, last);
    }

    private bool IsDose(int k) =>
        words.Kind(k) == TokenKind.Number || Units.Dose(words.Span(k)) is not null && words.Kind(k - 1) is TokenKind.Number or TokenKind.Mark || words.Mark(k) == '/' || Units.Time(words.Span(k)) is not null && words.Mark(k - 1) == '/';

    // (n = 552), 1.6 mg/day, twice daily, for 7 days
    private int SkipDetails(int k, int end)
    {
        for (var steps = 0; k < end && steps < 24; steps++)
        {
            if (words.Mark(k) is '(' or '[')
            {
                var close = k + 1;
                while (close < end && close - k < 30 && words.Mark(close) is not (')' or ']')) close++;
                k = close + 1;
            }
            else if (IsDose(k) || words.IsAny(k, "daily", "weekly", "twice", "once", "per", "group", "arm", "times", "every", "alone", "subcutaneously", "intravenously", "orally", "mg", "a", "day") && !words.IsAny(k + 1, "placebo")
                || words.Mark(k) == ',' && (words.Kind(k + 1) == TokenKind.Number || words.IsAny(k + 1, "twice", "once"))) k++;
            // "t.i.d. with meals", "at bedtime"
            else if (words.Mark(k + 1) == '.' && words.IsAny(k, "t", "b", "q", "i", "d")) k += 2;
            else if (words.IsAny(k, "with", "at", "before", "in", "every") && words.IsAny(k + 1, "meals", "bedtime", "breakfast", "food", "night", "morning", "evening") || words.IsAny(k, "at", "in") && words.Is(k + 1, "the") && words.IsAny(k + 2, "morning", "evening")) k += words.Is(k + 1, "the") ? 3 : 2;
            else if (words.IsAny(k, "at", "for") && (words.Kind(k + 1) == TokenKind.Number || words.IsAny(k + 1, "a") && words.Is(k + 2, "dose"))) k += 2;
            else break;
        }
        return k;
    }

    private static void FromPlacebo(ArmRegister register, Wording words, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Role == Role.Background) continue;
            var end = words.TokenAt(sentence.At.End);
            for (var k = words.TokenAt(sentence.At.Start); k < end; k++)
                if (words.IsAny(k, "placebo", "controls") && !words.IsAny(k + 1, "controlled"))
                {
                    // "210 cases and 420 controls", "cases than controls"
                    var cases = words.Is(k, "controls") ? Earlier(words, k, "cases") : -1;
                    if (cases >= 0) register.Add(words.Span(cases).ToString(), words.Tokens[cases].At, null, 3);
                    register.Add(words.Span(k).ToString(), words.Tokens[k].At, null, cases >= 0 ? 3 : 2);
                    return;
                }
        }
    }

    // "in arm 1, 2 and 3", where groups have no better names.
    private static void Numbered(ArmRegister register, Wording words)
    {
        for (var k = 0; k + 1 < words.Count && register.Count < MostArms; k++)
        {
            if (!words.IsAny(k, "group", "groups", "arm", "arms")) continue;
            for (var j = k + 1; j < words.Count && (words.Kind(j) == TokenKind.Number || words.Mark(j) == ',' && j > k + 1 || words.IsAny(j, "and", "or", "vs", "versus")); j++)
            {
                if (words.Kind(j) != TokenKind.Number) continue;
                if (words.Tokens[j].Length > 1 || words.Span(j)[0] is not (>= '1' and <= '8') || words.Kind(j + 1) is TokenKind.Mark && words.Mark(j + 1) is '%' or '.' or ':' && words.Kind(j + 2) == TokenKind.Number) break;
                register.Add($"{(words.IsAny(k, "arm", "arms") ? "arm" : "group")} {words.Span(j)}", words.Range(k, j), null, 2);
                if (words.IsAny(k, "group", "arm")) break;
            }
        }
    }

    private static int Earlier(Wording words, int k, string word)
    {
        for (var j = k - 1; j >= 0 && k - j <= 9 && words.Mark(j) is not ('.' or ';'); j--)
            if (words.Is(j, word)) return j;
        return -1;
    }

    private static void FromResults(ArmRegister register, Wording words, IReadOnlyList<Sentence> sentences)
    {
        var reader = new ResultArms(words, register);
        var results = sentences.Any(static sentence => sentence.Role == Role.Results);
        foreach (var sentence in sentences)
            if (sentence.At.Length < 4000 && (sentence.Role == Role.Results || !results && sentence.Role != Role.Background))
                reader.Sentence(words.TokenAt(sentence.At.Start), words.TokenAt(sentence.At.End));
    }

    private static void FromTitle(ArmRegister register, string title)
    {
        if (title.Length > 400) return;
        var words = new Wording(title);
        for (var k = 1; k + 1 < words.Count; k++)
        {
            if (!words.IsAny(k, "versus", "vs", "v")) continue;
            var finder = new ArmFinder(words, new ArmRegister(words));
            var start = finder.LabelStart(k, 0);
            var next = words.Mark(k + 1) == '.' ? k + 2 : k + 1;
            var last = finder.LabelEnd(next, words.Count);
            if (start >= k || last < next) continue;
            register.Add(finder.Text(start, k - 1), null, null, 3);
            register.Add(finder.Text(next, last), null, null, 3);
            return;
        }
    }

    // Beside a placebo alone, the first drug of the title is tested; "A compared with B" in a title are both.
    private static void FromDrugs(ArmRegister register, string title)
    {
        if (title.Length > 400) return;
        var words = new Wording(title);
        var drugs = new List<int>();
        var compares = false;
        for (var k = 0; k < words.Count; k++)
        {
            compares |= words.IsAny(k, "versus", "vs", "compared", "comparison", "comparing");
            if (words.Kind(k) == TokenKind.Word && ArmDrugs.IsDrug(words.Span(k)) && !drugs.Exists(other => words.Span(other).Equals(words.Span(k), StringComparison.OrdinalIgnoreCase))) drugs.Add(k);
        }
        var named = register.Arms.Where(static arm => !arm.IsGeneric).ToList();
        if (named is [{ Role: ArmRole.Placebo or ArmRole.Comparator }] && drugs.Exists(k => !register.Knows(ArmNames.Key(words.Span(k)))))
            register.Add(words.Span(drugs.Find(k => !register.Knows(ArmNames.Key(words.Span(k))))).ToString(), null, null, 3);
        else if (named.Count < 2 && compares && drugs.Count == 2)
            foreach (var k in drugs) register.Add(words.Span(k).ToString(), null, null, 3);
    }

    private string Text(int first, int last) => words.Range(first, last).Of(words.Text);

    private void Add(int first, int last, int beforeSize, int weight)
    {
        (first, last) = ArmLabels.Trim(words, first, last);
        if (last < first) return;
        Sourced<int>? n = null;
        if (IsSizeMark(words, beforeSize + 1) || words.Mark(beforeSize + 1) is ',' or ';' or ':' && words.IsAny(beforeSize + 2, "n") && words.Mark(beforeSize + 3) == '=' && words.Kind(beforeSize + 4) == TokenKind.Number)
        {
            var token = words.Tokens[beforeSize + 4];
            var numeral = Numerals.Scan(words.Text, token.Start, words.Tokens[beforeSize + 3]);
            if (numeral.Value is >= 1 and <= 10_000_000 && numeral.Decimals == 0) n = new((int)numeral.Value, token.At.Of(words.Text), token.At, Origin.Reported);
        }
        register.Add(Text(first, last), words.Range(first, last), n, weight, Inside(last));
    }

    // "PPT (lispro mix 50/50; n = 187)": what the bracket calls it, where that is a drug.
    private string? Inside(int last)
    {
        if (words.Mark(last + 1) != '(' || words.Tokens[last].Length > 8) return null;
        var (drug, end) = (false, last + 2);
        for (; end < words.Count && end - last < 12 && words.Mark(end) is not (')' or ';' or ':' or ',' or '=' or '('); end++) drug |= ArmDrugs.IsDrug(words.Span(end));
        return drug && end > last + 2 ? Text(last + 2, end - 1) : null;
    }
}
