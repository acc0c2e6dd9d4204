using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Findings;

namespace Assay.Reading.Quantities;

/// <summary>What is seen of a value and a phrase that may be its outcome.</summary>
internal static class OutcomeFeatures
{
    public static void See(QuantitySentence sentence, Quantity value, Quantity? previous, OutcomePhrase phrase, bool earlier, OutcomeFinder finder, FeatureList seen)
    {
        var span = sentence.Span;
        var words = span.Words;
        seen.Add("bias");
        seen.Add("weak=", finder.IsWeak(phrase) ? 1 : 0);
        seen.Add("head=", words.Span(phrase.Last));
        seen.Add("length=", Math.Min(6, phrase.Last - phrase.First));
        seen.Add("unit and head=", unchecked((int)(RoleFeatures.Hash(words, phrase.Last) ^ FeatureHash.Of(value.Number.Unit ?? "-"))));
        if (value.Link.Outcome is { } linked) Cross(seen, "linked", linked.At.Overlaps(phrase.At) ? 1 : 0, QuantityLink.Step(value.Link.OutcomeOdds));
        else seen.Add(value.Link.IsValue ? "linked to no outcome" : "no value to the linker");
        if (earlier)
        {
            seen.Add("sentence before");
            seen.Add("sentence before, here=", Math.Min(3, sentence.Phrases.Count));
            Cross(seen, "sentence before, role", (int)value.Role, sentence.Phrases.Count == 0 ? 0 : 1);
            return;
        }
        var before = phrase.Last < value.First;
        var rank = 0;
        foreach (var other in sentence.Phrases)
            if (before ? other.First > phrase.Last && other.Last < value.First : other.First > value.Last && other.Last < phrase.First) rank++;
        var side = before ? 1 : 0;
        Cross(seen, "rank", side, Math.Min(rank, 4));
        Cross(seen, "rank by role", side * 8 + Math.Min(rank, 4), (int)value.Role);
        var far = before ? value.First - phrase.Last : phrase.First - value.Last;
        Cross(seen, "far", side, far <= 1 ? 0 : far <= 3 ? 1 : far <= 6 ? 2 : far <= 10 ? 3 : far <= 18 ? 4 : far <= 30 ? 5 : 6);
        var (from, to) = before ? (phrase.Last + 1, value.First) : (value.Last + 1, phrase.First);
        var values = 0;
        foreach (var one in sentence.Quantities)
            if (one.IsValue && one.First >= from && one.Last < to) values++;
        Cross(seen, "values between", side, Math.Min(values, 4));
        var clause = span.ClauseStart(value.First);
        var end = span.ClauseEnd(value.Last);
        Cross(seen, "clause", side, phrase.First >= clause && phrase.Last < end ? 1 : 0);
        Cross(seen, "clause and rank", side * 8 + Math.Min(rank, 4), phrase.First >= clause && phrase.Last < end ? 1 : 0);
        Cross(seen, "word behind", side, unchecked((int)RoleFeatures.Hash(words, phrase.Last + 1)));
        Cross(seen, "word ahead", side, unchecked((int)RoleFeatures.Hash(words, phrase.First - 1)));
        Cross(seen, "bracket behind", side, words.Mark(phrase.Last + 1) is '(' or '[' ? 1 : 0);
        if (words.Mark(value.First - 1) is '(' or '[') Cross(seen, "value opens a bracket", side, Math.Min(rank, 3));
        // "A, B and C were 1, 2 and 3": the place of each in its list.
        if (Listed(sentence, value) is var (place, count) && count > 1)
        {
            var names = sentence.Phrases.FindAll(one => before ? one.Last < value.First && one.First >= clause : one.First > value.Last);
            var at = names.IndexOf(phrase);
            Cross(seen, "place in list", names.Count == count ? at == place ? 0 : 1 : 2, span.Has(value.Last, span.End, "respectively") ? 1 : 0);
            Cross(seen, "place in list by arms", names.Count == count ? at == place ? 0 : 1 : 2, Math.Min(3, sentence.ArmsIn(span.First, span.End).Count));
        }
        if (previous is { Outcome: { } named })
        {
            var same = named == phrase ? 1 : 0;
            seen.Add("as the one before=", same);
            Cross(seen, "as before, new phrase between", same, sentence.Phrases.Exists(one => one.First > previous.Last && one.Last < value.First) ? 1 : 0);
            Cross(seen, "as before, unit", same, previous.Number.Unit == value.Number.Unit ? 1 : 0);
            var joint = span.Has(previous.Last + 1, value.First, "vs", "versus", "v", "compared", "than", "to") ? 1 : span.Has(previous.Last + 1, value.First, "and") ? 2 : 0;
            Cross(seen, "as before, joint", same, joint * 4 + (previous.Role == value.Role ? 1 : 0) + (previous.Arm == value.Arm ? 2 : 0));
        }
    }

    private static (int Place, int Count) Listed(QuantitySentence sentence, Quantity value)
    {
        var (_, place, count) = ArmFeatures.List(sentence, value);
        return (place, count);
    }

    private static void Cross(FeatureList seen, string name, int a, int b) =>
        seen.Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Of(name), unchecked((uint)a)), unchecked((uint)b)));
}
