using System.Collections.Immutable;
using Assay.Store;

namespace Assay.Workers.Watching;

/// <summary>What one check came to, counted, and in words.</summary>
internal sealed record CheckCount
{
    /// <summary>Records read.</summary>
    public int Read { get; init; }

    /// <summary>Papers of the topic that are new.</summary>
    public int Added { get; init; }

    /// <summary>Papers that changed or were deleted.</summary>
    public int Changed { get; init; }

    /// <summary>New records that answer the query and name none of the topic's names.</summary>
    public int Near { get; init; }

    /// <summary>Records refused, and what the source said of the question.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>What became of pages, models' faults and held drafts among it.</summary>
    public RouteTally Pages { get; init; } = new();

    /// <summary>The count with one more step of the route.</summary>
    public CheckCount Add(RouteStep step, Sighting? seen) => Own(step, seen) with { Pages = Pages.Add(step) };

    private CheckCount Own(RouteStep step, Sighting? seen) => step switch
    {
        RouteStep.Kept { Written: Written.Added } when seen is { IsMember: false } => this with { Read = Read + 1, Near = Near + 1 },
        RouteStep.Kept { Written: Written.Added } => this with { Read = Read + 1, Added = Added + 1 },
        RouteStep.Kept { Written: Written.Changed } => this with { Read = Read + 1, Changed = Changed + 1 },
        RouteStep.Kept or RouteStep.Passed => this with { Read = Read + 1 },
        RouteStep.Deleted { WasKept: true } => this with { Changed = Changed + 1 },
        RouteStep.Refused refused => this with { Remarks = Remarks.Add(refused.Reason.Sentence) },
        _ => this,
    };

    /// <summary><c>new</c> or <c>none</c>.</summary>
    public CheckOutcome Outcome => Added + Changed > 0 ? CheckOutcome.New : CheckOutcome.None;

    /// <summary>What happened, for readers.</summary>
    public string Sentence()
    {
        var told = Added + Changed > 0 ? $"{Added} new and {Changed} changed of {Words(Read)} read."
            : Read > 0 ? $"{Words(Read)} read, none new or changed."
            : "Nothing entered or was revised.";
        if (Near > 0) told += $" {Words(Near)} more {(Near == 1 ? "answers" : "answer")} the query without naming the topic.";
        return string.Join(' ', [told, .. Remarks.Distinct(StringComparer.Ordinal), .. Pages.ModelSentences()]);
    }

    private static string Words(int records) => records == 1 ? "1 record" : $"{records} records";
}
