using System.Collections.Immutable;

namespace Assay.Training;

/// <summary>Every trainer. A new one is one line here.</summary>
public static class Trainers
{
    /// <summary>The trainers, in the order of their names.</summary>
    public static ImmutableArray<ITrainer> All { get; } =
    [
        new RolesTrainer(),
        new LayeredRolesTrainer(),
        new PibosoTrainer(),
        new LinkingTrainer(),
        new MentionsTrainer(),
        new TermsTrainer(),
        new QuantityArmTrainer(),
        new QuantityOutcomeTrainer(),
        new QuantityTrainer(),
        new DifferenceTrainer(),
        new EvidenceTrainer(),
        new OutcomesTrainer(),
        new PicoTrainer(),
        new WayTrainer(),
        new TrialTrainer(),
        new ClaimsTrainer(),
        new SampleSizeTrainer(),
    ];

    /// <summary>The trainer of that task, or null.</summary>
    public static ITrainer? Named(string task) => All.FirstOrDefault(trainer => trainer.Task.Equals(task, StringComparison.OrdinalIgnoreCase));
}
