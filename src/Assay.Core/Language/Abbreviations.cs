using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Language;

/// <summary>Finds definitions of abbreviations.</summary>
/// <remarks>The letters of the short form must occur in order in the words before it: Schwartz and Hearst (2003), Pac Symp Biocomput 8:451-462.</remarks>
public static class Abbreviations
{
    /// <summary>The abbreviations defined in <paramref name="text"/>, in order.</summary>
    public static ImmutableArray<Abbreviation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<Abbreviation>();
        for (var open = text.IndexOf('('); open >= 0; open = open + 1 < text.Length ? text.IndexOf('(', open + 1) : -1)
        {
            var end = open + 1;
            while (end < text.Length && end - open < 14 && text[end] is not (')' or '(' or ',' or ';' or '\n' or ' ' or '=')) end++;
            if (end >= text.Length || text[end] is not (')' or ',' or ';')) continue;
            var brief = text.AsSpan(open + 1, end - open - 1);
            if (brief.Length < 2 || !IsShortForm(brief)) continue;
            if (LongForm(text, open, brief) is { } at)
                found.Add(new(brief.ToString(), at.Of(text), Passage.Between(open + 1, end), at));
        }
        return found.DrainToImmutable();
    }

    private static bool IsShortForm(ReadOnlySpan<char> brief)
    {
        var capitals = 0;
        foreach (var c in brief)
        {
            if (char.IsUpper(c)) capitals++;
            else if (!char.IsLetterOrDigit(c) && c is not ('-' or '/' or '+')) return false;
        }
        return capitals >= 1 && char.IsLetter(brief[0]);
    }

    private static Passage? LongForm(string text, int open, ReadOnlySpan<char> brief)
    {
        var end = open;
        while (end > 0 && text[end - 1] == ' ') end--;
        // At most min(|A|+5, 2|A|) words back, and never past a sentence or a bracket.
        var limit = end;
        var words = Math.Min(brief.Length + 5, brief.Length * 2);
        while (limit > 0 && end - limit < 120 && text[limit - 1] is not ('\n' or ';' or '(' or ')' or ':') && !(text[limit - 1] == '.' && limit < end && text[limit] == ' '))
        {
            if (text[limit - 1] == ' ' && --words == 0) break;
            limit--;
        }
        var s = brief.Length - 1;
        var l = end - 1;
        for (; s >= 0; s--)
        {
            if (!char.IsLetterOrDigit(brief[s])) continue;
            var wanted = char.ToLowerInvariant(brief[s]);
            while (l >= limit && (char.ToLowerInvariant(text[l]) != wanted || s == 0 && l > limit && char.IsLetterOrDigit(text[l - 1]))) l--;
            if (l < limit) return null;
            l--;
        }
        var at = Passage.Between(l + 1, end);
        return at.Length > brief.Length ? at : null;
    }
}
