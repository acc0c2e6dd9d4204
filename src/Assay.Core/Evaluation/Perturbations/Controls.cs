using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Evaluation.Perturbations;

/// <summary>N0 to N11: the same said otherwise, and still true.</summary>
internal static partial class Controls
{
    /// <summary>The operators.</summary>
    public static ImmutableArray<Perturbation> All { get; } =
    [
        new("N0", [], Recast), new("N1", [], Rounded), new("N2", [], Complement), new("N3", [], Reordered), new("N4", [], Synonyms), new("N5", [], Converted), new("N6", [], Folded), new("N7", [], InWords),
        new("N8", [], Bounds), new("N10", [], Typography), new("N11", [], Spelling),
    ];

    // An opening, or an aside left out.
    private static IEnumerable<string> Recast(TrueSentence sentence, TestBed bed)
    {
        var first = sentence.Text.Length > 1 && char.IsLower(sentence.Text[1]) ? char.ToLowerInvariant(sentence.Text[0]) + sentence.Text[1..] : sentence.Text;
        yield return $"The authors report that {first}";
        yield return $"In this study, {first}";
        yield return $"It was found that {first}";
        var shorter = Aside().Replace(sentence.Text, "", 1);
        if (shorter != sentence.Text && !sentence.Text.Contains("respectively", StringComparison.Ordinal)) yield return shorter;
        var head = Tail().Replace(sentence.Text, ".");
        if (head != sentence.Text && head.Length > 40) yield return head;
    }

    private static IEnumerable<string> Rounded(TrueSentence sentence, TestBed bed) =>
        from number in sentence.Numbers
        where number.Kind is NumberKind.Percent && number is { Decimals: 1, Value: >= 3 } && Math.Abs(number.Value % 1 - 0.5) > 0.01
        let literal = Numerals.With(number, Math.Round(number.Value), 0)
        where literal is not null
        select sentence.With(number.At, literal);

    private static IEnumerable<string> Complement(TrueSentence sentence, TestBed bed)
    {
        if (sentence.Numbers is not [{ Kind: NumberKind.Percent, Value: > 0 and < 100 } only] || Turning().IsMatch(sentence.Text) || Mortality().Match(sentence.Text) is not { Success: true } word || word.NextMatch().Success) yield break;
        if (Numerals.With(only, 100 - only.Value, only.Decimals) is not { } literal) yield break;
        var text = sentence.With(only.At, literal);
        yield return Mortality().Replace(text, match => match.Value.Equals("mortality", StringComparison.OrdinalIgnoreCase) ? "survival" : "mortality", 1);
    }

    private static IEnumerable<string> Reordered(TrueSentence sentence, TestBed bed)
    {
        // "X was 12 in the A group and 15 in the B group": the pair changes places, each with its arm.
        if (Sides().Match(sentence.Text) is { Success: true } sides && !sentence.Text.Contains("respectively", StringComparison.Ordinal) && !Ordered().IsMatch(sentence.Text))
            yield return sentence.With(new(sides.Index, sides.Length), $"{sides.Groups["b"].Value}{sides.Groups["link"].Value}{sides.Groups["a"].Value}");
        if (sentence.Text.Split("; ") is [var one, var other] && other.Length > 30 && !other.StartsWith("however", StringComparison.OrdinalIgnoreCase) && !sentence.Text.Contains("respectively", StringComparison.Ordinal) && !sentence.Text.Contains('('))
            yield return $"{char.ToUpperInvariant(other[0])}{other[1..].TrimEnd('.')}; {one}.";
    }

    private static IEnumerable<string> Synonyms(TrueSentence sentence, TestBed bed)
    {
        foreach (var (from, to) in ((string, string)[])[("patients", "participants"), ("compared with", "versus"), (" versus ", " vs "), ("significantly", "statistically significantly"), ("occurred in", "was seen in"), ("showed", "had"), ("demonstrated", "showed"), ("subjects", "participants"), ("improvement in", "improvements in"), ("in comparison with", "compared with"), (" died ", " had died ")])
            if (sentence.Text.IndexOf(from, StringComparison.Ordinal) is var at and >= 0) yield return sentence.With(new(at, from.Length), to);
        foreach (Match definition in Defined().Matches(bed.Article.Text))
        {
            var (form, initials) = (definition.Groups["long"].Value, definition.Groups["short"].Value);
            var words = form.Split(' ');
            if (words.Length < initials.Length || initials.Any(static c => !char.IsUpper(c))) continue;
            var phrase = string.Join(' ', words[^initials.Length..]);
            if (!phrase.Split(' ').Select(static (word, i) => (word, i)).All(pair => char.ToUpperInvariant(pair.word[0]) == initials[pair.i])) continue;
            var place = Regex.Match(sentence.Text, $@"(?<![-(\w]){initials}(?![-)\w])", RegexOptions.CultureInvariant);
            if (place.Success) yield return sentence.With(new(place.Index, place.Length), phrase);
        }
    }

    private static IEnumerable<string> Converted(TrueSentence sentence, TestBed bed)
    {
        foreach (Match time in Times().Matches(sentence.Text))
        {
            var value = int.Parse(time.Groups["n"].Value, CultureInfo.InvariantCulture);
            var (factor, unit) = time.Groups["unit"].Value switch { "week" => (7, "days"), "year" => (12, "months"), _ => (0, "") };
            if (factor > 0 && value is > 0 and < 60) yield return sentence.With(new(time.Index, time.Length), $"{value * factor} {unit}");
        }
    }

