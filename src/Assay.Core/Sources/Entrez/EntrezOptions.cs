using Assay.Sources.Http;

namespace Assay.Sources.Entrez;

/// <summary>How PubMed's E-utilities are asked.</summary>
public sealed record EntrezOptions
{
    /// <summary>The environment variable that names another server.</summary>
    public const string UrlVariable = "ASSAY_NCBI_URL";

    /// <summary>The environment variable that holds the caller's e-mail address.</summary>
    public const string EmailVariable = "ASSAY_NCBI_EMAIL";

    /// <summary>The environment variable that holds the API key.</summary>
    public const string KeyVariable = "ASSAY_NCBI_API_KEY";

    /// <summary>Address of the E-utilities, with a closing slash.</summary>
    public Uri BaseAddress { get; init; } = new("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/");

    /// <summary>The program's name for NCBI, without spaces.</summary>
    public string Tool { get; init; } = "assay";

    /// <summary>E-mail address NCBI may write to before it blocks anyone; null sends none.</summary>
    public string? Email { get; init; }

    /// <summary>NCBI's API key, or null. It is sent to <see cref="BaseAddress"/> and appears in no message.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How long PubMed may be silent, also between two pieces of an answer. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Records asked for at once, 1 to 1,000. Default 200.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>Requests for one answer, 1 to 20. Default 5.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>Requests a second; null for what NCBI allows: 3 without a key, 10 with one.</summary>
    public double? RequestsASecond { get; init; }

    /// <summary>The options that environment variables set; what they leave out has its default.</summary>
    /// <param name="environment">Environment variables by name.</param>
    /// <exception cref="ArgumentException">A value is no address or no e-mail address.</exception>
    public static EntrezOptions Of(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var options = new EntrezOptions
        {
            BaseAddress = Address.Of(UrlVariable, environment) ?? new EntrezOptions().BaseAddress,
            Email = environment(EmailVariable)?.Trim() is { Length: > 0 } email ? email : null,
            ApiKey = environment(KeyVariable)?.Trim() is { Length: > 0 } key ? key : null,
        };
        options.Validate();
        return options;
    }

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names no key.</exception>
    public void Validate()
    {
        Address.Check(BaseAddress, UrlVariable);
        if (string.IsNullOrWhiteSpace(Tool) || Tool.Any(char.IsWhiteSpace))
            throw new ArgumentException("The tool's name for NCBI must be one word without spaces.");
        if (Email is not null && (Email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || Email.IndexOf('@', StringComparison.Ordinal) is < 1 || Email[^1] == '@'))
            throw new ArgumentException($"{EmailVariable} is '{Email}', which is no e-mail address; give one such as name@example.org, or leave it out.");
        if (ApiKey is not null && !ApiKey.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"{KeyVariable} holds signs that no NCBI key has; copy the key again from your NCBI account, or leave it out.");
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PageSize, 1000);
        if (RequestsASecond is { } rate && !(rate is > 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(RequestsASecond), rate, "Requests a second must be above 0 and at most 100.");
        ToManners().Validate();
    }

    /// <summary>A bucket for these options. Make one for the process and share it between all clients.</summary>
    public Pace NewPace(TimeProvider clock) => new(RequestsASecond ?? (ApiKey is null ? 3 : 10), clock);

    /// <summary>How the source is asked.</summary>
    internal Manners ToManners() => new()
    {
        Source = "PubMed",
        MaxTries = MaxTries,
        Timeout = Timeout,
        Secret = ApiKey,
        IfRefused = ApiKey is null ? $"check {UrlVariable} and the topic's query" : $"check {KeyVariable} or leave it out",
    };

    /// <summary>The options without the key, so that a log line cannot hold it.</summary>
    public override string ToString() => $"{BaseAddress} as {Tool}{(ApiKey is null ? "" : ", with a key")}";
}
