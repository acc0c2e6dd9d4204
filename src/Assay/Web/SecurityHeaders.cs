namespace Assay.Web;

/// <summary>Headers of every answer: nothing from elsewhere, no script, no frame, no guessing of types.</summary>
public static class SecurityHeaders
{
    /// <summary>The policy; pages need a style sheet, fonts and images of this site, and a form that asks it.</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Writes them.</summary>
    public static void Write(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
