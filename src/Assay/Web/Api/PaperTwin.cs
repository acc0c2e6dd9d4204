using System.Text.Json;
using Assay.Pipeline;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>A paper's page as JSON.</summary>
public static class PaperTwin
{
    public static string Write(PaperView view, SiteOptions site) => JsonSerializer.Serialize(new
    {
        Url = Addresses.Paper(view.Article.Id),
        Page = view.State.Page,
    }, RecordJson.Options);
}
