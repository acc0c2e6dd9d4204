using System.Collections.Immutable;
using Assay.Synthesis;

namespace Assay.Planning;

/// <summary>What the arms held against the treatment say of the risk without it.</summary>
/// <param name="Events">Their events; null where the risk was given.</param>
/// <param name="People">Their people; null where the risk was given.</param>
/// <param name="Risk">Events over people, all studies together, between 0 and 1.</param>
/// <param name="Lowest">The lowest of the studies.</param>
/// <param name="Highest">The highest of them.</param>
/// <param name="From">The studies that give counts.</param>
public sealed record ControlRisk(int? Events, int? People, double Risk, double Lowest, double Highest, ImmutableArray<string> From)
{
    /// <summary>The risk of a group; null where no study gives counts, or all or none of the people had the event.</summary>
    /// <param name="group">The group.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 14.1.5: an assumed risk from the studies themselves, with its range; people weigh alike.</remarks>
    public static ControlRisk? Of(OutcomeGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var told = group.Studies.Where(study => study.Table is not null).ToList();
        if (told.Count == 0) return null;
        var (events, people) = (told.Sum(study => study.Table!.Value.C), told.Sum(study => study.Table!.Value.N2));
        var risks = told.Select(study => (double)study.Table!.Value.C / study.Table.Value.N2).ToList();
        return events > 0 && events < people ? new(events, people, (double)events / people, risks.Min(), risks.Max(), [.. told.Select(study => study.Label)]) : null;
    }

    /// <summary>A risk that somebody gave.</summary>
    /// <param name="risk">Between 0 and 1.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 14.1.5: an assumed risk from elsewhere.</remarks>
    public static ControlRisk Given(double risk) => new(null, null, risk, risk, risk, []);
}
