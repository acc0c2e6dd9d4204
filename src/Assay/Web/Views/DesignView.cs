namespace Assay.Web.Views;

/// <summary>The design of the site; the same for every reader.</summary>
public sealed record DesignView
{
    public static ValueTask<Answer<DesignView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Answer<DesignView>>(new Answer<DesignView>.Found(new()));
}
