using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assay.Web;

/// <summary>Renders components to HTML without a server: the site, the static export and the golden tests are one piece of code.</summary>
public sealed class Typesetter : IServiceProvider
{
    // Greek and punctuation are written as themselves; what could be markup is escaped whatever its script.
    private readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>One page as HTML.</summary>
    /// <param name="view">What it shows; given to the component's parameter <c>View</c>.</param>
    /// <param name="site">How the site is served; given to <c>Site</c>.</param>
    public Task<string> SetAsync<TPage, TView>(TView view, SiteOptions site) where TPage : IComponent =>
        SetAsync(typeof(TPage), new Dictionary<string, object?> { ["View"] = view, ["Site"] = site });

    /// <summary>One component as HTML.</summary>
    public async Task<string> SetAsync(Type component, IDictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(this, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <inheritdoc/>
    object? IServiceProvider.GetService(Type serviceType) =>
        serviceType == typeof(HtmlEncoder) ? encoder : null;
}
