using System.Globalization;

namespace Assay.Language.Clients;

/// <summary>Which language model writes, where it is asked, and what it may cost.</summary>
public sealed record EngineOptions
{
    private const int DefaultConcurrency = 8;
    private const int DefaultTimeout = 120;

    /// <summary>The environment variable that names another server of OpenAI's protocol.</summary>
    public const string UrlVariable = "ASSAY_ENGINE_URL";

    /// <summary>The environment variable that holds the key, where the preset's own is not set.</summary>
    public const string KeyVariable = "ASSAY_ENGINE_KEY";

    /// <summary>The environment variable that holds the price of a million tokens, in and out: <c>0.30/2.50</c>.</summary>
    public const string PriceVariable = "ASSAY_ENGINE_PRICE";

    /// <summary>The environment variable that holds the most that a calendar month may cost.</summary>
    public const string CapVariable = "ASSAY_ENGINE_CAP";

    /// <summary>The environment variable that, set to 1, allows plain http to another machine.</summary>
    public const string PlainHttpVariable = "ASSAY_ENGINE_PLAIN_HTTP";

    /// <summary>The environment variable that holds the requests in flight, 1 to 256.</summary>
    public const string ConcurrencyVariable = "ASSAY_ENGINE_CONCURRENCY";

    /// <summary>The environment variable that holds the requests a minute that the server takes.</summary>
    public const string RateVariable = "ASSAY_ENGINE_RATE";

    /// <summary>The environment variable that holds the seconds an answer may take to begin, and again to end.</summary>
    public const string TimeoutVariable = "ASSAY_ENGINE_TIMEOUT";

    /// <summary>Name by which it is asked for, and which pages show (<c>gemini-2.5-flash</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Name of the model for its server.</summary>
    public required string Model { get; init; }

    /// <summary>Address of the server, as OpenAI's libraries take it (<c>https://host/v1/</c>).</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The key, or null. It is sent to <see cref="Endpoint"/> and appears in no message, log or file.</summary>
    public string? Key { get; init; }

    /// <summary>How long an answer may take to begin, and again to end. Default 2 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultTimeout);

    /// <summary>Requests for one answer, 1 to 10: after 429 and 5xx, as late as the server asks. Default 4.</summary>
    public int MaxTries { get; init; } = 4;

    /// <summary>Most tokens of an answer, 200 to 32,000. Default 4,000.</summary>
    public int MaxTokens { get; init; } = 4000;

    /// <summary>Requests in flight, 1 to 256. Default 8.</summary>
    public int Concurrency { get; init; } = DefaultConcurrency;

    /// <summary>Requests a minute; null for as many as the server takes.</summary>
    public int? RequestsAMinute { get; init; }

    /// <summary>Price of a million tokens of the question, in the provider's currency; 0 where nothing is paid.</summary>
    public decimal InputPrice { get; init; }

    /// <summary>Price of a million tokens of the answer.</summary>
    public decimal OutputPrice { get; init; }

    /// <summary>The most that a calendar month (UTC) may cost; null for no limit.</summary>
    public decimal? Cap { get; init; }

    /// <summary>Whether a machine other than this one may be asked over plain http.</summary>
    public bool AllowsPlainHttp { get; init; }

    /// <summary>The options of an engine by its name and the environment.</summary>
    /// <param name="name">A preset's name (<see cref="EnginePreset"/>), or any model's where <see cref="UrlVariable"/> names its server.</param>
    /// <param name="environment">Environment variables by name.</param>
    /// <exception cref="ArgumentException">The name is unknown, or a setting is missing or wrong; the message says which and names no key.</exception>
    public static EngineOptions Of(string name, Func<string, string?> environment)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(environment);
        var preset = EnginePreset.Of(name);
        var url = Set(UrlVariable, environment);
        if (preset is null && url is null)
            throw new ArgumentException($"there is no engine called {name}; give extractive, {string.Join(", ", EnginePreset.All.Select(one => one.Example))}, or set {UrlVariable} to the address of its server.");
        var (input, output) = Prices(environment) ?? (preset?.InputPrice ?? 0, preset?.OutputPrice ?? 0);
        var options = new EngineOptions
        {
            Name = name,
            Model = url is null ? preset!.ModelOf(name) : preset?.ModelOf(name) ?? name,
            Endpoint = url is null ? preset!.Endpoint : Address(url),
            Key = (preset?.KeyVariable is { } own ? Set(own, environment) : null) ?? Set(KeyVariable, environment),
            InputPrice = input,
            OutputPrice = output,
            Cap = Amount(CapVariable, environment),
            AllowsPlainHttp = Set(PlainHttpVariable, environment) == "1",
            Concurrency = Whole(ConcurrencyVariable, 256, environment) ?? DefaultConcurrency,
            RequestsAMinute = Whole(RateVariable, 100_000, environment),
            Timeout = TimeSpan.FromSeconds(Whole(TimeoutVariable, 3600, environment) ?? DefaultTimeout),
        };
        if (options.Key is null && url is null && preset?.KeyVariable is { } variable)
            throw new ArgumentException($"the engine {name} needs a key: set {variable}.");
        options.Validate();
        return options;
    }

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names no key.</exception>
    public void Validate()
    {
        if (Endpoint.Scheme != Uri.UriSchemeHttps && !Endpoint.IsLoopback && !AllowsPlainHttp)
            throw new ArgumentException($"{UrlVariable} is '{Endpoint}', which would send the key and the texts unencrypted; give an https address, or set {PlainHttpVariable}=1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTries, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxTries, 10);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTokens, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxTokens, 32_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Concurrency, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Concurrency, 256);
        if (Timeout <= TimeSpan.Zero) throw new ArgumentException("The time for an answer must be above zero.");
        if (RequestsAMinute is < 1) throw new ArgumentException("Requests a minute must be at least 1.");
        if (InputPrice < 0 || OutputPrice < 0 || Cap < 0) throw new ArgumentException("Prices and the cap must not be below zero.");
    }

    /// <summary>What so many tokens cost.</summary>
    public decimal Cost(long input, long output) => (input * InputPrice + output * OutputPrice) / 1_000_000m;

    /// <summary>The name alone: options never print their key.</summary>
    public override string ToString() => Name;

    private static string? Set(string variable, Func<string, string?> environment) =>
        environment(variable)?.Trim() is { Length: > 0 } value ? value : null;

    private static Uri Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new ArgumentException($"{UrlVariable} is '{text}', which is no web address; give one that begins with https://, or http:// for this machine.");

    private static (decimal Input, decimal Output)? Prices(Func<string, string?> environment)
    {
        if (Set(PriceVariable, environment) is not { } text) return null;
        return text.Split('/') is [var input, var output] && Number(input) is { } first && Number(output) is { } second
            ? (first, second)
            : throw new ArgumentException($"{PriceVariable} is '{text}'; give the price of a million tokens in and out, such as 0.30/2.50.");
    }

    private static int? Whole(string variable, int most, Func<string, string?> environment) =>
        Set(variable, environment) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
            : throw new ArgumentException($"{variable} is '{text}'; give a whole number from 1 to {most}.");

    private static decimal? Amount(string variable, Func<string, string?> environment) =>
        Set(variable, environment) is not { } text ? null
            : Number(text) ?? throw new ArgumentException($"{variable} is '{text}'; give an amount such as 10 or 2.50.");

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
