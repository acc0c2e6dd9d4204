namespace Assay.Web;

/// <summary>What the site logs. Never the text of an article.</summary>
public static partial class Log
{
    [LoggerMessage(1801, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception fault, string method, string path);

    [LoggerMessage(1802, LogLevel.Warning, "Not ready: the store does not answer")]
    public static partial void StoreSilent(this ILogger logger, Exception fault);
}
