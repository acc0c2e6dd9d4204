using System.Text.Json;
using Assay.Cli.Loopback;
using Assay.Tests.Digests.Generative;

namespace Assay.Tests.Cli;

/// <summary>Held drafts through the real command: nothing of them is shown before somebody lets it through, and every decision is kept.</summary>
public sealed class ReviewTests
{
    private static string Article(Scratch scratch) => scratch.Write("trial.jsonl", JsonSerializer.Serialize(new { id = "pubmed:4711", title = Subject.Trial.Title, @abstract = Subject.Trial.Text }) + "\n");

    private static async Task<Call> RunAsync(LoopbackModel server, params string[] arguments) =>
        await AssayProcess.EndAsync(AssayProcess.StartWith("ASSAY_ENGINE_URL", server.Endpoint.ToString(), arguments));

    private static async Task<(Scratch Scratch, string Name)> HeldAsync(LoopbackModel server)
    {
        var scratch = new Scratch();
        var call = await RunAsync(server, "ingest", Article(scratch), "--topic", "thymosin-alpha-1", "--engine", "evasive", "--data", scratch.At("data"));
        Assert.Equal(0, call.Code);
        Assert.Contains("1 draft is held for review; `assay review list` names it.", call.Output, StringComparison.Ordinal);
        var list = await Call.RunAsync("review", "list", "--json", "--data", scratch.At("data"));
        var held = Assert.Single(list.Lines());
        Assert.Equal("held", held.GetProperty("state").GetString());
        Assert.Equal("effect", held.GetProperty("points")[0].GetProperty("point").GetString());
        return (scratch, held.GetProperty("name").GetString()!);
    }

    private static async Task<JsonElement> PageAsync(Scratch scratch)
    {
        await using var served = await ServedFolder.StartAsync(scratch.At("data"));
        return JsonDocument.Parse(await served.GetAsync("/papers/pubmed/4711.json")).RootElement.Clone();
    }

    [Fact]
    public async Task A_draft_that_is_accepted_is_on_the_page_and_one_that_waits_is_not()
    {
        await using var server = await LoopbackModel.StartAsync();
        var (scratch, name) = await HeldAsync(server);
        using var _ = scratch;
        var data = scratch.At("data");
        var waiting = await PageAsync(scratch);
        Assert.Contains("held for review", waiting.GetProperty("digest").GetProperty("writing").GetProperty("held").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"by\":\"model\"", waiting.GetRawText(), StringComparison.Ordinal);

        var accepted = await Call.RunAsync("review", "accept", name, "--by", "Mara", "--data", data);
        Assert.Equal((0, $"{name} is accepted; its page shows it.\n"), (accepted.Code, accepted.Output));
        var page = await PageAsync(scratch);
        Assert.Contains("\"by\":\"model\"", page.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, page.GetProperty("digest").GetProperty("writing").GetProperty("held").ValueKind);
        Assert.DoesNotContain("Mara", page.GetRawText(), StringComparison.Ordinal);

        var again = await Call.RunAsync("review", "accept", name, "--by", "Noor", "--data", data);
        Assert.Equal((0, $"{name} is accepted already; nothing was changed.\n"), (again.Code, again.Output));
        // Whoever is asked now: what a person let through stands.
        var asked = server.Asked;
        Assert.Equal(0, (await Call.RunAsync("ingest", scratch.At("trial.jsonl"), "--topic", "thymosin-alpha-1", "--data", data)).Code);
        Assert.Equal(page.GetProperty("digest").GetRawText(), (await PageAsync(scratch)).GetProperty("digest").GetRawText());
        Assert.Equal(asked, server.Asked);
        var rulings = (await Call.RunAsync("review", "show", "4711", "--json", "--data", data)).Lines()[0].GetProperty("rulings");
        Assert.Equal(["held", "accepted"], rulings.EnumerateArray().Select(ruling => ruling.GetProperty("kind").GetString()!));
        Assert.Equal("Mara", rulings[1].GetProperty("by").GetString());
    }

