using System.Collections.Immutable;

namespace Assay.Tests.Sources.Loopback;

/// <summary>One request as it arrived.</summary>
/// <param name="Number">From 1, in order of arrival.</param>
/// <param name="Endpoint">Last part of the path without <c>.fcgi</c> (<c>esearch</c>), or the folder of a bulk file.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Path">Path without query.</param>
/// <param name="Form">Parameters of the query and of the form.</param>
/// <param name="UserAgent">User-Agent.</param>
/// <param name="Range">Range header, or null.</param>
/// <param name="At">When, by the server's clock.</param>
public sealed record LoopbackRequest(
    int Number, string Endpoint, string Method, string Path, ImmutableDictionary<string, string> Form, string UserAgent, string? Range, DateTimeOffset At)
{
    /// <summary>A parameter, or empty.</summary>
    public string this[string parameter] => Form.GetValueOrDefault(parameter, "");

    /// <summary>A parameter as a number, or what stands for it.</summary>
    public int Whole(string parameter, int otherwise) => int.TryParse(this[parameter], out var number) ? number : otherwise;
}
