namespace Assay.Web.Views;

/// <summary>How the pages are made; the same for every reader.</summary>
public sealed record MethodView
{
    public static ValueTask<Answer<MethodView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Answer<MethodView>>(new Answer<MethodView>.Found(new()));
}
