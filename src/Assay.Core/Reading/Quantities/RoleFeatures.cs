using System.Collections.Frozen;
using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Quantities;

/// <summary>What is seen of a number when its part is told.</summary>
internal static class RoleFeatures
{
    private const int Reach = 14;

    private static readonly FrozenSet<string> Cues = "baseline difference change changes from to by of was were mean respectively reduction reductions patients SD SEM p weeks week months target ratio adjusted age dose CI end endpoint after between increase decrease decreased increased reduced incidence proportion achieved reported".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void See(QuantitySentence sentence, int i, FeatureList seen)
    {
        var span = sentence.Span;
        var words = span.Words;
        var one = sentence.Quantities[i];
        seen.Add("bias");
        seen.Add("kind=", (int)one.Number.Kind);
        seen.Add("unit=", one.Number.Unit ?? "-");
        seen.Add("decimals=", one.Number.Decimals);
        seen.Add("section=", (int)sentence.Role);
        seen.Add(sentence.AfterResults ? "behind results" : "before results");
        var sign = one.Number.Raw.Length > 0 ? one.Number.Raw[0] : '0';
        seen.Add("sign=", sign is '-' or '−' or '–' ? 1 : sign == '+' ? 2 : 0);
        seen.Add("operator=", one.Number.Operator ?? "-");
        for (var k = 1; k <= 4; k++) Word(seen, words, one.First - k, -k);
        for (var k = 1; k <= 3; k++) Word(seen, words, one.Last + k, k);
        Pair(seen, words, one.First - 2, one.First - 1, "before2");
        Pair(seen, words, one.First - 1, one.Last + 1, "around");
        seen.Add("linked=", !one.Link.IsValue ? 0 : 1 + (one.Link.Arm is null ? 0 : 1) + (one.Link.Outcome is null ? 0 : 2));
        Neighbour(seen, sentence, i, -1);
        Neighbour(seen, sentence, i, 1);
        seen.Add(InBracket(words, one.First, span.First) ? "bracket" : "no bracket");
        var cues = Cues.GetAlternateLookup<ReadOnlySpan<char>>();
        var up = 0;
        for (var k = one.First - 1; k >= span.First && one.First - k <= Reach; k--)
        {
            if (words.Mark(k) == ';' || words.IsAny(k, "whereas", "while")) break;
            if (up == 0 && words.Has(k, WordClass.Up | WordClass.Down))
            {
                up = one.First - k;
                seen.Add("turned within ", up <= 2 ? 1 : up <= 5 ? 2 : 3);
                seen.Add(words.Has(k, WordClass.Verb) ? "turned by a verb" : "turned by a noun");
            }
            if (!cues.TryGetValue(words.Span(k), out var cue)) continue;
            seen.Add("behind ", cue);
            if (one.First - k <= 4) seen.Add("close behind ", cue);
        }
        for (var k = one.Last + 1; k < span.End && k - one.Last <= 8; k++)
        {
            if (words.Mark(k) == ';') break;
            if (cues.TryGetValue(words.Span(k), out var cue)) seen.Add("ahead of ", cue);
        }
        foreach (var cue in (ReadOnlySpan<string>)["baseline", "difference", "change", "respectively", "reduction", "from"])
            if (span.Has(span.First, span.End, cue)) seen.Add("sentence has ", cue);
        seen.Add("arms=", Math.Min(3, sentence.ArmsIn(span.First, span.End).Count));
    }

    private static void Word(FeatureList seen, Wording words, int k, int place)
    {
        seen.Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Of("word"), unchecked((uint)place)), Hash(words, k)));
    }

    private static void Pair(FeatureList seen, Wording words, int a, int b, string name) =>
        seen.Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Of(name), Hash(words, a)), Hash(words, b)));

    /// <summary>A word without its case; numbers are alike.</summary>
    internal static uint Hash(Wording words, int k)
    {
        if (words.Kind(k) is not { } kind) return 0;
        if (kind == TokenKind.Number) return 1;
        var span = words.Span(k);
        Span<char> lower = stackalloc char[32];
        if (span.Length > lower.Length) return 2;
        return FeatureHash.Of(lower[..span.ToLowerInvariant(lower)]);
    }

    private static void Neighbour(FeatureList seen, QuantitySentence sentence, int i, int step)
    {
        var j = i + step;
        var name = step < 0 ? "previous" : "next";
        if (j < 0 || j >= sentence.Quantities.Count)
        {
            seen.Add(name, "none");
            return;
        }
        var (one, other) = (sentence.Quantities[i], sentence.Quantities[j]);
        var (from, to) = step < 0 ? (other.Last + 1, one.First) : (one.Last + 1, other.First);
        var kind = FeatureHash.Mix(FeatureHash.Of(name), (uint)other.Number.Kind);
        seen.Add(kind);
        seen.Add(FeatureHash.Mix(kind, FeatureHash.Of(one.Number.Unit == other.Number.Unit ? "same unit" : "other unit")));
        if (to - from > 5) return;
        var between = FeatureHash.Of(name + " between");
        for (var k = from; k < to; k++) between = FeatureHash.Mix(between, Hash(sentence.Span.Words, k));
        seen.Add(between);
        seen.Add(FeatureHash.Mix(between, kind));
    }

    private static bool InBracket(Wording words, int k, int first)
    {
        for (var j = k - 1; j >= first && k - j < 30; j--)
        {
            if (words.Mark(j) is '(' or '[') return true;
            if (words.Mark(j) is ')' or ']') return false;
        }
        return false;
    }
}
