using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Assay.Web.Checks;

/// <summary>Takes a posted form, within limits: what is too large is refused in one sentence, and none of it is kept in memory.</summary>
public static class PastedForm
{
    /// <summary>Largest form, in bytes: two texts of the longest sort, every letter escaped.</summary>
    public const int Largest = 512 * 1024;

    // A refused form is read to its end, as far as this, so that the sender hears the answer.
    private const long MostRead = 8 * 1024 * 1024;
    private const int MostFields = 16;

    /// <summary>Reads the form so that <see cref="HttpRequest.Form"/> has it; else the status and the sentence of a refusal.</summary>
    public static async ValueTask<(int Status, string Sentence)?> TakeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostRead;
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        long all = 0;
        for (int read; (read = await request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            all += read;
            if (all <= Largest) body.Write(buffer, 0, read);
        }
        if (all > 0 && !(request.ContentType ?? "").StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return (StatusCodes.Status415UnsupportedMediaType, "Send the fields as a form (application/x-www-form-urlencoded).");
        if (all > Largest)
            return (StatusCodes.Status413PayloadTooLarge, $"What was sent has {all / 1024} KB; {Largest / 1024} KB are the most that is read here. Paste the abstract and the digest alone, or use assay check on your own machine.");
        body.Position = 0;
        try
        {
            using var reader = new FormReader(body) { ValueCountLimit = MostFields, KeyLengthLimit = 64, ValueLengthLimit = Largest };
            context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(await reader.ReadFormAsync(context.RequestAborted))));
            return null;
        }
        catch (InvalidDataException)
        {
            return (StatusCodes.Status400BadRequest, "The form has too many fields, or one whose name is too long; use the form on the page.");
        }
    }

    /// <summary>A field of a posted form, or of the query.</summary>
    public static Func<string, string> Fields(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return name => (HttpMethods.IsPost(request.Method) ? request.Form[name] : request.Query[name]) is { Count: > 0 } values ? First(values) : "";
    }

    private static string First(StringValues values) => values[0] ?? "";
}
