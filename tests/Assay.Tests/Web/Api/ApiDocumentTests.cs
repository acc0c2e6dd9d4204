using System.Text.Json;
using System.Text.RegularExpressions;
using Assay.Tests.Cli;
using Assay.Web;
using Assay.Web.Api.Description;

namespace Assay.Tests.Web.Api;

/// <summary>The description of the site's addresses, held against what they answer.</summary>
public sealed partial class ApiDocumentTests(LiveSite site) : IClassFixture<LiveSite>
{
    private const string Abstract = "We randomly assigned 120 adults to zorvenib (n=60) or placebo (n=60). Death occurred in 12 of 60 patients (20.0%) in the zorvenib group and in 21 of 60 (35.0%) in the placebo group (HR 0.52; 95% CI 0.26-0.98; P=0.04). Mean stay fell from 12.1 (SD 3.0) to 9.2 (SD 2.8) days with zorvenib (p=0.01). The dose was 1.6 mg twice daily for 7 days.";
    private const string Outcome = "/topics/thymosin-alpha-1/outcomes/death.month.rct.rr";

    // Asked of the site of hand-made pages.
    private static readonly string[] asked =
    [
        "/index.json", "/topics/thymosin-alpha-1.json", "/topics/thymosin-alpha-1.json?type=rct&tag=il-6", "/topics/kisspeptin.json", "/topics/thymosin-alpha-1.json?page=2",
        "/topics/thymosin-alpha-1/map.csv", "/topics/thymosin-alpha-1/regimens.csv", "/topics/thymosin-alpha-1/flow.csv", "/topics/thymosin-alpha-1/flow.svg?narrow", "/topics/thymosin-alpha-1/outcomes.json",
        "/papers/pubmed/90000001.json", "/papers/pubmed/90000002.json", "/papers/pubmed/90000003.json", "/papers/jsonl/a%2Fb%20%22c%22%3Cd%3E.json",
        "/papers/pubmed/90000001/abstract.csv", "/papers/pubmed/90000001/tables.R", "/topics/thymosin-alpha-1/regimens.R", "/topics/thymosin-alpha-1/flow.R", "/papers/pubmed/90000001/cite.ris", "/papers/pubmed/90000001/cite.csl.json", "/papers/pubmed/90000001/cite-page.bib",
        "/search.json", "/search.json?q=survival", "/search.json?q=survivla", "/search.json?q=thymosin&type=rct&standing=current&verdict=some-refused", "/search/feed.json?q=survival", "/search/feed.atom?q=survival",
        "/read.json", "/check.json", "/check.json?example", "/check.json?id=90000001&digest=Survival%20was%2065%25.", "/check.md?example", "/audit.json", "/audit.json?id=90000001",
        "/about/method.json", "/about/design.json", "/plan.json", "/plan.json?p1=0.3&p2=0.5", "/plan.json?plan=group-sequential&looks=3", "/plan.json?plan=log-rank&hr=0.7&median=12&accrual=12&followup=12", "/plan.json?p1=0.3&p2=0.5&n=100", "/plan.svg?p1=0.3&p2=0.5", "/plan.csv?p1=0.3&p2=0.5",
        "/feeds/all.json", "/feeds/thymosin-alpha-1.json", "/feeds/all.atom",
    ];

