using Assay.Sources.Http;

namespace Assay.Sources.EuropePmc;

/// <summary>How Europe PMC is asked.</summary>
public sealed record EuropePmcOptions
{
    /// <summary>The environment variable that names another server.</summary>
    public const string UrlVariable = "ASSAY_EUROPEPMC_URL";

    /// <summary>Address of the REST service, with a closing slash.</summary>
    public Uri BaseAddress { get; init; } = new("https://www.ebi.ac.uk/europepmc/webservices/rest/");

    /// <summary>How long Europe PMC may be silent, also between two pieces of an answer. Default 60 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Records asked for at once, 1 to 1,000. Default 1,000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Requests for one answer, 1 to 20. Default 5.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>Requests a second of the whole process. Default 10.</summary>
    public double RequestsASecond { get; init; } = 10;

    /// <summary>The options that environment variables set; what they leave out has its default.</summary>
    /// <exception cref="ArgumentException">A value is no address.</exception>
    public static EuropePmcOptions Of(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return new() { BaseAddress = Address.Of(UrlVariable, environment) ?? new EuropePmcOptions().BaseAddress };
    }

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        Address.Check(BaseAddress, UrlVariable);
        ArgumentOutOfRangeException.ThrowIfLessThan(PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PageSize, 1000);
        if (RequestsASecond is not (> 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(RequestsASecond), RequestsASecond, "Requests a second must be above 0 and at most 100.");
        ToManners().Validate();
    }

    /// <summary>A bucket for these options. Make one for the process and share it between all clients.</summary>
    public Pace NewPace(TimeProvider clock) => new(RequestsASecond, clock);

    internal Manners ToManners() => new()
    {
        Source = "Europe PMC",
        MaxTries = MaxTries,
        Timeout = Timeout,
        IfRefused = $"check {UrlVariable} and the topic's names",
    };
}
