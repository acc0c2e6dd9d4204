using System.Collections.Immutable;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>The trial of one look that a sequential one is in place of.</summary>
/// <param name="Size">People in both arms, or events, not rounded.</param>
/// <param name="Unit"><c>people</c> or <c>events</c>.</param>
/// <param name="Ratio">People in arm 2 for each in arm 1; of no matter for events.</param>
/// <param name="Told">What was asked, in words.</param>
public sealed record FixedTrial(double Size, string Unit, double Ratio, string Told)
{
    /// <summary>Two proportions, pooled.</summary>
    /// <param name="p1">Proportion in arm 1.</param>
    /// <param name="p2">Proportion in arm 2.</param>
    /// <param name="power">Power.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <remarks>Fleiss, Tytun and Ury (1980), doi:10.2307/2529990.</remarks>
    public static FixedTrial OfProportions(double p1, double p2, double power, Threshold threshold, double ratio) =>
        new(TwoProportions.Size(p1, p2, power, threshold, ratio) * (1 + ratio), "people", ratio, $"p1 {Wordings.Of(p1)}, p2 {Wordings.Of(p2)}, pooled");

    /// <summary>Two means, by Student's test.</summary>
    /// <param name="difference">True difference.</param>
    /// <param name="deviation">Standard deviation within an arm.</param>
    /// <param name="power">Power.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in arm 2 for each in arm 1.</param>
    /// <remarks>Johnson and Welch (1940), doi:10.1093/biomet/31.3-4.362.</remarks>
    public static FixedTrial OfMeans(double difference, double deviation, double power, Threshold threshold, double ratio) =>
        new(TwoMeans.Size(difference, deviation, power, threshold, ratio) * (1 + ratio), "people", ratio, $"delta {Wordings.Of(difference)}, sd {Wordings.Of(deviation)}, t");

    /// <summary>Hazards, in events, by Schoenfeld's formula.</summary>
    /// <param name="hr">Hazard ratio.</param>
    /// <param name="power">Power.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="ratio">People in the experimental arm for each in the control arm.</param>
    /// <remarks>Schoenfeld (1981), doi:10.1093/biomet/68.1.316.</remarks>
    public static FixedTrial OfHazards(double hr, double power, Threshold threshold, double ratio) =>
        new(LogRank.Events(hr, power, threshold, ratio), "events", ratio, $"hr {Wordings.Of(hr)}, schoenfeld");

    // Each arm is rounded up by itself.
    internal double Whole(double size) => Unit == "events" ? Planning.Whole.Up(size) : Planning.Whole.Up(size / (1 + Ratio)) + Planning.Whole.Up(size * Ratio / (1 + Ratio));

    internal ImmutableArray<PlanFigure> Figures(double inflation)
    {
        if (Unit == "events") return [new("events", Planning.Whole.Up(Size * inflation)), new("events_unrounded", Size * inflation), new("events_fixed", Planning.Whole.Up(Size))];
        var (n1, n2) = (Size * inflation / (1 + Ratio), Size * inflation * Ratio / (1 + Ratio));
        return [new("n1", Planning.Whole.Up(n1)), new("n2", Planning.Whole.Up(n2)), new("total", Whole(Size * inflation)), new("n1_unrounded", n1), new("n1_fixed", Planning.Whole.Up(Size / (1 + Ratio)))];
    }
}
