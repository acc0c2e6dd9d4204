using System.Collections.Immutable;
using Assay.Evaluation.Tasks;

namespace Assay.Evaluation;

/// <summary>Every task, in the order of the table in docs/accuracy.md. A new one is one line here.</summary>
public static class EvaluationTasks
{
    /// <summary>The tasks.</summary>
    public static ImmutableArray<IEvaluationTask> All { get; } =
    [
        new RolesTask(),
        new DesignsTask(),
        new CtroTask(),
        new SampleSizeTask(),
        new RatiosTask(),
        new DirectionsTask(),
        new SnippetsTask(),
        new PicoTask(),
        new TripletsTask(),
        new NumbersTask(),
        new GoldTask(),
        new ResultsTask(),
        new VerificationTask(),
        new ClaimsTask(),
        new DigestsTask(),
    ];

    /// <summary>The task of that name, or null.</summary>
    public static IEvaluationTask? Named(string name) => All.FirstOrDefault(task => task.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
