using Assay.Web;

namespace Assay.Tests.Web;

public sealed class ApiDocTests
{
    [Fact]
    public void Every_route_has_a_heading_in_the_documentation_and_no_heading_is_without_a_route()
    {
        var headings = File.ReadLines(Path.Combine(Place.Root, "docs", "api.md"))
            .Where(line => line.StartsWith("## GET ", StringComparison.Ordinal))
            .Select(line => line["## GET ".Length..].Trim());
        Assert.Equal(Routes.Table.Select(route => route.Pattern).Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
    }
}
