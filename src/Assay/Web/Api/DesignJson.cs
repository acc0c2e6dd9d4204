using Assay.Web.Pages;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>The design system's names as JSON.</summary>
public static class DesignJson
{
    public static string Write(DesignView view, SiteOptions site) => TwinJson.Write(new { Colours = DesignPage.Colours.Select(colour => new { colour.Name, colour.Use }), DesignPage.Components });
}
