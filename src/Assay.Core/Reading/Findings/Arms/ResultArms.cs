using System.Collections.Frozen;
using Assay.Language;

namespace Assay.Reading.Findings.Arms;

/// <summary>Finds arms that are named only beside their values: "6.5 mm Hg with brimonidine and 6.2 mm Hg with timolol".</summary>
internal sealed class ResultArms(Wording words, ArmRegister register)
{
    private const int Longest = 5;
    private const int NearValue = 12;

    // People who are held against others by what they are or do: groups of cohorts.
    private static readonly FrozenSet<string> Kinds = "smokers nonsmokers users nonusers carriers noncarriers responders nonresponders survivors nonsurvivors recipients women men girls boys males females".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the arms that the tokens from <paramref name="first"/> up to <paramref name="end"/> hold against each other.</summary>
    public void Sentence(int first, int end)
    {
        var behind = new List<(int Value, int First, int Last)>();
        var value = -1;
        var start = -1;
        var ahead = default((int First, int Last)?);
        if (Subject(first, end) is { } actor && Acts(actor.Last + 1)) Single(actor);
        for (var k = first; k < end; k++)
        {
            if (words.Kind(k) == TokenKind.Number)
            {
                value = k;
                if (start < 0) start = k;
            }
            else if (IsLink(k) && value >= 0 && k - value <= NearValue && IsBehind(value, k) && Label(k + 1, end) is { } label)
            {
                behind.Add((value, label.First, label.Last));
                if (behind.Count > 1 && behind[^2].Value < value && IsJoined(behind[^2].Last, start)) Add(behind[^2].First, behind[^2].Last, label);
                k = label.Last;
                start = -1;
            }
            // "for X was 4.6, whereas that for Y was 0.33"
            else if (IsLink(k) && Label(k + 1, end) is { } named && words.IsAny(named.Last + 1, "was", "were", "had") && words.Kind(named.Last + 2) == TokenKind.Number)
            {
                if (ahead is { } earlier && k - earlier.Last < 16) Add(earlier.First, earlier.Last, named);
                ahead = named;
                k = named.Last;
            }
            else if (words.Is(k, "than") || words.IsAny(k, "with", "to") && words.IsAny(k - 1, "compared", "superior", "inferior", "non-inferior", "noninferior", "equivalent")) Than(k, first, end);
            else if (words.IsAny(k, "vs", "versus")) Versus(k, first, end);
            else if (words.Is(k, "respectively")) Respectively(k, first, end);
        }
    }

    private bool IsLink(int k) => words.IsAny(k, "with", "for", "in", "on", "after", "among", "under", "receiving", "of");

    // Between a value and its arm stand its unit, its bracket and the people it is of.
    private bool IsBehind(int value, int link)
    {
        var open = 0;
        for (var k = value + 1; k < link; k++)
        {
            if (words.Mark(k) is '(' or '[') open++;
            else if (words.Mark(k) is ')' or ']') open--;
            else if (open <= 0 && (words.Mark(k) is ',' or ';' or '.' || words.Has(k, WordClass.Conjunction | WordClass.Verb | WordClass.Versus) || words.Has(k, WordClass.Preposition) && !words.IsAny(k, "of", "per"))) return false;
        }
        return open <= 0 && (!words.Is(link, "of") || words.Mark(link - 1) is '%' or ')' or ']' || words.Has(link - 1, WordClass.People));
    }

    private bool IsJoined(int from, int to)
    {
        if (to - from > 9) return false;
        for (var k = from + 1; k < to; k++)
            if (words.Has(k, WordClass.Outcome | WordClass.Up | WordClass.Down) || words.Mark(k) is '.' || words.Kind(k) == TokenKind.Number) return false;
        return true;
    }

    // "lower with X than with Y": X stands between the comparative and "than", or is the subject.
    private void Than(int than, int first, int end)
    {
        var k = than + 1;
        while (k < end && (IsLink(k) || words.IsAny(k, "the", "those", "that", "was", "were", "did", "patients", "eyes", "treated", "given", "assigned", "to", "randomized", "randomised"))) k++;
        if (Label(k, end) is not { } second) return;
        // "Compared with usual care, X increased Y"
        if (than - first <= 2 && words.Mark(second.Last + 1) == ',')
        {
            if (Subject(second.Last + 2, end) is { } opener && Acts(opener.Last + 1)) Add(opener.First, opener.Last, second);
            return;
        }
        var comparative = than - 1;
        while (comparative > first && than - comparative < 16 && !words.Has(comparative, WordClass.Comparative | WordClass.Up | WordClass.Down)) comparative--;
        for (var j = comparative + 1; j < than; j++)
            if (IsLink(j) && !words.Is(j, "of") && Label(j + 1, than) is { } one && (one.Last + 1 == than || words.Mark(one.Last + 1) is '(' or '['))
            {
                Add(one.First, one.Last, second);
                return;
            }
        if (Subject(first, than) is { } subject && (Acts(subject.Last + 1) || IsRanked(subject.Last + 1) || Holds(subject.Last + 1))) Add(subject.First, subject.Last, second);
    }

