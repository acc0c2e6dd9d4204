using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Sources.Http;

namespace Assay.Web.Api.Description;

/// <summary>The OpenAPI 3.1 description of the site's addresses for programs (spec.openapis.org/oas/v3.1.1). The same program and options give the same bytes.</summary>
public static class ApiDocument
{
    private const string FileNames = "In a path every value is written as a file's name: ASCII letters, digits, hyphens and inner full stops as they are, every other byte of UTF-8 as an underscore and two hexadecimal digits; "
        + "a name past 120 characters is cut and ends in a hash.";

    private const string Problems = "application/problem+json";

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    /// <summary>The description.</summary>
    /// <param name="site">How the site is served.</param>
    /// <param name="published">Whether of the site as files.</param>
    public static string Write(SiteOptions site, bool published = false)
    {
        ArgumentNullException.ThrowIfNull(site);
        var paths = new JsonObject();
        foreach (var operation in Operations.All)
            if ((published ? operation.Published : operation.Pattern) is { } path)
                paths[path] = PathOf(operation, published);
        if (published) paths["/search/index.json"] = new JsonObject { ["get"] = Searched() };
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = site.Name,
                ["version"] = PoliteClient.UserAgent.Split('/')[^1],
                ["summary"] = "Checked digests of research: every sentence and number with its place in the source.",
                ["description"] = "Read-only; nothing that is sent is kept. Offsets are UTF-16 code units. Fields may be added; none is renamed or dropped without a note in the change log. "
                    + (published ? FileNames : "What cannot be answered is said in one sentence as problem details (RFC 9457)."),
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = site.PublicAddress.Length > 0 ? site.PublicAddress.TrimEnd('/') : published ? "." : "/" }),
            ["paths"] = paths,
            ["components"] = published ? new() { ["schemas"] = Schemas.All() } : new JsonObject { ["schemas"] = Schemas.All(), ["responses"] = Shared(), ["headers"] = Headers() },
        }.ToJsonString(options) + "\n";
    }

    private static JsonObject PathOf(Operation operation, bool published)
    {
        var route = Routes.Table.First(route => route.Pattern == operation.Pattern);
        var path = new JsonObject { ["get"] = Asked(operation, route, published) };
        if (route.TakesForm && !published) path["post"] = Sent(operation, route);
        return path;
    }

    private static JsonObject Asked(Operation operation, Route route, bool published)
    {
        var parameters = new JsonArray();
        foreach (var part in operation.Parts) parameters.Add(Of(Parameters.OfPaths[part], "path", operation));
        if (!published) foreach (var one in operation.Takes) parameters.Add(Of(one, "query", operation));
        var asked = Head(operation, route, "");
        if (parameters.Count > 0) asked["parameters"] = parameters;
        asked["responses"] = Responses(operation, route, published, sent: false);
        return asked;
    }

    private static JsonObject Sent(Operation operation, Route route)
    {
        var fields = new JsonObject();
        // What packs a check into an address, and what is there without a value, is no field of a form.
        foreach (var one in operation.Takes.Where(static one => one is { Name: not "q", IsFlag: false })) fields[one.Name] = Described(one);
        var sent = Head(operation, route, "Sent");
        sent["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/x-www-form-urlencoded"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = fields } } } };
        sent["responses"] = Responses(operation, route, published: false, sent: true);
        return sent;
    }

    private static JsonObject Head(Operation operation, Route route, string end) => new()
    {
        ["operationId"] = operation.Id + end,
        ["tags"] = new JsonArray(operation.Tag),
        ["summary"] = Sentence(route.Summary),
    };

    private static JsonObject Of(Parameter one, string place, Operation operation)
    {
        var schema = one.Schema();
        // Not every format is one of the page's own.
        if (one.Name == "format" && operation.Id == "citePage") schema["enum"]!.AsArray().RemoveAt(one.Values.Length - 1);
        var parameter = new JsonObject { ["name"] = one.Name, ["in"] = place, ["description"] = one.Description };
        if (place == "path") parameter["required"] = true;
        if (one.IsFlag) parameter["allowEmptyValue"] = true;
        parameter["schema"] = schema;
        return parameter;
    }

    private static JsonObject Described(Parameter one)
    {
        var schema = one.Schema();
        schema["description"] = one.Description;
        return schema;
    }

    private static JsonObject Responses(Operation operation, Route route, bool published, bool sent)
    {
        var content = new JsonObject();
        foreach (var type in operation.Types)
            content[type] = new JsonObject { ["schema"] = operation.Schema is { } schema ? new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } : new JsonObject { ["type"] = "string" } };
        var found = new JsonObject { ["description"] = "The answer.", ["content"] = content };
        var responses = new JsonObject { ["200"] = found };
        if (published)
        {
            if (operation.Parts.Any()) responses["404"] = new JsonObject { ["description"] = "No such file; the host says how." };
            return responses;
        }
        if (!sent)
        {
            found["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["$ref"] = "#/components/headers/ETag" } };
            responses["304"] = Reference("Unchanged");
        }
        if (operation is { Id: "paper" }) responses["302"] = Reference("Elsewhere");
        if (operation.Takes.Any(static one => !one.IsFlag)) responses["400"] = Reference("Unclear");
        if (operation.Parts.Any() || route.TakesForm || operation.Tag == "Plans") responses["404"] = Reference("Missing");
        if (route.TakesForm)
        {
            responses["413"] = Reference("TooLarge");
            if (sent) responses["415"] = Reference("NoForm");
            responses["429"] = Reference("TooMany");
        }
        responses["default"] = Reference("Fault");
        return responses;
    }

    private static JsonObject Reference(string response) => new() { ["$ref"] = $"#/components/responses/{response}" };

    private static JsonObject Shared() => new()
    {
        ["Unchanged"] = new JsonObject { ["description"] = "The client has it already (If-None-Match)." },
        ["Elsewhere"] = new JsonObject { ["description"] = "The record is merged into another, whose address this names.", ["headers"] = new JsonObject { ["Location"] = Header("The other’s address.") } },
        ["Unclear"] = Problem("The query makes no sense; the sentence says what to write instead."),
        ["Missing"] = Problem("Nothing is there."),
        ["TooLarge"] = Problem("The text sent is too large."),
        ["NoForm"] = Problem("What was sent is no form."),
        ["TooMany"] = Problem("Too many texts from one client.", new() { ["Retry-After"] = new JsonObject { ["description"] = "Seconds to wait.", ["schema"] = new JsonObject { ["type"] = "integer" } } }),
        ["Fault"] = Problem("Anything else that went wrong; 5xx are faults of the site, which it logs."),
    };

    private static JsonObject Problem(string description, JsonObject? headers = null)
    {
        var problem = new JsonObject { ["description"] = description };
        if (headers is not null) problem["headers"] = headers;
        problem["content"] = new JsonObject { [Problems] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } };
        return problem;
    }

    private static JsonObject Headers() => new() { ["ETag"] = Header("Weak name of the content; ask again with If-None-Match.") };

    private static JsonObject Header(string description) => new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Searched() => new()
    {
        ["operationId"] = "searchIndex",
        ["tags"] = new JsonArray("Search"),
        ["summary"] = "What the published search reads",
        ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "The index.", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/SearchIndex" } } } } },
    };

    // "JSON: a paper's digest": the form of the answer stands beside it.
    private static string Sentence(string summary)
    {
        var said = summary.StartsWith("JSON: ", StringComparison.Ordinal) ? summary["JSON: ".Length..] : summary;
        return char.ToUpperInvariant(said[0]) + said[1..];
    }
}
