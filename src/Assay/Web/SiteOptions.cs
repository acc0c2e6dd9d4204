namespace Assay.Web;

/// <summary>How the site is served. Validated once, at the start.</summary>
public sealed record SiteOptions
{
    /// <summary>Addresses to listen on; the default is this machine only. Port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The site's name in titles, the masthead and feeds.</summary>
    public string Name { get; init; } = "Assay";

    /// <summary>Host name that owns the ids of feed entries (RFC 4151). Choose it once: changing it makes every entry new to readers.</summary>
    public string Authority { get; init; } = "localhost";

    /// <summary>Public address with a closing slash (<c>https://example.org/</c>) for feeds, or empty for links relative to the site.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Whether pages and their JSON show the source abstract in full. Abstracts may be under copyright: a public site decides.</summary>
    public bool ShowAbstracts { get; init; } = true;

    /// <summary>Papers on one page of a list, 1 to 100.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Pasted texts that one client may have read or checked in a minute, 0 to 10,000; 0 sets no limit.</summary>
    public int ReadingsPerMinute { get; init; } = 60;

    /// <summary>Answers kept in memory for the next reader who asks the same, in millions of bytes, 0 to 4,000; 0 keeps none.</summary>
    public int ReplyMegabytes { get; init; } = 16;

    /// <summary>Where readers say that a number is wrong: an http or https address of an issue form, or <c>mailto:</c> with an address; empty for nowhere.</summary>
    public string ReportAddress { get; init; } = "";

    /// <summary>Returns these options.</summary>
    /// <exception cref="ArgumentException">A value is out of range; the message says which and what to do.</exception>
    public SiteOptions Validated()
    {
        if (Urls.Count == 0) throw new ArgumentException("The site needs at least one address to listen on, such as http://127.0.0.1:5080.");
        if (string.IsNullOrWhiteSpace(Name)) throw new ArgumentException("The site's name is empty; give it one.");
        if (Uri.CheckHostName(Authority) == UriHostNameType.Unknown) throw new ArgumentException($"The authority '{Authority}' is not a host name.");
        if (PublicAddress.Length > 0 && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && PublicAddress.EndsWith('/')))
            throw new ArgumentException($"The public address '{PublicAddress}' is not an http or https address that ends in a slash.");
        if (ReportAddress.Length > 0 && !(Uri.TryCreate(ReportAddress, UriKind.Absolute, out var report) && report.Scheme is "http" or "https" or "mailto"))
            throw new ArgumentException($"The report address '{ReportAddress}' is no http, https or mailto address.");
        if (PageSize is < 1 or > 100) throw new ArgumentException($"A page of {PageSize} papers is out of range; choose 1 to 100.");
        if (ReadingsPerMinute is < 0 or > 10_000) throw new ArgumentException($"{ReadingsPerMinute} readings a minute are out of range; choose 0 (no limit) to 10,000.");
        if (ReplyMegabytes is < 0 or > 4_000) throw new ArgumentException($"{ReplyMegabytes} megabytes of answers are out of range; choose 0 (none) to 4,000.");
        return this;
    }
}
