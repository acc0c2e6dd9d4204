using System.Collections.Immutable;
using Assay.Planning;
using Assay.Publication.Pools;
using Assay.Statistics.Pooling;
using Assay.Statistics.Sequential;
using Assay.Synthesis;
using Assay.Topics;

namespace Assay.Web.Views;

/// <summary>One outcome of a topic: its studies, their pool, and what was left out.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Pool">The group and its pool.</param>
/// <param name="Others">Groups of the same outcome, time and measure from designs of another class: shown beside, never pooled with it.</param>
public sealed record OutcomeView(Topic Topic, PooledGroup Pool, ImmutableArray<OutcomeGroup> Others)
{
    // A relative reduction by a fifth: what trial sequential analyses of ratios are mostly asked for.
    private const double UsualRatio = 0.8;

    /// <summary>Everything that is said of the pool; null where there is none.</summary>
    public MetaAnalysis? Analysis { get; } = Pool.Estimate is null ? null : GroupPool.Of(Pool.Group);

    /// <summary>The pool against its boundary; null for differences, of which nobody said which is worth finding.</summary>
    public AccruedEvidence? Watched => field ??= Analysis?.Pool is not null && Pool.Group.IsRatio ? AccruedEvidence.Of(Analysis, Math.Log(UsualRatio)) : null;

    /// <summary>The next trial; null where there is no pool.</summary>
    public TrialPlan? Plan => field ??= NextTrial.Of(Pool.Group, Pool.Estimate, new());

    /// <summary>What the forest plot shows: this group, and below it those of other designs.</summary>
    public IReadOnlyList<(string Heading, MetaAnalysis Pool)> Sections => field ??= Others.IsEmpty
        ? [("", Analysis!)]
        : [(Heading(Pool.Group), Analysis!), .. Others.Select(other => (Heading(other), GroupPool.Of(other)))];

    /// <summary>The drawings that this outcome has.</summary>
    public IEnumerable<OutcomeFigure> Figures => OutcomeFigure.All.Where(figure => figure.Fits(this));

    /// <summary>The R script that reproduces the pool; null where there is none.</summary>
    public string? Script => Analysis?.Pool is null ? null : PoolScript.Write(Analysis, [], Watched);

    public static async ValueTask<Answer<OutcomeView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var slug = (string)request.RouteValues["slug"]!;
        if (!desk.Topics.TryGetValue(slug, out var topic))
            return new Answer<OutcomeView>.Missing("No topic has this name. The first page lists the topics that are followed.");
        var named = Addresses.Unescape((string)request.RouteValues["outcome"]!);
        var groups = (await desk.Library.OpenAsync(topic, cancellationToken)).Groups;
        if (groups.FirstOrDefault(group => group.Slug == named) is not { } found)
            return new Answer<OutcomeView>.Missing($"No outcome of {topic.Name} has this name; {Addresses.Outcomes(slug)} lists them.");
        if (desk.Outcomes.Find(found) is { } known) return new Answer<OutcomeView>.Found(known);
        var others = groups.Where(other => other.Class != found.Class && !other.Studies.IsEmpty && !found.Studies.IsEmpty
            && (other.Concept.Slug, other.Window.Slug, other.Measure, other.Unit) == (found.Concept.Slug, found.Window.Slug, found.Measure, found.Unit));
        var view = new OutcomeView(topic, new(found, GroupEstimate.Of(found)), [.. others]);
        desk.Outcomes.Put(found, view);
        return new Answer<OutcomeView>.Found(view);
    }

    private static string Heading(OutcomeGroup group) => group.Class == DesignClass.Randomised ? "Randomised trials" : "Studies without randomisation";
}
