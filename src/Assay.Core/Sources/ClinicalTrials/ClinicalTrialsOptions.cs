using Assay.Sources.Http;

namespace Assay.Sources.ClinicalTrials;

/// <summary>How ClinicalTrials.gov is asked.</summary>
public sealed record ClinicalTrialsOptions
{
    /// <summary>The environment variable that names another server.</summary>
    public const string UrlVariable = "ASSAY_CLINICALTRIALS_URL";

    /// <summary>Address of the service, with a closing slash.</summary>
    public Uri BaseAddress { get; init; } = new("https://clinicaltrials.gov/api/v2/");

    /// <summary>How long ClinicalTrials.gov may be silent, also between two pieces of an answer. Default 60 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Records asked for at once, 1 to 1,000. Default 200.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>Requests for one answer, 1 to 20. Default 5.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>Requests a second of the whole process. Default 0.8: the registry bears about fifty a minute.</summary>
    public double RequestsASecond { get; init; } = 0.8;

    /// <summary>The options that environment variables set; what they leave out has its default.</summary>
    /// <exception cref="ArgumentException">A value is no address.</exception>
    public static ClinicalTrialsOptions Of(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return new() { BaseAddress = Address.Of(UrlVariable, environment) ?? new ClinicalTrialsOptions().BaseAddress };
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
        Source = "ClinicalTrials.gov",
        MaxTries = MaxTries,
        Timeout = Timeout,
        IfRefused = $"check {UrlVariable} and the topic's names",
    };
}