    // "Latanoprost lowered IOP more than timolol": what opens the sentence does something.
    private (int First, int Last)? Subject(int first, int end)
    {
        var k = first;
        while (k < end && (words.Has(k, WordClass.Determiner) || words.Mark(k) is ':' || words.IsAny(k, "RESULTS", "CONCLUSIONS", "treatment", "with", "use", "of"))) k++;
        if (Label(k, end) is not { } label) return null;
        // "Statin users had a lower risk"
        if (words.Has(label.Last + 1, WordClass.People) && words.Has(label.Last + 2, WordClass.Verb) && !words.IsAny(label.Last + 1, "patients", "participants", "subjects", "mice", "rats")) label.Last++;
        return words.Has(label.Last + 1, WordClass.Verb) && !words.IsAny(label.Last + 1, "occurred", "observed", "seen", "developed", "did", "differed") ? label : null;
    }

    // "had a lower risk of X than", "were more likely to X than"
    private bool Holds(int verb)
    {
        if (!words.IsAny(verb, "had", "have", "has", "showed", "experienced", "were", "was", "are")) return false;
        for (var k = verb + 1; k <= verb + 3; k++)
            if (words.Has(k, WordClass.Comparative)) return true;
        return false;
    }

    // "Magnesium reduced the threshold" names a treatment; "Pain decreased by 5" does not.
    private bool Acts(int verb)
    {
        while (words.Has(verb, WordClass.Adverb)) verb++;
        return words.IsAny(verb, "reduced", "increased", "improved", "lowered", "decreased", "prevented", "shortened", "enhanced", "attenuated", "suppressed", "prolonged", "resulted", "led", "produced", "caused", "inhibited")
            && (words.Has(verb + 1, WordClass.Determiner) || words.IsAny(verb + 1, "in", "to") && words.IsAny(verb, "resulted", "led") || words.Kind(verb + 1) is TokenKind.Word or TokenKind.Name && !words.Has(verb + 1, WordClass.Preposition | WordClass.Adverb | WordClass.Conjunction | WordClass.Versus));
    }

    // "was more effective than", "is superior to": what is ranked so is a treatment.
    private bool IsRanked(int verb)
    {
        for (var k = verb + 1; k < verb + 6; k++)
            if (words.IsAny(k, "effective", "superior", "inferior", "non-inferior", "noninferior", "equivalent", "efficacious", "tolerated", "safe")) return true;
        return false;
    }

    // "30% in TNF-α and 35% in IL-6": what is measured in blood is an arm only where it is given.
    private bool IsMeasured(int first, int last)
    {
        if (words.IsAny(first - 1, "with", "receiving", "on", "after", "under", "treated", "given")) return false;
        foreach (var entity in Entities.Find(words.Range(first, last).Of(words.Text)))
            if (entity.Kind is "cytokine" or "cell" or "marker" or "receptor") return true;
        return false;
    }

    private void Single((int First, int Last) label)
    {
        var at = words.Range(label.First, label.Last);
        if (!ArmNames.IsNoArm(ArmNames.Key(at.Of(words.Text)))) register.Add(at.Of(words.Text), at, null);
    }

    private void Versus(int versus, int first, int end)
    {
        var second = words.Mark(versus + 1) == '.' ? versus + 2 : versus + 1;
        if (words.Kind(versus - 1) is not (TokenKind.Word or TokenKind.Name) || words.Kind(second) is not (TokenKind.Word or TokenKind.Name)) return;
        var start = versus;
        while (start > first && versus - start < Longest && IsLabelWord(start - 1)) start--;
        if (start < versus && IsLabel(start, versus - 1) && !IsMeasured(start, versus - 1) && Label(second, end) is { } label) Add(start, versus - 1, label);
    }

