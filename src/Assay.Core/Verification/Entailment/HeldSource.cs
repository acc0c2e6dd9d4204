using System.Collections.Immutable;

namespace Assay.Verification.Entailment;

/// <summary>A source read once for all the claims held against it: title and sentences.</summary>
public sealed class HeldSource
{
    internal HeldSource(string title, IReadOnlyList<string> sentences, SourceForm form, Func<string, float> rarity)
    {
        Form = form;
        var abbreviations = HeldSentence.AbbreviationsOf(title + "\n" + string.Join('\n', sentences), rarity);
        Title = new(title, abbreviations, rarity);
        Sentences = [.. sentences.Select(sentence => new HeldSentence(sentence, abbreviations, rarity))];
    }

    /// <summary>What kind of text it is.</summary>
    public SourceForm Form { get; }

    internal HeldSentence Title { get; }

    internal ImmutableArray<HeldSentence> Sentences { get; }
}
