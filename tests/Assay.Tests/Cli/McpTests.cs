using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Tests.Web.Api;

namespace Assay.Tests.Cli;

/// <summary>The server as a client meets it: a process of its own, a line of JSON each way.</summary>
public sealed class McpTests
{
    private sealed class Talk(Process process) : IDisposable
    {
        private int last;

        public Dictionary<string, JsonElement> Shapes { get; set; } = [];

        public async Task<JsonElement> AskAsync(string method, JsonObject? parameters = null)
        {
            var id = ++last;
            await SayAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] });
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                // Whatever comes on standard output is the protocol's.
                var answer = JsonDocument.Parse(line).RootElement;
                Assert.Equal("2.0", answer.GetProperty("jsonrpc").GetString());
                if (answer.TryGetProperty("id", out var of) && of.GetInt32() == id) return answer;
            }
            throw new InvalidOperationException("The server ended without an answer.");
        }

        public async Task SayAsync(JsonObject message)
        {
            await process.StandardInput.WriteLineAsync(message.ToJsonString());
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        }

        public async Task<JsonElement> CallAsync(string tool, params (string Name, JsonNode Value)[] arguments) =>
            (await AskAsync("tools/call", new() { ["name"] = tool, ["arguments"] = new JsonObject(arguments.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Value))) })).GetProperty("result");

        public async Task<JsonElement> FoundAsync(string tool, params (string Name, JsonNode Value)[] arguments)
        {
            var result = await CallAsync(tool, arguments);
            Assert.False(result.TryGetProperty("isError", out var wrong) && wrong.GetBoolean(), result.ToString());
            var answer = result.GetProperty("structuredContent");
            // What a tool says it answers is what it answers.
            Assert.Empty(new SchemaCheck(Shapes[tool]).Faults(answer, Shapes[tool]));
            return answer;
        }

        public async Task<string> RefusedAsync(string tool, params (string Name, JsonNode Value)[] arguments)
        {
            var result = await CallAsync(tool, arguments);
            Assert.True(result.GetProperty("isError").GetBoolean(), result.ToString());
            var sentence = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
            return sentence;
        }

        public async Task<int> EndAsync()
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode;
        }

        public void Dispose()
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }
    }

    private static async Task<Talk> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "assay.dll"), "mcp", "--data", data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var talk = new Talk(Process.Start(start)!);
        var hello = await talk.AskAsync("initialize", new() { ["protocolVersion"] = "2025-06-18", ["capabilities"] = new JsonObject(), ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" } });
        Assert.Equal("assay", hello.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());
        await talk.SayAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
        return talk;
    }

    [Fact]
    public async Task A_model_finds_reads_pools_and_checks_and_wrong_calls_are_sentences()
    {
        using var scratch = new Scratch();
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        using var talk = await StartAsync(data);
        var listed = (await talk.AskAsync("tools/list")).GetProperty("result").GetProperty("tools").EnumerateArray().ToList();
        var tools = listed.Select(tool => tool.GetProperty("name").GetString()!).ToList();
        talk.Shapes = listed.ToDictionary(tool => tool.GetProperty("name").GetString()!, tool => tool.GetProperty("outputSchema"));
        Assert.Equal(["search", "read_paper", "topics", "list_outcomes", "pool_outcome", "check_digest", "read_abstract", "audit_statistics", "plan_trial"], tools);
        var documented = await File.ReadAllTextAsync(Path.Combine(Place.Root, "docs", "cli.md"), TestContext.Current.CancellationToken);
        Assert.All(tools, tool => Assert.Contains($"| `{tool}` |", documented, StringComparison.Ordinal));

        var hits = (await talk.FoundAsync("search", ("query", "thymosin sepsis"))).GetProperty("hits");
        Assert.True(hits.GetArrayLength() > 0);
        var id = hits[0].GetProperty("paper").GetProperty("id").GetString()!;
        var paper = await talk.FoundAsync("read_paper", ("id", id));
        Assert.Equal(id, paper.GetProperty("id").GetString());
        Assert.True(paper.TryGetProperty("links", out _));
        var outcomes = (await talk.FoundAsync("list_outcomes", ("topic", "thymosin-alpha-1"))).GetProperty("outcomes");
        var outcome = outcomes[0].GetProperty("url").GetString()!.Split('/')[^1];
        Assert.True((await talk.FoundAsync("pool_outcome", ("topic", "thymosin-alpha-1"), ("outcome", Uri.UnescapeDataString(outcome)))).TryGetProperty("studies", out _));
        var verdict = await talk.FoundAsync("check_digest", ("abstract", "Patients were randomised to drug (n=50) or placebo (n=50). Death occurred in 5 of 50 in the drug group and in 9 of 50 in the placebo group."), ("digest", "Death occurred in 7 of 50 patients in the drug group."));
        Assert.Equal("blocked", verdict.GetProperty("verdict").GetString());
        Assert.True((await talk.FoundAsync("read_abstract", ("abstract", "Of 50 patients 5 died."))).ValueKind == JsonValueKind.Object);
        Assert.True((await talk.FoundAsync("topics")).ValueKind == JsonValueKind.Object);

        var audit = await talk.FoundAsync("audit_statistics", ("abstract", "Death occurred in 12 of 60 patients (25.0%) with drug and in 21 of 60 (35.0%) with placebo."), ("title", "A trial"));
        var remark = audit.GetProperty("remarks").EnumerateArray().First(one => one.GetProperty("verdict").GetString() == "MISMATCH");
        var span = remark.GetProperty("spans")[0];
        Assert.Contains("25.0%", audit.GetProperty("text").GetString()!.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()), StringComparison.Ordinal);
        Assert.StartsWith("audit", audit.GetProperty("audit").GetString(), StringComparison.Ordinal);
        var kept = await talk.FoundAsync("audit_statistics", ("id", "35616850"));
        Assert.Equal(("pubmed:35616850", "current"), (kept.GetProperty("id").GetString(), kept.GetProperty("standing").GetString()));
        Assert.StartsWith("https://", kept.GetProperty("links").GetProperty("pubmed").GetString(), StringComparison.Ordinal);

        var plan = await talk.FoundAsync("plan_trial", ("plan", "two-proportions"), ("p1", "0.25"), ("p2", "0.15"));
        Assert.True(plan.ToString().Contains("250", StringComparison.Ordinal), plan.ToString());
        await talk.RefusedAsync("plan_trial", ("plan", "two-proportions"), ("p1", "2"), ("p2", "0.15"));
        await talk.RefusedAsync("plan_trial", ("plan", "astrology"));

        await talk.RefusedAsync("search");
        await talk.RefusedAsync("search", ("query", 5));
        await talk.RefusedAsync("search", ("query", new string('x', 501)));
        await talk.RefusedAsync("search", ("query", "a"), ("topic", "nothing"));
        await talk.RefusedAsync("search", ("query", "a"), ("limit", "5"));
        await talk.RefusedAsync("read_paper", ("id", "pubmed:999999999"));
        await talk.RefusedAsync("read_paper", ("id", "../../etc/passwd"));
        await talk.RefusedAsync("check_digest", ("digest", "A sentence without a source."), ("id", "pubmed:999999999"));
        await talk.RefusedAsync("check_digest", ("digest", "A sentence without a source."));
        await talk.RefusedAsync("audit_statistics");
        await talk.RefusedAsync("audit_statistics", ("id", "pubmed:999999999"));
        await talk.RefusedAsync("audit_statistics", ("abstract", "Of 5 people 1 died."), ("id", id));
        await talk.RefusedAsync("audit_statistics", ("abstract", new string('x', 8001)));
        await talk.RefusedAsync("pool_outcome", ("topic", "thymosin-alpha-1"), ("outcome", "nothing"));
        await talk.RefusedAsync("rm");
        Assert.Equal(0, await talk.EndAsync());
    }

    [Fact]
    public async Task Questions_are_answered_though_the_pipe_was_closed_behind_them()
    {
        using var scratch = new Scratch();
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "assay.dll"), "mcp", "--data", data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        const string Hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
        var asked = Enumerable.Range(2, 5).Select(id => $$$$"""{"jsonrpc":"2.0","id":{{{{id}}}},"method":"tools/call","params":{"name":"search","arguments":{"query":"sepsis"}}}""");
        await process.StandardInput.WriteAsync(string.Join('\n', asked.Prepend("""{"jsonrpc":"2.0","method":"notifications/initialized"}""").Prepend(Hello)));
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var answered = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32()).Order();
        Assert.Equal(Enumerable.Range(1, 6), answered);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Where_nothing_is_kept_it_says_so_and_ends()
    {
        using var scratch = new Scratch();
        var call = await AssayProcess.RunAsync("mcp", "--data", scratch.At("none"));
        Assert.Equal((2, ""), (call.Code, call.Output));
        call.SaysOneSentence();
    }
}