    private static IEnumerable<string> Folded(TrueSentence sentence, TestBed bed)
    {
        if (Twofold().Match(sentence.Text) is { Success: true } fold) yield return sentence.With(new(fold.Index, fold.Length), fold.Groups["before"].Value + "doubling");
        if (Doubled().Match(sentence.Text) is { Success: true } doubled) yield return sentence.With(new(doubled.Index, doubled.Length), "rose 2-fold");
    }

    private static IEnumerable<string> InWords(TrueSentence sentence, TestBed bed)
    {
        foreach (Match share in ShareOf().Matches(sentence.Text))
        {
            var value = double.Parse(share.Groups["n"].Value, CultureInfo.InvariantCulture);
            var words = value switch { >= 24.5 and <= 25.5 => "one in four", >= 49.5 and <= 50.5 => "half", >= 32.8 and <= 33.8 => "one in three", >= 19.6 and <= 20.4 => "one in five", >= 9.8 and <= 10.2 => "one in ten", >= 74.5 and <= 75.5 => "three quarters", _ => null };
            if (words is not null) yield return sentence.With(new(share.Index, share.Length), $"{(share.Index == 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words)} of ");
        }
    }

    private static IEnumerable<string> Bounds(TrueSentence sentence, TestBed bed)
    {
        var bounds = sentence.Numbers.Where(static number => number.Kind == NumberKind.CiBound).ToList();
        for (var i = 0; i + 1 < bounds.Count; i += 2)
        {
            if (bounds[i + 1].At.Start - bounds[i].At.End is < 1 or > 5) continue;
            var gap = sentence.Text[bounds[i].At.End..bounds[i + 1].At.Start];
            var other = gap.Trim() switch { "-" or "–" or "," or "to" when bounds[i + 1].Value < 0 || bounds[i + 1].Raw[0] == '-' => " to ", "to" or "," => "–", "-" or "–" => " to ", _ => null };
            if (other is not null && other.Trim() != gap.Trim()) yield return sentence.With(new(bounds[i].At.End, gap.Length), other);
        }
    }

    private static IEnumerable<string> Typography(TrueSentence sentence, TestBed bed)
    {
        if (sentence.Numbers.Length == 0) yield break;
        yield return Points().Replace(sentence.Text, "·");
        yield return sentence.Text.Replace(" ", "\u00A0", StringComparison.Ordinal);
        yield return sentence.Text.Replace("-", "\u2011", StringComparison.Ordinal);
        yield return PLess().Replace(sentence.Text, "p ${op} .");
        yield return PEquals().Replace(sentence.Text, "p ");
        yield return string.Concat(sentence.Text.Select(static c => char.IsAsciiDigit(c) ? (char)('０' + (c - '0')) : c));
        yield return $"**{sentence.Text}**";
    }

    private static IEnumerable<string> Spelling(TrueSentence sentence, TestBed bed)
    {
        foreach (var (us, uk) in ((string, string)[])[("randomized", "randomised"), ("tumor", "tumour"), ("anemia", "anaemia"), ("hospitaliz", "hospitalis"), ("edema", "oedema"), ("diarrhea", "diarrhoea"), ("hemoglobin", "haemoglobin"), ("pediatric", "paediatric"), ("leukemia", "leukaemia"), ("glycemic", "glycaemic"), ("hemorrhage", "haemorrhage"), ("ischemi", "ischaemi"), ("estrogen", "oestrogen"), ("fiber", "fibre"), ("behavior", "behaviour"), ("favor", "favour"), ("center", "centre"), ("analyzed", "analysed"), ("esophag", "oesophag"), ("glycemia", "glycaemia"), ("cholesterolemia", "cholesterolaemia")])
        {
            if (sentence.Text.Contains(us, StringComparison.Ordinal)) yield return sentence.Text.Replace(us, uk, StringComparison.Ordinal);
            else if (!us.Contains("edema", StringComparison.Ordinal) && sentence.Text.Contains(uk, StringComparison.Ordinal)) yield return sentence.Text.Replace(uk, us, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@" \([^()]{3,80}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"; [^;]{20,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(?:mortality|survival)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mortality();

    [GeneratedRegex(@"increas|decreas|higher|lower|reduc|improv|longer|better|worse|free|differ|associat|\bno\b|\bnot\b|without|[Rr]ate of", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turning();

    [GeneratedRegex(@"(?<a>\b\d[\d.]*%? (?:in|for|with) (?:the )?[A-Za-z]+(?: group| arm)?)(?<link> (?:and|versus|vs\.?|compared with) )(?<b>\d[\d.]*%? (?:in|for|with) (?:the )?[A-Za-z]+(?: group| arm)?)(?=[.,(; ])", RegexOptions.CultureInvariant)]
    private static partial Regex Sides();

    [GeneratedRegex(@"increas|decreas|higher|lower|reduc|from \d|differen|more|less|fewer|greater|to \d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"(?<long>(?:[A-Za-z]+[ -]){1,5}[A-Za-z]+) \((?<short>[A-Z]{2,5})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Defined();

    [GeneratedRegex(@"(?<![\d.,–-])(?<n>\d{1,2}) (?<unit>week|year)s\b(?! (?:of age|old))", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<before>\ba )(?:2|two)-fold increase", RegexOptions.CultureInvariant)]
    private static partial Regex Twofold();

    [GeneratedRegex(@"\bdoubled\b(?= (?:in|with|after|from|at))", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"(?<![\d.(])(?<n>\d{1,2}(?:\.\d)?)% of (?=(?:the )?(?:patients|participants|subjects|women|men|children|cases))", RegexOptions.CultureInvariant)]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"(?<=\d)\.(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Points();

    [GeneratedRegex(@"\b[Pp] ?(?<op>[=<]) ?0?\.(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PLess();

    [GeneratedRegex(@"\b[Pp] ?= ?(?=0\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PEquals();
}
