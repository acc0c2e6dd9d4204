namespace Assay.Web.Views;

/// <summary>What went wrong, for a reader.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record TroubleView(int Status, string Title, string Sentence)
{
    public static TroubleView Of(int status, string? sentence) => status switch
    {
        400 => new(status, "The request cannot be understood", sentence ?? "The address or its query is malformed."),
        404 => new(status, "Nothing is kept at this address", sentence ?? "The page may have moved, or the address may be mistyped. The search finds what is kept."),
        405 => new(status, "This site can only be read", sentence ?? "Use GET or HEAD."),
        413 => new(status, "The text is too large", sentence ?? "Send less of it."),
        415 => new(status, "The request cannot be read", sentence ?? "Send a form."),
        429 => new(status, "Too many readings", sentence ?? "Wait a minute and try again."),
        431 => new(status, "The request is too large", sentence ?? "Shorten the address or its headers."),
        503 => new(status, "Not ready yet", sentence ?? "The store does not answer; try again in a moment."),
        >= 500 => new(status, "The site failed", sentence ?? "This is a fault of the site, not yours. It has been logged; try again in a moment."),
        _ => new(status, "The request was refused", sentence ?? "The request is not one this site answers."),
    };
}
