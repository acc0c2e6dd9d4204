using System.Net.Sockets;

namespace Assay.Sources.Http;

/// <summary>One sentence for each way a source can fail to answer: what happened, what it does not mean, what to do.</summary>
internal static class OutageWords
{
    private const string Unknown = "whether anything is new is not known; the next run asks again";

    /// <summary>The failure as it leaves the sources.</summary>
    public static SourceOutageException Of(Miss miss, Manners manners)
    {
        var why = Without(manners.Secret, miss.Message);
        var sentence = miss.Kind switch
        {
            Outage.Silent => $"{manners.Source} did not answer ({why}); {Unknown}.",
            Outage.Failing => $"{manners.Source} has an error of its own ({why}); {Unknown}.",
            Outage.Throttled => $"{manners.Source} asks for fewer requests ({why}); {Unknown}, later and from fewer programs at once.",
            Outage.Refused => $"{manners.Source} refuses the request ({why}); {manners.IfRefused}, then run again.",
            Outage.TooMany => $"{why}.",
            _ => $"{manners.Source} sent what cannot be used ({why}); {Unknown}.",
        };
        return new SourceOutageException(sentence, Safe(miss, manners.Secret)) { Kind = miss.Kind };
    }

    /// <summary>Why there was no connection.</summary>
    public static string OfConnection(HttpRequestException fault) => (fault.HttpRequestError, fault.InnerException) switch
    {
        (HttpRequestError.NameResolutionError, _) => "its name is not known here: no network, or no such name",
        (_, SocketException { SocketErrorCode: SocketError.ConnectionRefused }) => "the connection was refused",
        (HttpRequestError.SecureConnectionError, _) => "no secure connection could be made",
        (HttpRequestError.ConnectionError, _) => "no connection could be made",
        _ => "the connection was lost",
    };

    private static string Without(string? secret, string text) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "(key)", StringComparison.OrdinalIgnoreCase);

    // What caused it is kept for whoever looks into it, unless it would carry the key along.
    private static Exception Safe(Miss miss, string? secret) =>
        string.IsNullOrEmpty(secret) || !miss.ToString().Contains(secret, StringComparison.OrdinalIgnoreCase) ? miss : new Miss(miss.Kind, Without(secret, miss.Message));
}
