using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>The first page as JSON.</summary>
public static class HomeJson
{
    public static string Write(HomeView view, SiteOptions site) => TwinJson.Write(new
    {
        view.Papers,
        LastRun = Shapes.Of(view.LastRun),
        Latest = view.Latest.Select(Shapes.Of),
        Topics = view.Topics.Select(followed => new { Topic = Shapes.Of(followed.Topic), followed.Papers }),
    });
}