    // Asked of the invented trials, as they come from a file.
    private static readonly string[] askedOfTrials =
    [
        "/index.json", "/topics/thymosin-alpha-1.json", "/topics/thymosin-alpha-1/map.svg", "/topics/thymosin-alpha-1/map.R", "/topics/thymosin-alpha-1/outcomes.json", Outcome + ".json", Outcome + "/forest.svg", Outcome + "/funnel.csv", Outcome + "/pool.R", "/search.json?q=thymosin",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_as_described_to_the_last_field()
    {
        using var description = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi.json", Token));
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in asked) await HoldAsync(site.Client, address, description.RootElement, met);
        foreach (var path in new[] { "/read.json", "/check.json", "/audit.json" })
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = Abstract, ["title"] = "A trial", ["digest"] = "Death occurred in 12 of 60. Mean stay was 8.2 days. Stay was 24% shorter." });
            using var reply = await site.Client.PostAsync(path, form, Token);
            await HoldAsync(reply, path, "post", description.RootElement, met);
        }
        using var state = JsonDocument.Parse(await site.Client.GetStringAsync("/papers/pubmed/90000001.json", Token));
        foreach (var moment in state.RootElement.GetProperty("history").EnumerateArray()) await HoldAsync(site.Client, moment.GetProperty("url").GetString() + ".json", description.RootElement, met);
        using var scratch = new Scratch();
        await using var trials = await OutcomePageTests.StartAsync(scratch);
        foreach (var address in askedOfTrials) await HoldAsync(trials.Client, address, description.RootElement, met);
        using var papers = JsonDocument.Parse(await trials.Client.GetStringAsync("/topics/thymosin-alpha-1.json", Token));
        foreach (var card in papers.RootElement.GetProperty("papers").EnumerateArray()) await HoldAsync(trials.Client, card.GetProperty("url").GetString() + ".json", description.RootElement, met);
        Assert.Equal(description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal), met.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_page_of_the_sample_is_as_described()
    {
        using var description = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi.json", Token));
        using var scratch = new Scratch();
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        await using var sample = await ServedFolder.StartAsync(data);
        using var found = JsonDocument.Parse(await sample.Client.GetStringAsync("/search.json?topic=thymosin-alpha-1", Token));
        foreach (var hit in found.RootElement.GetProperty("hits").EnumerateArray()) await HoldAsync(sample.Client, hit.GetProperty("paper").GetProperty("url").GetString() + ".json", description.RootElement, []);
        foreach (var address in new[] { "/index.json", "/topics/thymosin-alpha-1.json", "/topics/thymosin-alpha-1/outcomes.json", "/feeds/all.json" }) await HoldAsync(sample.Client, address, description.RootElement, []);
        using var outcomes = JsonDocument.Parse(await sample.Client.GetStringAsync("/topics/thymosin-alpha-1/outcomes.json", Token));
        foreach (var outcome in outcomes.RootElement.GetProperty("outcomes").EnumerateArray()) await HoldAsync(sample.Client, outcome.GetProperty("url").GetString() + ".json", description.RootElement, []);
    }

    [Theory]
    [InlineData("/topics/nothing.json", 404)]
    [InlineData("/topics/thymosin-alpha-1.json?page=none", 400)]
    [InlineData("/topics/nothing/map.csv", 404)]
    [InlineData("/topics/nothing/outcomes.json", 404)]
    [InlineData("/topics/thymosin-alpha-1/outcomes/nothing.json", 404)]
    [InlineData("/papers/pubmed/1.json", 404)]
    [InlineData("/papers/pubmed/90000001/states/0.json", 404)]
    [InlineData("/papers/pubmed/90000001/cite.doc", 404)]
    [InlineData("/search.json?type=best", 400)]
    [InlineData("/search/feed.json", 400)]
    [InlineData("/check.json?id=1&digest=It%20was.", 404)]
    [InlineData("/check.json?q=nonsense", 400)]
    [InlineData("/check.json?digest=A%20sentence%20without%20a%20source.", 400)]
    [InlineData("/check.json?text=A%20source%20without%20a%20digest.", 400)]
    [InlineData("/audit.json?id=1", 404)]
    [InlineData("/audit.json?id=90000003", 404)]
    [InlineData("/audit.json?id=90000001&text=Of%205%20people%201%20died.", 400)]
    [InlineData("/plan.json?plan=astrology", 400)]
    [InlineData("/plan.csv", 404)]
    [InlineData("/feeds/nothing.json", 404)]
    public async Task What_cannot_be_answered_is_a_problem_of_a_status_that_is_described(string address, int status)
    {
        using var description = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi.json", Token));
        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        asking.Headers.Accept.ParseAdd("application/json");
        using var reply = await site.Client.SendAsync(asking, Token);
        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType!.MediaType);
        var responses = PathOf(description.RootElement, address).GetProperty("get").GetProperty("responses");
        Assert.True(responses.TryGetProperty($"{status}", out var response), $"{address} answers {status}, which is not described.");
        Assert.StartsWith("#/components/responses/", response.GetProperty("$ref").GetString(), StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Token));
        Assert.Empty(new SchemaCheck(description.RootElement).Faults(problem.RootElement, description.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Problem")));
    }

    [Fact]
    public void Every_route_for_programs_is_described_once()
    {
        string[] others = ["/assets/{hash}/{**name}", "/robots.txt", "/sitemap.xml", "/healthz", "/readyz", "/openapi.json"];
        Assert.Equal(Routes.Table.Where(route => !route.Summary.StartsWith("Page:", StringComparison.Ordinal)).Select(route => route.Pattern).Except(others).Order(StringComparer.Ordinal), Operations.All.Select(operation => operation.Pattern).Order(StringComparer.Ordinal));
        Assert.Equal(Operations.All.Length, Operations.All.Select(operation => operation.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_description_is_whole(bool published)
    {
        var options = new SiteOptions { PublicAddress = published ? "https://example.org/digests/" : "" };
        var text = ApiDocument.Write(options, published);
        Assert.Equal(text, ApiDocument.Write(options, published));
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        Assert.Equal("3.1.0", root.GetProperty("openapi").GetString());
        Assert.Equal(published ? "https://example.org/digests" : "/", root.GetProperty("servers")[0].GetProperty("url").GetString());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in root.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject().Select(one => one.Value))
            {
                Assert.True(ids.Add(operation.GetProperty("operationId").GetString()!), path.Name);
                var parameters = operation.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
                Assert.Equal(Braces().Matches(path.Name).Select(brace => brace.Groups[1].Value), parameters.Where(one => one.GetProperty("in").GetString() == "path").Select(one => one.GetProperty("name").GetString()!));
                Assert.Equal(parameters.Count, parameters.Select(one => $"{one.GetProperty("in")} {one.GetProperty("name")}").Distinct().Count());
                Assert.All(parameters, one => Assert.True(one.GetProperty("in").GetString() != "path" || one.GetProperty("required").GetBoolean()));
                Assert.EndsWith("}", operation.GetProperty("responses").GetProperty("200").ToString(), StringComparison.Ordinal);
            }
        foreach (var reference in References().Matches(text).Select(match => match.Groups[1].Value))
        {
            var at = root;
            foreach (var step in reference.Split('/')) Assert.True(at.TryGetProperty(step, out at), reference);
        }
    }

    [Fact]
    public void Every_parameter_and_every_field_of_an_answer_stands_in_the_documentation()
    {
        var sections = File.ReadAllText(Path.Combine(Place.Root, "docs", "api.md")).Split("\n## GET ").Skip(1).ToDictionary(section => section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim());
        using var json = JsonDocument.Parse(ApiDocument.Write(new()));
        var absent = new List<string>();
        foreach (var operation in Operations.All)
        {
            var words = Code().Matches(sections[operation.Pattern]).SelectMany(code => Word().Matches(code.Value).Select(word => word.Value)).ToHashSet(StringComparer.Ordinal);
            // What a page takes stands with the page.
            if (operation.Pattern.EndsWith(".json", StringComparison.Ordinal) && sections.TryGetValue(operation.Pattern[..^".json".Length], out var page)) words.UnionWith(Code().Matches(page).SelectMany(code => Word().Matches(code.Value).Select(word => word.Value)));
            if (operation.Takes == Parameters.OfSearch) words.UnionWith(Code().Matches(sections["/search"]).SelectMany(code => Word().Matches(code.Value).Select(word => word.Value)));
            if (operation.Takes == Parameters.OfChecks) words.UnionWith(Code().Matches(sections["/check"]).SelectMany(code => Word().Matches(code.Value).Select(word => word.Value)));
            if (operation.Takes == Parameters.OfPlans) words.UnionWith(Code().Matches(sections["/plan"]).SelectMany(code => Word().Matches(code.Value).Select(word => word.Value)));
            absent.AddRange(operation.Takes.Select(parameter => parameter.Name).Where(name => !words.Contains(name)).Select(name => $"{operation.Pattern}: parameter {name}"));
            // Shapes that the command line writes too are told there, and feeds by their own standard.
            if (operation.Schema is not ({ } schema and not ("PlanPage" or "Feed" or "CheckedDigest"))) continue;
            var fields = json.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties").EnumerateObject().Select(field => field.Name);
            if (!operation.Pattern.Contains("/states/", StringComparison.Ordinal)) absent.AddRange(fields.Where(name => !words.Contains(name)).Select(name => $"{operation.Pattern}: field {name}"));
        }
        Assert.Empty(absent);
    }

    private static async Task HoldAsync(HttpClient client, string address, JsonElement description, HashSet<string> met)
    {
        using var reply = await client.GetAsync(address, Token);
        await HoldAsync(reply, address, "get", description, met);
    }

    private static async Task HoldAsync(HttpResponseMessage reply, string address, string method, JsonElement description, HashSet<string> met)
    {
        Assert.True(reply.IsSuccessStatusCode, $"{address} answers {(int)reply.StatusCode}.");
        var path = PathOf(description, address, met);
        var content = path.GetProperty(method).GetProperty("responses").GetProperty("200").GetProperty("content");
        var type = reply.Content.Headers.ContentType!.MediaType!;
        Assert.True(content.TryGetProperty(type, out var media), $"{address} answers {type}, which is not described.");
        if (!media.GetProperty("schema").TryGetProperty("$ref", out _)) return;
        using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Token));
        var faults = new SchemaCheck(description).Faults(json.RootElement, media.GetProperty("schema"));
        Assert.True(faults.Count == 0, $"{address}: {string.Join("; ", faults.Take(8))}");
    }

    // As the router chooses: what is written out comes before what is a parameter.
    private static JsonElement PathOf(JsonElement description, string address, HashSet<string>? met = null)
    {
        var path = address.Split('?')[0];
        var found = description.GetProperty("paths").EnumerateObject()
            .Where(one => Regex.IsMatch(path, "^" + Braces().Replace(Regex.Escape(one.Name).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+") + "$"))
            .OrderBy(one => Braces().Count(one.Name)).ThenByDescending(one => one.Name.Length).ToList();
        Assert.True(found.Count > 0, $"{address} is not described.");
        met?.Add(found[0].Name);
        return found[0].Value;
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Braces();

    [GeneratedRegex("\"\\$ref\": \"#/([^\"]+)\"")]
    private static partial Regex References();

    [GeneratedRegex("`[^`]+`|```.+?```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
