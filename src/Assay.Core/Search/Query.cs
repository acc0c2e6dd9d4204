using System.Collections.Immutable;
using Assay.Store;

namespace Assay.Search;

/// <summary>What a reader typed, understood. Any text is a query; what holds no word asks for nothing.</summary>
/// <param name="Asked">Everything asked for, in order.</param>
public sealed record Query(ImmutableArray<Asked> Asked)
{
    private const int Longest = 1000;
    private const int ShortestPrefix = 3;
    private const string Quotes = "\"“”„«»";

    /// <summary>Reads words, <c>"phrases"</c> and <c>-exclusions</c>; an open quote runs to the end.</summary>
    public static Query Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Nobody asks for more; a pasted book must not keep the index busy.
        if (text.Length > Longest) text = text[..Longest];
        var asked = ImmutableArray.CreateBuilder<Asked>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var excluded = text[at] is '-' or '−' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            if (excluded) at++;
            var phrase = Quotes.Contains(text[at]);
            var start = phrase ? at + 1 : at;
            var end = start;
            while (end < text.Length && !(phrase ? Quotes.Contains(text[end]) : char.IsWhiteSpace(text[end]) || Quotes.Contains(text[end])))
                end++;
            var last = !phrase && !excluded && end == text.Length;
            if (One(text[start..end], excluded, last) is { } one) asked.Add(phrase ? one with { IsQuoted = true } : one);
            at = phrase ? end + 1 : end;
        }
        return new(asked.ToImmutable());
    }

    private static Asked? One(string text, bool excluded, bool last)
    {
        ImmutableArray<string> words = [.. Folding.Words(text).Select(word => word.Folded)];
        if (words.IsEmpty) return null;
        // A number is never a prefix: thymosin alpha 1 does not ask for 10 or 157.
        var prefix = last && words[^1].Length >= ShortestPrefix && !char.IsDigit(words[^1][0]);
        return new(words, excluded, prefix);
    }
}