    [Fact]
    public async Task A_draft_that_is_rejected_leaves_the_embedded_digest_and_is_not_held_again()
    {
        await using var server = await LoopbackModel.StartAsync();
        var (scratch, name) = await HeldAsync(server);
        using var _ = scratch;
        var data = scratch.At("data");
        (await Call.RunAsync("review", "reject", name, "--why", " ", "--data", data)).SaysOneSentence();
        var rejected = await Call.RunAsync("review", "reject", "4711", "--why", "It leaves the finding out.", "--by", "Mara", "--data", data);
        Assert.Equal(0, rejected.Code);
        var page = await PageAsync(scratch);
        Assert.DoesNotContain("held", page.GetProperty("digest").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(server, "ingest", scratch.At("trial.jsonl"), "--topic", "thymosin-alpha-1", "--engine", "evasive", "--data", data)).Code);
        Assert.Equal("No draft waits for review.\n", (await Call.RunAsync("review", "list", "--data", data)).Output);
        Assert.Contains("It leaves the finding out.", (await Call.RunAsync("review", "show", name, "--data", data)).Output, StringComparison.Ordinal);
        Assert.Equal(1, server.Asked);
    }

    [Fact]
    public async Task An_edit_must_pass_the_gate_and_makes_another_draft()
    {
        await using var server = await LoopbackModel.StartAsync();
        var (scratch, name) = await HeldAsync(server);
        using var _ = scratch;
        var data = scratch.At("data");
        var draft = (await Call.RunAsync("review", "show", name, "--draft", "--data", data)).Output;
        Assert.Equal($"{name} is held already; nothing was changed.\n", (await Call.RunAsync("review", "edit", name, scratch.Write("same.md", draft), "--data", data)).Output);

        var wrong = await Call.RunAsync("review", "edit", name, scratch.Write("wrong.md", draft + "- Colds lasted 9.5 days with zinc and 6.1 days with placebo. [S3]\n"), "--data", data);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("CONTRADICTED: blocked", wrong.Output, StringComparison.Ordinal);
        wrong.SaysOneSentence();
        var broken = await Call.RunAsync("review", "edit", name, scratch.Write("broken.md", "One.\nTwo.\n"), "--data", data);
        Assert.Equal(2, broken.Code);
        broken.SaysOneSentence();

        var edited = await Call.RunAsync("review", "edit", name, scratch.Write("right.md", draft + "- Colds lasted 4.5 days with zinc and 6.1 days with placebo. [S3]\n"), "--by", "Mara", "--data", data);
        Assert.Equal(0, edited.Code);
        var stale = await Call.RunAsync("review", "accept", name, "--data", data);
        Assert.Equal(1, stale.Code);
        stale.SaysOneSentence();
        Assert.Contains("has changed since", stale.Errors, StringComparison.Ordinal);
        (await Call.RunAsync("review", "accept", "4711", "--data", data)).SaysOneSentence();
        Assert.DoesNotContain("\"by\":\"editor\"", (await PageAsync(scratch)).GetRawText(), StringComparison.Ordinal);
        var fresh = (await Call.RunAsync("review", "list", "--json", "--data", data)).Lines()[0].GetProperty("name").GetString()!;
        Assert.Equal(0, (await Call.RunAsync("review", "accept", fresh, "--data", data)).Code);
        Assert.Contains("\"by\":\"editor\"", (await PageAsync(scratch)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_engine_may_be_asked_and_its_draft_waits()
    {
        await using var server = await LoopbackModel.StartAsync();
        var (scratch, name) = await HeldAsync(server);
        using var _ = scratch;
        var data = scratch.At("data");
        var rerun = await RunAsync(server, "review", "rerun", name, "--engine", "honest", "--by", "Mara", "--data", data);
        Assert.Equal(0, rerun.Code);
        var held = Assert.Single((await Call.RunAsync("review", "list", "--json", "--data", data)).Lines());
        Assert.NotEqual(name, held.GetProperty("name").GetString());
        Assert.StartsWith("honest", held.GetProperty("engine").GetString(), StringComparison.Ordinal);
        Assert.Empty(held.GetProperty("points").EnumerateArray());
        Assert.Equal(1, (await Call.RunAsync("review", "reject", name, "--why", "Old.", "--data", data)).Code);
        Assert.DoesNotContain("\"by\":\"model\"", (await PageAsync(scratch)).GetRawText(), StringComparison.Ordinal);
        var down = await RunAsync(server, "review", "rerun", held.GetProperty("name").GetString()!, "--engine", "locked", "--data", data);
        Assert.Equal(1, down.Code);
        down.SaysOneSentence();
    }

    [Fact]
    public async Task Nothing_of_a_draft_that_waits_leaves()
    {
        const string Own = "Nausea was reported by 18% of the zinc group.";
        await using var server = await LoopbackModel.StartAsync(_ => JsonSerializer.Serialize(new { summary = Claim(Own, "S4"), background = Array.Empty<object>(), results = Array.Empty<object>(), why = Array.Empty<object>() }));
        using var scratch = new Scratch();
        var data = scratch.At("data");
        var digest = await RunAsync(server, "digest", Article(scratch), "--engine", "scripted", "--json", "--data", data);
        Assert.Equal(1, digest.Code);
        Assert.Contains("held for review", digest.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(server, "ingest", scratch.At("trial.jsonl"), "--topic", "thymosin-alpha-1", "--engine", "scripted", "--data", data)).Code);
        Assert.Contains(Own, (await Call.RunAsync("review", "show", "4711", "--draft", "--data", data)).Output, StringComparison.Ordinal);
        await using (var served = await ServedFolder.StartAsync(data))
            foreach (var path in new[] { "/", "/papers/pubmed/4711", "/papers/pubmed/4711.json", "/topics/thymosin-alpha-1", "/topics/thymosin-alpha-1.json", "/feeds/thymosin-alpha-1.atom", "/feeds/all.atom", "/search?q=zinc", "/search.json?q=zinc" })
                Assert.DoesNotContain(Own, await served.GetAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain(Own, digest.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Own, (await Call.RunAsync("search", "zinc", "--json", "--data", data)).Output, StringComparison.Ordinal);

        static object Claim(string sentence, string cite) => new { sentence, cites = new[] { cite }, numbers = Array.Empty<string>() };
    }

    [Theory]
    [InlineData("review", "show", "pubmed:1")]
    [InlineData("review", "accept", "pubmed:1")]
    [InlineData("review", "reject", "pubmed:1", "--why", "So.")]
    [InlineData("review", "rerun", "pubmed:1", "--engine", "extractive")]
    [InlineData("review", "edit", "pubmed:1", "nowhere.md")]
    [InlineData("review", "accept", "pubmed:1", "--by", " ")]
    public async Task A_wrong_call_is_one_sentence(params string[] arguments)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync([.. arguments, "--data", scratch.At("data")]);
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
    }
}