    // "for X and Y, respectively", "of X and Y was 0.61 and 0.73, respectively"
    private void Respectively(int at, int first, int end)
    {
        for (var k = first - 1; k < end; k++)
        {
            if (k >= first && !IsLink(k) || Label(k + 1, end) is not { } one) continue;
            var labels = new List<(int First, int Last)> { one };
            while (labels.Count < 4 && (words.Mark(labels[^1].Last + 1) == ',' || words.IsAny(labels[^1].Last + 1, "and", "versus", "vs")))
            {
                var next = labels[^1].Last + 2;
                if (words.IsAny(next, "and", "for", "in", "with")) next++;
                if (words.IsAny(next, "the")) next++;
                if (Label(next, end) is not { } more) break;
                labels.Add(more);
            }
            var past = labels[^1].Last + 1;
            while (words.Has(past, WordClass.Group | WordClass.People) || words.Mark(past) == ',') past++;
            if (labels.Count < 2 || !(past == at || k - at is > 0 and <= 3 || words.IsAny(past, "was", "were") && words.Kind(past + 1) == TokenKind.Number || k < first && words.Has(past, WordClass.Verb))) continue;
            for (var i = 1; i < labels.Count; i++) Add(labels[i - 1].First, labels[i - 1].Last, labels[i]);
            return;
        }
    }

    private (int First, int Last)? Label(int k, int end)
    {
        while (k < end && (words.Has(k, WordClass.Determiner) || words.IsAny(k, "patients", "eyes", "those", "subjects", "participants", "women", "children", "receiving", "treated", "with", "assigned", "to", "given", "oral", "intravenous"))) k++;
        var last = k - 1;
        while (last + 1 < end && last - k < Longest - 1 && (IsLabelWord(last + 1) || words.Is(last + 1, "plus") && last >= k)) last++;
        while (last > k && (words.Has(last, WordClass.People | WordClass.Up | WordClass.Down) || words.Is(last, "plus") || words.Kind(last) == TokenKind.Mark)) last--;
        if (last < k || !IsLabel(k, last) || IsMeasured(k, last)) return null;
        return last + 1 >= end || words.Kind(last + 1) == TokenKind.Mark || words.Has(last + 1, WordClass.Conjunction | WordClass.Versus | WordClass.Verb | WordClass.Group | WordClass.People | WordClass.Adverb | WordClass.Preposition) ? (k, last) : null;
    }

    private bool IsLabelWord(int k) => words.Kind(k) switch
    {
        TokenKind.Name => true,
        TokenKind.Number => words.Tokens[k].Length <= 3 && words.Kind(k - 1) == TokenKind.Word && char.IsUpper(words.Span(k - 1)[^1]),
        TokenKind.Word => !words.Has(k, WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Verb | WordClass.Adverb | WordClass.Versus | WordClass.Group | WordClass.Comparative) && !words.IsAny(k, "baseline", "p"),
        TokenKind.Mark => words.Mark(k) is '/' or '+' && words.Kind(k - 1) is TokenKind.Word or TokenKind.Name && words.Kind(k + 1) is TokenKind.Word or TokenKind.Name,
        _ => false,
    };

    // A treatment is called by a word that is neither an outcome nor a time nor a kind of people.
    private bool IsLabel(int first, int last)
    {
        if ((Units.Dose(words.Span(first)) ?? Units.Other(words.Span(first))) is not null) return false;
        if (words.Has(first, WordClass.Label | WordClass.Month) || Units.Time(words.Span(first)) is not null && words.Tokens[first].Length > 2) return false;
        if (words.IsAny(first, "follow-up", "end", "addition", "contrast", "total", "favor", "favour", "both", "more", "at", "normal", "relation", "respect", "comparison", "expected", "predicted", "other", "others", "same", "first", "second", "third", "those", "previously", "older", "younger", "average", "who")) return false;
        if (words.Has(last, WordClass.Outcome) && !words.IsAny(last, "glucose", "insulin", "albumin")) return false;
        for (var k = first; k <= last; k++)
            if (words.Kind(k) is TokenKind.Name || words.Kind(k) == TokenKind.Word && words.Tokens[k].Length > 1 && !words.Has(k, WordClass.People | WordClass.Outcome)) return true;
        return first == last && Kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Span(first));
    }

    private void Add(int first, int last, (int First, int Last) second)
    {
        if (register.Count >= 6) return;
        var (a, b) = (words.Range(first, last), words.Range(second.First, second.Last));
        if (ArmNames.IsNoArm(ArmNames.Key(a.Of(words.Text))) || ArmNames.IsNoArm(ArmNames.Key(b.Of(words.Text)))) return;
        register.Add(a.Of(words.Text), a, null);
        register.Add(b.Of(words.Text), b, null);
        register.Oppose(a.Of(words.Text), b.Of(words.Text));
    }
}
