using System.Threading.RateLimiting;

namespace Assay.Sources.Http;

/// <summary>
/// A token bucket that holds one token and is refilled evenly: n requests a second, and never more than n in any one second.
/// One instance serves a whole process: share it between all clients of a source, or the source counts them together and refuses.
/// </summary>
/// <param name="requestsASecond">Requests a second, more than 0.</param>
/// <param name="clock">Measures and waits.</param>
/// <remarks>
/// The package's own token bucket lets twice its limit through around a refill, and cannot be driven by a
/// <see cref="TimeProvider"/>.
/// </remarks>
public sealed class Pace(double requestsASecond, TimeProvider clock) : RateLimiter
{
    private readonly Lock gate = new();
    private readonly TimeSpan gap = requestsASecond > 0
        ? TimeSpan.FromSeconds(1 / requestsASecond)
        : throw new ArgumentOutOfRangeException(nameof(requestsASecond), requestsASecond, "At least some requests must be allowed.");

    private readonly long origin = clock.GetTimestamp();
    private TimeSpan next;

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration => null;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            var now = clock.GetElapsedTime(origin);
            if (now < next) return Lease.Denied;
            next = now + (gap * permitCount);
            return Lease.Granted;
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        TimeSpan turn;
        lock (gate)
        {
            var now = clock.GetElapsedTime(origin);
            turn = now > next ? now : next;
            next = turn + (gap * permitCount);
        }
        // A timer may be a little early; a source that counts is not.
        for (var wait = turn - clock.GetElapsedTime(origin); wait > TimeSpan.Zero; wait = turn - clock.GetElapsedTime(origin))
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellationToken).ConfigureAwait(false);
        return Lease.Granted;
    }

    private sealed class Lease(bool granted) : RateLimitLease
    {
        public static Lease Granted { get; } = new(true);

        public static Lease Denied { get; } = new(false);

        public override bool IsAcquired => granted;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
