using System.Collections.Immutable;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading;
using Assay.Reading.Pico;

namespace Assay.Evaluation.Tasks;

/// <summary>What the taggers of participants, interventions and outcomes learn from a marked abstract.</summary>
public static class PicoLesson
{
    /// <summary>Settings of both chains.</summary>
    public static TrainingOptions Options(int seed) => new() { Bits = 18, Epochs = 10, L1 = 0.3f, Seed = seed };

    /// <summary>The chain of EBM-NLP's parts.</summary>
    public static LinearChain Parts(IEnumerable<PicoDocument> documents, int seed, CancellationToken cancellationToken) =>
        ChainTrainer.Train("pico", PicoTagger.Parts, [.. documents.Where(static document => !document.Tokens.IsEmpty).SelectMany(document => Sentences(document, static _ => true, Part))], Options(seed), cancellationToken);

    /// <summary>The chain of EvidenceOutcomes' names.</summary>
    public static LinearChain Names(IEnumerable<PicoDocument> documents, int seed, CancellationToken cancellationToken) =>
        ChainTrainer.Train("outcomes", PicoTagger.Names, [.. documents.Where(static document => document.Tokens.IsEmpty).SelectMany(document => Sentences(document, static role => role is Role.Results or Role.Conclusions, Name))], Options(seed), cancellationToken);

    private static IEnumerable<ChainExample> Sentences(PicoDocument document, Func<Role, bool> wanted, Func<PicoDocument, Token, int> label)
    {
        var study = new AbstractReader().Read(GoldArticle.Of(document.Id, document.Title, document.Text));
        var traits = new PicoTraits(new Wording(study.Text), study.Title);
        for (var i = 0; i < study.Sentences.Length; i++)
        {
            var sentence = study.Sentences[i];
            var (first, end) = (traits.Words.TokenAt(sentence.At.Start), traits.Words.TokenAt(sentence.At.End));
            if (!wanted(sentence.Role) || end <= first) continue;
            ImmutableArray<int> labels = [.. Enumerable.Range(first, end - first).Select(k => label(document, traits.Words.Tokens[k]))];
            yield return PicoTagger.Example(traits, first, end, PicoFeatures.Place(sentence.Role, i, study.Sentences.Length), labels);
        }
    }

    private static int Part(PicoDocument document, Token token)
    {
        int low = 0, high = document.Tokens.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Tokens[middle].At.End <= token.Start) low = middle + 1;
            else high = middle;
        }
        return Math.Max(0, PicoTagger.Parts.IndexOf(document.Tokens[low].Part));
    }

    private static int Name(PicoDocument document, Token token)
    {
        foreach (var name in document.Outcomes)
            if (name.Overlaps(token.At)) return token.Start <= name.Start ? 1 : 2;
        return 0;
    }
}
