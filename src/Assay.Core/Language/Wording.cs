using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Language;

/// <summary>A text with its tokens and the class of each word: what every rule of reading looks at.</summary>
public sealed class Wording
{
    private readonly WordClass[] classes;
    private readonly Lazy<ImmutableArray<Entity>> entities;

    /// <summary>Cuts and classes <paramref name="text"/>.</summary>
    public Wording(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Tokens = Language.Tokens.Of(text);
        classes = new WordClass[Tokens.Length];
        for (var i = 0; i < classes.Length; i++)
            if (Tokens[i].Kind == TokenKind.Word) classes[i] = Lexicon.Of(Span(i));
        entities = new(() => Language.Entities.Find(Text, Tokens));
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The cytokines, cells, markers and viruses it names, found when first asked for.</summary>
    public ImmutableArray<Entity> Entities => entities.Value;

    /// <summary>How many tokens there are.</summary>
    public int Count => Tokens.Length;

    /// <summary>The letters of token <paramref name="index"/>; empty outside the text.</summary>
    public ReadOnlySpan<char> Span(int index) =>
        index >= 0 && index < Tokens.Length ? Text.AsSpan(Tokens[index].Start, Tokens[index].Length) : default;

    /// <summary>Whether token <paramref name="index"/> is <paramref name="word"/>, case ignored.</summary>
    public bool Is(int index, string word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether token <paramref name="index"/> is one of <paramref name="words"/>, case ignored.</summary>
    public bool IsAny(int index, params ReadOnlySpan<string> words)
    {
        var span = Span(index);
        foreach (var word in words)
            if (span.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The single character of a mark, or <c>\0</c>.</summary>
    public char Mark(int index) =>
        index >= 0 && index < Tokens.Length && Tokens[index].Kind == TokenKind.Mark ? Text[Tokens[index].Start] : '\0';

    /// <summary>The kind of token <paramref name="index"/>, or null outside the text.</summary>
    public TokenKind? Kind(int index) => index >= 0 && index < Tokens.Length ? Tokens[index].Kind : null;

    /// <summary>The classes of token <paramref name="index"/>.</summary>
    public WordClass Class(int index) => index >= 0 && index < classes.Length ? classes[index] : WordClass.None;

    /// <summary>Whether token <paramref name="index"/> has any of <paramref name="wanted"/>.</summary>
    public bool Has(int index, WordClass wanted) => (Class(index) & wanted) != 0;

    /// <summary>From the start of token <paramref name="first"/> to the end of token <paramref name="last"/>.</summary>
    public Passage Range(int first, int last) => Passage.Between(Tokens[first].Start, Tokens[last].End);

    /// <summary>The first token that starts at or after <paramref name="position"/>.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
