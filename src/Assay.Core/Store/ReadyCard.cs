using System.Collections.Immutable;
using System.Text;
using Assay.Digests;
using Assay.Publication;

namespace Assay.Store;

/// <summary>A paper's place in lists and in search, made ready to be kept: the card, and its words folded.</summary>
public sealed class ReadyCard
{
    private ReadyCard(PaperCard card, IndexedWords words, ImmutableArray<Tag> facets)
    {
        (Card, Facets) = (card, facets);
        (Title, Summary, Text, Other) = (Bytes(words.Title), Bytes(words.Summary), Bytes(words.Text), Bytes(words.Other));
    }

    /// <summary>The card; when it changed is said when it is kept.</summary>
    public PaperCard Card { get; }

    /// <summary>What search narrows by, as tags whose kind begins with a tilde; no reader sees them as tags.</summary>
    public ImmutableArray<Tag> Facets { get; }

    /// <summary>Folded words of the title in UTF-8.</summary>
    internal byte[] Title { get; }

    /// <summary>Of the summary.</summary>
    internal byte[] Summary { get; }

    /// <summary>Of the abstract.</summary>
    internal byte[] Text { get; }

    /// <summary>Of all else.</summary>
    internal byte[] Other { get; }

    /// <summary>Makes a page's card ready.</summary>
    public static ReadyCard Of(PaperPage page)
    {
        var card = PaperCards.Of(page, default);
        return new(card, IndexedWords.Of(page, card), PageFacets.Of(page));
    }

    private static byte[] Bytes(string words) => Encoding.UTF8.GetBytes(words);
}
