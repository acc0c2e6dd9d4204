using System.Collections.Immutable;

namespace Assay.Web.Views;

/// <summary>A form of the planning page.</summary>
/// <param name="Kind">As the address has it.</param>
/// <param name="Title">As the reader sees it.</param>
/// <param name="Fields">What it asks.</param>
public sealed record PlanForm(string Kind, string Title, ImmutableArray<PlanField> Fields)
{
    private static readonly PlanField power = new("power", "Power", "0.8");
    private static readonly PlanField sides = new("sides", "Sides", "2", false, "2", "1");
    private static readonly PlanField ratio = new("ratio", "Arm 2 for each in arm 1", "1");

    /// <summary>Every form, the first one first shown.</summary>
    public static ImmutableArray<PlanForm> All { get; } =
    [
        new("two-proportions", "Two proportions",
            [new("p1", "Proportion in arm 1", "", true), new("p2", "Proportion in arm 2", "", true), power, new("alpha", "Alpha", "0.05"), sides, ratio, new("dropout", "Share lost", "0"), new("n", "People in arm 1 (asks for the power)")]),
        new("log-rank", "Time to an event",
            [new("hr", "Hazard ratio", "", true), new("median", "Median in the control arm"), new("accrual", "Time of accrual", "0"), new("followup", "Follow-up after it", "0"), power, new("alpha", "Alpha", "0.05"), sides,
                new("ratio", "Experimental for each control", "1"), new("dropout", "Share lost", "0"), new("events", "Events (asks for the power)")]),
        new("group-sequential", "Several looks",
            [new("looks", "Looks", "3", true), new("spending", "Spending", "obf", false, "obf", "pocock", "hsd:-4", "kd:3"), new("futility", "Futility (one side)", "none", false, "none", "obf", "pocock", "hsd:-2"), power,
                new("alpha", "Alpha", "0.05"), sides, new("p1", "Proportion in arm 1"), new("p2", "Proportion in arm 2"), new("hr", "or a hazard ratio")]),
    ];

    /// <summary>The form of that name, or null.</summary>
    public static PlanForm? Of(string kind) => All.FirstOrDefault(form => form.Kind == kind);
}
