using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Reads one sentence into a <see cref="Statement"/>. The source and the digest go through the same reader.</summary>
internal sealed class StatementReader(ArmNames arms, Abbreviations abbreviations, bool source = false)
{
    /// <summary>The statement in <paramref name="at"/>; <paramref name="numbers"/> are the numbers inside it, in order.</summary>
    public Statement Read(string text, Passage at, IEnumerable<Number> numbers, Role? role = null)
    {
        var words = Words.In(text, at.Start, at.End);
        var mentions = arms.In(words);
        var figures = Figures(text, words, numbers);
        figures = Groups.Of(text, at, words, mentions, figures, this);
        figures = ArmBinding.Of(text, at, words, mentions, figures, arms);
        return new(text, at, [.. words], [.. figures], mentions)
        {
            Content = ContentOf(words),
            Terms = words.Where(word => word.Kind is not (WordKind.Function or WordKind.Digits)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal),
            Role = role,
        };
    }

    /// <summary>Keys of the content words, abbreviations spelled out and other names of one thing made one.</summary>
    public HashSet<string> ContentOf(IReadOnlyList<Word> words) =>
        KeysOf(words, static word => word.Kind is WordKind.Content or WordKind.Name).ToHashSet(StringComparer.Ordinal);

    // A source's phrase is there both as the one thing it names and word by word; a claim's only as the thing.
    private IEnumerable<string> KeysOf(IReadOnlyList<Word> words, Func<Word, bool> wanted)
    {
        foreach (var (at, taken, concept) in Concepts.In(words))
        {
            var any = false;
            for (var i = at; i < at + taken; i++)
            {
                if (!wanted(words[i])) continue;
                any = true;
                if (concept is null || source)
                    foreach (var key in abbreviations.KeysOf(words[i])) yield return key;
            }
            if (concept is not null && any) yield return concept;
        }
    }

    /// <summary>The same without the words that name arms, in order.</summary>
    public ImmutableArray<string> TopicOf(IEnumerable<Word> words)
    {
        var keys = KeysOf([.. words], IsTopical).ToList();
        keys.Sort(StringComparer.Ordinal);
        return [.. keys.Where((key, i) => i == 0 || key != keys[i - 1])];
    }

    /// <summary>Whether a word between two places says what a sentence is about.</summary>
    public bool HasTopic(List<Word> words, Passage range)
    {
        foreach (var word in words)
            if (range.Contains(word.At) && IsTopical(word))
                return true;
        return false;
    }

    private bool IsTopical(Word word) =>
        word.Kind is WordKind.Content or WordKind.Name && !arms.Names(word.Key) && !Lexicon.Comparator.Contains(word.Lower) && !IsMark(word);

    private static bool IsMark(Word word) => Lexicon.Up.Contains(word.Lower) || Lexicon.Down.Contains(word.Lower)
        || Lexicon.Better.Contains(word.Lower) || Lexicon.Worse.Contains(word.Lower);

    private static List<Figure> Figures(string text, List<Word> words, IEnumerable<Number> numbers)
    {
        var figures = new List<Figure>();
        foreach (var read in numbers)
        {
            var number = Times.Placed(text, read);
            var kind = words.Exists(word => word.Kind == WordKind.Name && word.At.Contains(number.At)) ? FigureClass.Name : Classes.Of(number);
            if (number is { Decimals: 0, Value: < 10 } && (Labels.IsOrdinal(text, number) || Labels.IsListMark(text, number)))
                kind = FigureClass.Name;
            if (kind == FigureClass.Measurement && number is { Unit: null, Decimals: 0, Value: >= 1 } && Labels.Before(text, number, kind) is null && Labels.Before(text, number, FigureClass.Count) is not null)
                kind = FigureClass.Count;
            // "40/46, 87%": what a count is out of is no percentage.
            if (kind == FigureClass.Percent && number.At.Start > 0 && text[number.At.Start - 1] == '/' && !number.Raw.Contains('%', StringComparison.Ordinal))
            {
                figures.Add(new(number with { Kind = NumberKind.Denominator, Unit = null }, FigureClass.Count, null) { Index = figures.Count, Text = text });
                continue;
            }
            if (kind is FigureClass.Measurement or FigureClass.Percent && IsLevel(text, number))
                kind = FigureClass.Level;
            if (Times.UnitInDays(number.Unit) is not null && kind == FigureClass.Measurement && Times.IsFollowUp(text, number))
                kind = FigureClass.Time;
            figures.Add(new(number, kind, number.Unit) { Index = figures.Count, Text = text, Label = Labels.Before(text, number, kind) });
        }
        ShareUnits(text, figures);
        return figures;
    }

    private static bool IsLevel(string text, Number number)
    {
        if (number.Value is not (90 or 95 or 97.5 or 99 or 99.9 or 98))
            return false;
        var after = text.AsSpan(number.At.End, Math.Min(26, text.Length - number.At.End)).TrimStart(" %-‐").ToString();
        return after.StartsWith("CI", StringComparison.Ordinal) || after.StartsWith("CrI", StringComparison.Ordinal)
            || after.StartsWith("confidence", StringComparison.OrdinalIgnoreCase) || after.StartsWith("credible", StringComparison.OrdinalIgnoreCase);
    }

    // "75.0 vs 53.4%" gives both their sign.
    private static void ShareUnits(string text, List<Figure> figures)
    {
        for (var i = figures.Count - 2; i >= 0; i--)
        {
            var (here, next) = (figures[i], figures[i + 1]);
            if (here.Unit is not null || next.Unit is null || here.IsName || here.Class is FigureClass.P or FigureClass.Level or FigureClass.Count or FigureClass.Year)
                continue;
            var gap = text.AsSpan(here.At.End, Math.Max(0, next.At.Start - here.At.End)).Trim();
            if (gap is "vs" or "vs." or "v" or "versus" or "and" or "to" or "or" or "-" or "–" or "±" or "+-" || gap.Length == 3 && gap[0] == '+' && gap[1] == '/')
                figures[i] = here with { Unit = next.Unit, Class = next.Unit == "%" && here.Class == FigureClass.Measurement ? FigureClass.Percent : here.Class };
        }
    }
}
