using Assay.Publication;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>A plan as JSON: the object of <c>assay plan --json</c>.</summary>
public static class PlanTwin
{
    public static string Write(PlanView view, SiteOptions site) => view?.Sheet is { } sheet ? PlanJson.Write(sheet) : "{\"plan\":null}";
}
