namespace Assay.Sources.Http;

/// <summary>Reads the address of a source from a setting.</summary>
internal static class Address
{
    /// <summary>The address an environment variable names, with a closing slash; null where it is not set.</summary>
    /// <exception cref="ArgumentException">The value is no web address.</exception>
    public static Uri? Of(string variable, Func<string, string?> environment)
    {
        if (environment(variable)?.Trim() is not { Length: > 0 } text) return null;
        return Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && IsWeb(address)
            ? address
            : throw new ArgumentException($"{variable} is '{text}', which is no web address; give one that begins with http:// or https://, or leave it out.");
    }

    /// <summary>Throws where an address cannot be asked.</summary>
    /// <exception cref="ArgumentException">It is no web address, or has no closing slash.</exception>
    public static void Check(Uri address, string variable)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || !IsWeb(address) || !address.AbsolutePath.EndsWith('/'))
            throw new ArgumentException($"'{address}' is no address of a source; give one that begins with http:// or https:// and ends with a slash ({variable}).");
    }

    /// <summary>Parameters as a query or a form, in the order given; those without a value are left out.</summary>
    public static string Query(params IEnumerable<(string Name, string? Value)> parameters) => string.Join('&',
        parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;
}
