using System.Collections.Immutable;
using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Pico;

/// <summary>Finds who took part, what was done and what was measured, as stretches of the text.</summary>
/// <remarks>Two small taggers learned from abstracts of trials marked by hand. Linear in the length of the text; safe on any number of threads.</remarks>
public static class PicoReader
{
    private const int Longest = 400;

    // Chosen by cross-validation on the training part of each corpus.
    private const double PartsReluctance = 0.5;
    private const double NamesReluctance = 0.55;

    /// <summary>Participants, interventions and outcomes of the whole abstract, in order.</summary>
    public static ImmutableArray<PicoMention> Read(Study study) => Read(study, ShippedModels.Chain("pico"));

    /// <summary>The same, by another chain.</summary>
    public static ImmutableArray<PicoMention> Read(Study study, LinearChain chain)
    {
        ArgumentNullException.ThrowIfNull(study);
        var tagger = new PicoTagger(chain, PartsReluctance);
        var traits = new PicoTraits(new Wording(study.Text), study.Title);
        var found = ImmutableArray.CreateBuilder<PicoMention>();
        for (var i = 0; i < study.Sentences.Length; i++)
        {
            var (first, end) = Tokens(traits, study.Sentences[i]);
            var labels = tagger.Tag(traits, first, end, PicoFeatures.Place(study.Sentences[i].Role, i, study.Sentences.Length));
            for (var label = 1; label < PicoTagger.Parts.Length; label++)
                foreach (var at in PicoTagger.Runs(traits, labels, first, label, label)) found.Add(new((PicoKind)(label - 1), at));
        }
        found.Sort(static (a, b) => a.At.CompareTo(b.At));
        return found.DrainToImmutable();
    }

    /// <summary>The names of outcomes in the results and conclusions, in order.</summary>
    public static ImmutableArray<PicoMention> Outcomes(Study study) => Outcomes(study, ShippedModels.Chain("outcomes"));

    /// <summary>The same, by another chain.</summary>
    public static ImmutableArray<PicoMention> Outcomes(Study study, LinearChain chain)
    {
        ArgumentNullException.ThrowIfNull(study);
        var tagger = new PicoTagger(chain, NamesReluctance);
        var traits = new PicoTraits(new Wording(study.Text), study.Title);
        var found = ImmutableArray.CreateBuilder<PicoMention>();
        for (var i = 0; i < study.Sentences.Length; i++)
        {
            if (study.Sentences[i].Role is not (Role.Results or Role.Conclusions)) continue;
            var (first, end) = Tokens(traits, study.Sentences[i]);
            var labels = tagger.Tag(traits, first, end, PicoFeatures.Place(study.Sentences[i].Role, i, study.Sentences.Length));
            foreach (var at in PicoTagger.Runs(traits, labels, first, 2, 1)) found.Add(new(PicoKind.Outcome, at));
        }
        return found.DrainToImmutable();
    }

    // A table pasted as text is no sentence.
    private static (int First, int End) Tokens(PicoTraits traits, Sentence sentence)
    {
        var first = traits.Words.TokenAt(sentence.At.Start);
        return (first, Math.Min(traits.Words.TokenAt(sentence.At.End), first + Longest));
    }
}
