using System.Globalization;
using Assay.Sources.Bulk;
using Assay.Workers;

namespace Assay.Cli;

/// <summary>How far a run over bulk files has come, in words: file x of y, articles, rate, time left.</summary>
internal sealed class BulkProgress(TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private volatile BulkNews.Reading? last;

    /// <summary>The reader has come this far.</summary>
    public void Hear(BulkNews.Reading reading) => last = reading;

    /// <summary>The words, and the share that is done.</summary>
    public (string Words, double? Share) Tell(RouteTally tally)
    {
        var taken = clock.GetElapsedTime(started);
        var rate = (tally.Read / Math.Max(taken.TotalSeconds, 0.001)).ToString("N0", CultureInfo.InvariantCulture);
        var read = tally.Read.ToString("N0", CultureInfo.InvariantCulture);
        if (last is not { } reading) return ($"{read} articles: {tally.Added} new, {tally.Changed} changed, {tally.Published} pages published", null);
        var share = Math.Clamp((reading.Number - 1 + reading.Share) / reading.Of, 0, 1);
        var left = share >= 0.001 ? $", {Left(taken * ((1 - share) / share))} left" : "";
        return ($"file {reading.Number} of {reading.Of} ({reading.File.Edition}): {read} articles, {rate} a second{left}", share);
    }

    private static string Left(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds} s"),
    };
}
