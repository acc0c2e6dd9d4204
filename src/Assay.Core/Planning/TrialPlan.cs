using System.Collections.Immutable;
using Assay.Statistics.Planning.Sheets;
using Assay.Statistics.Pooling;
using Assay.Synthesis;

namespace Assay.Planning;

/// <summary>The next trial, as pooled evidence would have it.</summary>
/// <param name="Group">The studies.</param>
/// <param name="Effect">Their pool.</param>
/// <param name="Ask">What was asked.</param>
/// <param name="Control">The risk without treatment; null where none is known or needed.</param>
/// <param name="Deviation">Standard deviation within an arm; null where none is known or needed.</param>
public sealed record TrialPlan(OutcomeGroup Group, PooledEstimate Effect, PlanAsk Ask, ControlRisk? Control, double? Deviation)
{
    /// <summary>The size if the pooled effect were the true one; null where <see cref="Missing"/> says why.</summary>
    public PlanSheet? Size { get; init; }

    /// <summary>Sizes for smaller effects beside it.</summary>
    public ImmutableArray<PlanVariant> Variants { get; init; } = [];

    /// <summary>What a trial of that size may be expected to show, all that is not known of the effect counted in; null where it cannot be said.</summary>
    public PlanSheet? Assurance { get; init; }

    /// <summary>The same trial with several looks.</summary>
    public PlanSheet? Looks { get; init; }

    /// <summary>Why there is no plan, one sentence; null where there is one.</summary>
    public string? Missing { get; init; }

    /// <summary>What a reader must know of it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>People in an arm, or events, that the plan comes to; null where there is none.</summary>
    public double? Needed => Size?.Rows[0]["n1"] ?? Size?.Rows[0]["events"];

    /// <summary>What <see cref="Needed"/> counts.</summary>
    public string Unit => Size?.Kind == "log-rank" ? "events" : "people in each arm";
}
