using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Language;

/// <summary>Cuts a text into sentences. A line feed always ends one; offsets are exact.</summary>
public static class Sentences
{
    // After these a point does not end a sentence, whatever follows.
    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "vs", "e.g", "i.e", "eg", "ie", "al", "fig", "figs", "dr", "prof", "mr", "mrs", "ms", "approx", "ca", "cf", "st", "eq", "ref", "refs",
        "resp", "sp", "spp", "subsp", "var", "vol", "viz", "incl", "tab", "suppl", "ed", "eds", "ph.d", "sect", "chap", "pp",
    };

    // After these it does only before a word that opens sentences ("given i.v. The patients ..").
    private static readonly HashSet<string> Seldom = new(StringComparer.OrdinalIgnoreCase)
    {
        "i.v", "s.c", "i.m", "i.p", "p.o", "i.d", "i.n", "b.i.d", "t.i.d", "q.d", "q.i.d", "o.d", "u.s", "u.k", "u.s.a", "d.o", "a.m", "p.m",
        "no", "nos", "jr", "inc", "ltd", "co", "corp", "dept", "univ", "wt", "max", "min", "mo", "p.i", "h.p.i", "d.p.i", "sc", "iv",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "In", "A", "An", "We", "This", "These", "Those", "That", "Patients", "Our", "There", "After", "At", "It", "All", "No", "Of", "On", "For", "By",
        "To", "From", "With", "Both", "Each", "However", "Among", "During", "Compared", "Results", "Conclusion", "Conclusions", "Methods", "Although", "When", "While",
        "Mean", "Median", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Treatment", "Primary", "Secondary", "Data", "Results", "Here", "As", "Its", "Their",
        "Furthermore", "Moreover", "Thus", "Therefore", "Additionally", "Similarly", "Using", "Overall", "Subjects", "Participants", "Mice", "Rats", "Mortality", "Adverse", "Further", "Neither", "Nor",
    };

    /// <summary>The sentences of <paramref name="text"/> in order, without the white space around them.</summary>
    public static ImmutableArray<Passage> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<Passage>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] switch
            {
                '\n' or '\r' => i,
                '.' or '!' or '?' or '。' or '！' or '？' => Closes(text, start, i),
                _ => -1,
            };
            if (end < 0) continue;
            Add(found, text, start, end);
            start = end;
            i = Math.Max(i, end - 1);
        }
        Add(found, text, start, text.Length);
        return found.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Passage>.Builder found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) found.Add(Passage.Between(start, end));
    }

    /// <summary>The end of the sentence that the mark at <paramref name="mark"/> closes, or -1.</summary>
    private static int Closes(string text, int start, int mark)
    {
        if (text[mark] is '。' or '！' or '？') return mark + 1;
        var end = mark + 1;
        while (end < text.Length && end - mark < 4 && text[end] is ')' or ']' or '"' or '”' or '\'' or '’' or '.') end++;
        if (end >= text.Length) return end;
        if (!char.IsWhiteSpace(text[end])) return -1;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && text[next] != '\n') next++;
        if (next >= text.Length || text[next] == '\n') return end;
        if (text[mark] != '.') return char.IsLower(text[next]) ? -1 : end;
        if (end > mark + 1 && text[mark + 1] is not '.') return char.IsLower(text[next]) ? -1 : end;
        return EndsHere(text, start, mark, next) ? end : -1;
    }

    private static bool EndsHere(string text, int start, int point, int next)
    {
        if (char.IsLower(text[next]) || text[next] is ',' or ';' or ':' or ')' or '%' or '=' or '<' or '>') return false;
        var word = WordBefore(text, start, point);
        if (word.Length == 0) return true;
        if (Never.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
        var opens = OpensSentence(text, next);
        if (Seldom.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return opens;
        if (word.Length == 1 && char.IsUpper(word[0]) && !opens)
        {
            // "J. Smith" and "by A. B. Jones" go on; "hepatitis B. Serum samples" ends.
            var before = point - 2;
            while (before > start && char.IsWhiteSpace(text[before])) before--;
            return before > start && (char.IsLower(text[before]) || char.IsDigit(text[before]));
        }
        return true;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int point)
    {
        var from = point;
        while (from > start && point - from < 10 && (char.IsLetter(text[from - 1]) || text[from - 1] == '.' && from - 1 > start && char.IsLetter(text[from - 2])))
            from--;
        return text.AsSpan(from, point - from);
    }

    private static bool OpensSentence(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 16 && char.IsLetter(text[end])) end++;
        return Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, end - at));
    }
}
