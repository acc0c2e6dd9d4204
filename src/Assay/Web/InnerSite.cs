using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Assay.Web;

/// <summary>The site asked from inside the program: the same table of routes and the same answers, without a server.</summary>
/// <param name="desk">What answers are made from.</param>
public sealed class InnerSite(Desk desk)
{
    private readonly Typesetter typesetter = new();
    private readonly ImmutableArray<(Route Route, TemplateMatcher Matcher)> rows =
    [
        .. from route in Routes.Table
           let template = TemplateParser.Parse(route.Pattern.TrimStart('/'))
           // As the router orders them: what is written out comes before what is a parameter.
           orderby RoutePrecedence.ComputeInbound(template)
           select (route, new TemplateMatcher(template, [])),
    ];

    /// <summary>The answer to a GET.</summary>
    /// <param name="address">Path and query as a link has them, escaped.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Reply> AskAsync(string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var context = new DefaultHttpContext { RequestAborted = cancellationToken };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = PathString.FromUriComponent(query < 0 ? address : address[..query]);
        context.Request.QueryString = query < 0 ? QueryString.Empty : new(address[query..]);
        foreach (var (route, matcher) in rows)
        {
            var values = new RouteValueDictionary();
            if (!matcher.TryMatch(context.Request.Path, values)) continue;
            context.Request.RouteValues = values;
            return await route.Serve(context, desk, typesetter);
        }
        return await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, null);
    }
}
