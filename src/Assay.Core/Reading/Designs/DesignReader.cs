using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Designs;

/// <summary>Study type, level and axes of one article.</summary>
/// <remarks>The cascade of the evidence model, section 6.2: the first rule that holds wins, every signal is kept.</remarks>
internal static class DesignReader
{
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences with their roles.</param>
    /// <param name="words">Its text.</param>
    /// <param name="species">Whom or what it studied, as <see cref="Population.Species"/>.</param>
    public static Design Read(Article article, IReadOnlyList<Sentence> sentences, Wording words, out string? species)
    {
        var evidence = Gather(article, sentences, out species);
        var type = Cascade.Decide(evidence, species);
        var (text, textType) = evidence.Types.Count == 0 && evidence.Headings.Count == 0 ? (evidence, type) : OfText(evidence);
        var probability = TrialModel.Probability(text, textType, words);
        type = Cascade.Weigh(evidence, species, type, probability);
        evidence.Signals.Add(TrialModel.Signal(probability));
        var signals = evidence.Signals.Where(signal => signal.Speaks == type).Concat(evidence.Signals.Where(signal => signal.Speaks != type));
        return new Design(type, Levels.Of(type), [.. signals], Conflicts.Between(evidence, type))
        {
            Randomised = Axes.Randomised(evidence, type),
            Blinding = Axes.Blinding(evidence),
            Phase = Axes.Phase(evidence),
            Prospective = Axes.Prospective(evidence, type),
            Matched = Axes.Matched(evidence),
            Multicentre = Axes.Multicentre(evidence),
            RegistryIds = Axes.RegistryIds(evidence),
        };
    }

    /// <summary>Everything the article says of its design.</summary>
    public static Evidence Gather(Article article, IReadOnlyList<Sentence> sentences, out string? species)
    {
        var evidence = new Evidence(article, sentences);
        RecordSignals.Gather(evidence);
        species = SpeciesReader.Read(evidence);
        TextSignals.Gather(evidence, species);
        return evidence;
    }

    // What title and abstract alone say, and what the rules make of it.
    private static (Evidence, StudyType) OfText(Evidence evidence)
    {
        var text = evidence.OfText();
        return (text, Cascade.Decide(text, SpeciesReader.Read(text)));
    }
}
