using System.Collections.Immutable;

namespace Assay.Evaluation;

/// <summary>One question that a gold corpus answers, and how an answer of ours is scored against it.</summary>
/// <remarks>Stateless: one instance scores any number of files. The scoring rule of each task is written in docs/accuracy.md.</remarks>
public interface IEvaluationTask
{
    /// <summary>Its name on the command line: <c>ratios</c>.</summary>
    string Name { get; }

    /// <summary>What is scored, in one line.</summary>
    string Question { get; }

    /// <summary>The gold files to score on by default, as paths inside a folder of corpora (<c>ratios/clerx_dev.jsonl</c>).</summary>
    ImmutableArray<string> Files { get; }

    /// <summary>Reads the gold, answers it, and scores the answers; the baseline is computed in the same run.</summary>
    /// <exception cref="Sources.SourceFaultException">No line of the file is of this task's corpus.</exception>
    EvaluationReport Run(GoldFile gold);
}
