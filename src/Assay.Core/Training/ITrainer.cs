using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Language.Learning;

namespace Assay.Training;

/// <summary>Learns the model of one task from gold corpora.</summary>
/// <remarks>Stateless. The same files and the same seed give the same model, byte for byte.</remarks>
public interface ITrainer
{
    /// <summary>Its name on the command line, which is also the name the model ships under: <c>roles</c>.</summary>
    string Task { get; }

    /// <summary>What is learned, in one line.</summary>
    string Lesson { get; }

    /// <summary>The gold files to learn from by default, as paths inside a folder of corpora (<c>roles/structured_train.jsonl.gz</c>).</summary>
    ImmutableArray<string> Files { get; }

    /// <summary>Reads the gold and learns.</summary>
    /// <param name="gold">The files, at least one.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="cancellationToken">Stops between two passes.</param>
    /// <exception cref="Sources.SourceFaultException">A file is not of this task's corpora.</exception>
    LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken);
}
