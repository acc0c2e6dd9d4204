using System.Collections.Immutable;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Records;

namespace Assay.Reading.Pico;

/// <summary>Finds who took part, what was done and what was measured, as stretches of the text.</summary>
/// <remarks>Two small taggers learned from abstracts of trials marked by hand. Linear in the length of the text; safe on any number of threads.</remarks>
public static class PicoReader
{
    private const int Longest = 400;
    private const int Described = 2;
    private const int Shortest = 6;

    // Chosen on a held-out fifth of the training part of each corpus.
    private const double PartsReluctance = 0.5;
    private const double NamesReluctance = 0.42;

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

    /// <summary>The words that say who took part: the longest run in the first sentences that tell what was asked or done and name people; null where there is none.</summary>
    internal static Passage? Participants(string title, Wording words, ImmutableArray<Sentence> sentences)
    {
        var tagger = default(PicoTagger);
        var traits = default(PicoTraits);
        var best = default(Passage?);
        var read = 0;
        for (var i = 0; i < sentences.Length && read < Described; i++)
        {
            if (sentences[i].Role is not (Role.Methods or Role.Objective) || !NamesPeople(words, sentences[i])) continue;
            read++;
            tagger ??= new(ShippedModels.Chain("pico"), null);
            traits ??= new(words, title);
            var (first, end) = Tokens(traits, sentences[i]);
            var labels = tagger.Tag(traits, first, end, PicoFeatures.Place(sentences[i].Role, i, sentences.Length));
            foreach (var run in PicoTagger.Runs(traits, labels, first, 1, 1))
            {
                var at = Trimmed(words, run);
                if (at.Length >= Shortest && (best is null || at.Length > best.Value.Length)) best = at;
            }
        }
        return best;
    }

    // No description ends with "received" or "to".
    private static Passage Trimmed(Wording words, Passage run)
    {
        int first = words.TokenAt(run.Start), last = words.TokenAt(run.End) - 1;
        while (last > first && (words.Has(last, WordClass.Verb | WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner) || words.Kind(last) == TokenKind.Mark && words.Mark(last) is not (')' or ']'))) last--;
        return words.Range(first, last);
    }

    private static bool NamesPeople(Wording words, Sentence sentence)
    {
        var end = words.TokenAt(sentence.At.End);
        for (var k = words.TokenAt(sentence.At.Start); k < end; k++)
            if (words.Has(k, WordClass.People)) return true;
        return false;
    }

    // A table pasted as text is no sentence.
    private static (int First, int End) Tokens(PicoTraits traits, Sentence sentence)
    {
        var first = traits.Words.TokenAt(sentence.At.Start);
        return (first, Math.Min(traits.Words.TokenAt(sentence.At.End), first + Longest));
    }
}
