using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Assay.Web.Checks;

/// <summary>How often one client may have a pasted text read: a bucket of tokens for each address, refilled one by one.</summary>
public static class Allowance
{
    private const string Nobody = "-";

    /// <summary>Sets up the limiter; pages that read nothing that was sent are never limited.</summary>
    /// <param name="limiter">The limiter of the site.</param>
    /// <param name="perMinute">Tokens of a full bucket, and how many come back in a minute; 0 sets no limit.</param>
    /// <param name="refuse">Answers a request that came too soon, with a sentence.</param>
    public static void Set(RateLimiterOptions limiter, int perMinute, Func<HttpContext, string, Task> refuse)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => perMinute > 0 && Reads(context.Request)
            ? RateLimitPartition.GetTokenBucketLimiter(Client(context.Connection.RemoteIpAddress), _ => new()
            {
                TokenLimit = perMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(Nobody));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = Math.Max(1, (int)Math.Ceiling((rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1) / perMinute).TotalSeconds));
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await refuse(rejected.HttpContext, $"This address has asked for more than {perMinute} readings a minute; try again in {(wait == 1 ? "a second" : $"{wait} seconds")}.");
        };
    }

    /// <summary>Whether a request has a text read: a form sent, or a text in the address.</summary>
    private static bool Reads(HttpRequest request) =>
        (request.Path.StartsWithSegments("/check", StringComparison.Ordinal) || request.Path.StartsWithSegments("/read", StringComparison.Ordinal)
            || request.Path.Value is "/check.json" or "/check.md" or "/read.json" or "/audit.json")
        && (HttpMethods.IsPost(request.Method) || request.QueryString.HasValue);

    // A household has one IPv4 address, or a network of 64 bits of IPv6.
    private static string Client(IPAddress? address) => address switch
    {
        null => Nobody,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
