using System.Text;
using Assay.Sources.Entrez;
using Assay.Store;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Workers.Watching;

/// <summary>
/// Every way in which PubMed fails, through the real HTTP stack: what a check then says, and what the next one makes good. The
/// table stands in docs/sources.md; ASSAY_ACCEPT=1 writes it there.
/// </summary>
public sealed class FaultMatrixTests
{
    private const string Open = "<!-- fault matrix -->\n";
    private const string Close = "<!-- end of fault matrix -->\n";

    private sealed record Case(string Name, Action<LoopbackPubMed> Plan)
    {
        public EntrezOptions? Entrez { get; init; }

        public string? Query { get; init; }

        /// <summary>Whether the server is gone altogether.</summary>
        public bool IsDown { get; init; }
    }

    private static readonly LoopbackArticle[] Fresh = [.. Enumerable.Range(10, 30).Select(pmid => Watched.Paper(pmid) with { Entered = new(2026, 4, 7), Revised = new(2026, 4, 7) })];

    private static readonly Case[] Cases =
    [
        new("nothing new", pubmed => pubmed.Remove(Fresh.Select(article => article.Pmid))),
        new("30 new papers, no fault", _ => { }),
        new("429 with Retry-After, once", pubmed => pubmed.Faults.Next("esearch", Fault.TooManyRequests("7"))),
        new("429, always", pubmed => pubmed.Faults.Always("esearch", Fault.TooManyRequests("7"))),
        new("500, once each", pubmed => pubmed.Faults.Next("esearch", Fault.Status(500)).Next("efetch", Fault.Status(500)).Next("einfo", Fault.Status(503))),
        new("500, always", pubmed => pubmed.Faults.Always("efetch", Fault.Status(500))),
        new("body cut, once", pubmed => pubmed.Faults.Next("efetch", Fault.Truncated)),
        new("body ends early, always", pubmed => pubmed.Faults.Always("efetch", Fault.Replaced("cut", answer => answer with { Body = answer.Body[..(answer.Body.Length * 3 / 10)] }))),
        new("body ends early, once", pubmed => pubmed.Faults.Next("efetch", Fault.EndsEarly)),
        new("broken XML in the middle, once", pubmed => pubmed.Faults.Next("efetch", Fault.Malformed)),
        new("status 200 with an HTML page, always", pubmed => pubmed.Faults.Always("esearch", Fault.HtmlPage)),
        new("status 200 with a JSON error, always", pubmed => pubmed.Faults.Always("esearch", Fault.JsonError)),
        new("status 200 with a search error, always", pubmed => pubmed.Faults.Always("esearch", Fault.SearchError)),
        new("status 200 with an XML error, always", pubmed => pubmed.Faults.Always("efetch", Fault.XmlError)),
        new("status 200 and an empty body, always", pubmed => pubmed.Faults.Always("esearch", Fault.Empty)),
        new("\"temporarily unavailable\" for XML, once", pubmed => pubmed.Faults.Next("efetch", Fault.Unavailable)),
        new("slow drip", pubmed => pubmed.Faults.Next("efetch", Fault.Drip(8, TimeSpan.FromMilliseconds(20)))),
        new("no answer at all", pubmed => pubmed.Faults.Always("esearch", Fault.Silent)) { Entrez = new() { RequestsASecond = 100, MaxTries = 2, Timeout = TimeSpan.FromMilliseconds(300) } },
        new("falls silent in the body, once", pubmed => pubmed.Faults.Next("efetch", Fault.FallsSilent)) { Entrez = new() { RequestsASecond = 100, MaxTries = 3, Timeout = TimeSpan.FromMilliseconds(300) } },
        new("connection reset, always", pubmed => pubmed.Faults.Always("einfo", Fault.Reset)),
        new("server down", _ => { }) { IsDown = true },
        new("key revoked", pubmed => pubmed.Faults.Always("einfo", Fault.KeyRevoked)) { Entrez = new() { ApiKey = "abc123", RequestsASecond = 100, MaxTries = 3 } },
        new("a hit vanishes between search and fetch", pubmed => pubmed.Faults.Meanwhile("efetch", () => pubmed.Remove([15]))),
        new("12,000 hits on one day", pubmed => pubmed.Add(LoopbackArticle.Many(12_000, since: new(2026, 4, 7), days: 1))),
        new("a word PubMed does not know", _ => { }) { Query = "thymosin[tiab] OR zzyzx[tiab]" },
    ];

    [Fact]
    public async Task The_table_in_the_documentation_is_what_happens()
    {
        var rows = await Task.WhenAll(Cases.Select(RowAsync));
        var table = new StringBuilder();
        table.Append("| what goes wrong | the check says | kept of 30 | the next check |\n|---|---|---|---|\n");
        foreach (var row in rows) table.Append(row).Append('\n');
        var page = Path.Combine(Place.Root, "docs", "sources.md");
        var text = (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Open, StringComparison.Ordinal) + Open.Length, text.IndexOf(Close, StringComparison.Ordinal));
        Assert.True(to >= from && from >= Open.Length, $"docs/sources.md has no table between {Open.Trim()} and {Close.Trim()}.");
        if (Environment.GetEnvironmentVariable("ASSAY_ACCEPT") == "1")
            await File.WriteAllTextAsync(page, text[..from] + table + text[to..], TestContext.Current.CancellationToken);
        else
            Assert.Equal(text[from..to], table.ToString());
    }

    private static async Task<string> RowAsync(Case one)
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1));
        var topic = Watched.Topic with { Query = one.Query ?? Watched.Topic.Query };
        Assert.Equal(CheckOutcome.New, (await watched.CheckAsync(topic)).Outcome);
        watched.PubMed.Add(Fresh);
        watched.PubMed.LastUpdate = "2026/04/08 05:12";
        one.Plan(watched.PubMed);
        var source = one.IsDown ? new Uri("http://127.0.0.1:1/") : null;
        var check = await (source is null ? watched.CheckAsync(topic, one.Entrez) : watched.CheckAtAsync(source));
        var kept = await watched.KeptAsync() - 1;
        Assert.DoesNotContain("abc123", check.Sentence, StringComparison.Ordinal);
        // A failure never moves the mark, and never says that nothing is new.
        Assert.Equal(check.Outcome == CheckOutcome.Failed ? new DateOnly(2026, 4, 6) : new DateOnly(2026, 4, 8), check.Mark);
        watched.PubMed.Faults.Clear();
        if (one.Name.StartsWith("12,000", StringComparison.Ordinal)) watched.PubMed.Remove(Enumerable.Range(1000, 12_000));
        var next = await watched.CheckAsync(topic);
        Assert.NotEqual(CheckOutcome.Failed, next.Outcome);
        return $"| {one.Name} | **{check.Outcome.Word()}**: {check.Sentence.Replace(watched.PubMed.EUtils.Authority, "HOST", StringComparison.Ordinal)} | {kept} | {next.Outcome.Word()}, {await watched.KeptAsync() - 1} kept |";
    }
}
