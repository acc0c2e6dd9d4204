namespace Assay.Web.Publishing;

/// <summary>A folder to publish into holds what is not ours; the message says what to do.</summary>
/// <param name="message">One sentence.</param>
public sealed class ForeignFolderException(string message) : Exception(message);
