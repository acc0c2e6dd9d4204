using System.Collections.Immutable;
using System.Text.Json;

namespace Assay.Tests.Sources.Loopback;

/// <summary>
/// PubMed on this machine: esearch, efetch and einfo over the history server, and the bulk files, from records that a test
/// adds. It keeps NCBI's rules (10,000 hits, so many requests a second) and fails as the test plans.
/// </summary>
/// <example><code>
/// await using var pubmed = await LoopbackPubMed.StartAsync();
/// pubmed.Add(new LoopbackArticle(1) { Title = "Thymosin alpha 1 in an invented ward." });
/// pubmed.Faults.Next("efetch", Fault.Truncated);
/// var options = new EntrezOptions { BaseAddress = pubmed.EUtils };
/// </code></example>
public sealed class LoopbackPubMed : IAsyncDisposable
{
    /// <summary>As many hits as NCBI lists for one search.</summary>
    public const int Ceiling = 9_999;

    private readonly Lock gate = new();
    private readonly SortedDictionary<int, LoopbackRecord> records = [];
    private readonly List<ImmutableArray<int>> history = [];
    private readonly Queue<DateTimeOffset> lately = [];
    private LoopbackServer server = null!;

    private LoopbackPubMed()
    {
    }

    /// <summary>Address of the E-utilities, with a closing slash.</summary>
    public Uri EUtils => new(server.Address, "entrez/eutils/");

    /// <summary>Address of the bulk files, with a closing slash: <c>baseline/</c> and <c>updatefiles/</c> are below it.</summary>
    public Uri Files => new(server.Address, "pubmed/");

    /// <summary>The bulk files.</summary>
    public LoopbackBulk Bulk { get; } = new();

    /// <summary>What goes wrong, and when.</summary>
    public FaultPlan Faults => server.Faults;

    /// <summary>Every request so far.</summary>
    public ImmutableArray<LoopbackRequest> Requests => server.Requests;

    /// <summary>Requests a second above which the server answers 429; null for no limit.</summary>
    public int? LimitASecond { get; set; }

    /// <summary>When PubMed says it was last updated.</summary>
    public string LastUpdate { get; set; } = "2026/04/06 05:12";

    /// <summary>Starts a PubMed without records.</summary>
    /// <param name="clock">What dates the requests; the machine's clock where null.</param>
    /// <param name="port">0 for a free one.</param>
    public static async Task<LoopbackPubMed> StartAsync(TimeProvider? clock = null, int port = 0)
    {
        var pubmed = new LoopbackPubMed();
        pubmed.server = await LoopbackServer.StartAsync(pubmed.Answer, clock, port);
        return pubmed;
    }

    /// <summary>Adds records, or replaces those of the same PMID.</summary>
    public void Add(params IEnumerable<LoopbackArticle> articles)
    {
        foreach (var article in articles) AddXml(article.ToXml());
    }

    /// <summary>Adds the records of an XML document, or replaces those of the same PMID.</summary>
    public void AddXml(string xml)
    {
        foreach (var record in LoopbackRecord.Read(xml))
            lock (gate) records[record.Pmid] = record;
    }

    /// <summary>Adds the records of every <c>.xml</c> file of a folder; bulk files of its <c>baseline</c> and <c>updatefiles</c> too.</summary>
    public void AddFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal)) AddXml(File.ReadAllText(file));
        foreach (var bulk in new[] { LoopbackBulk.Baseline, LoopbackBulk.Updates })
            if (Directory.Exists(Path.Combine(folder, bulk)))
                Bulk.AddFolder(bulk, Path.Combine(folder, bulk));
    }

    /// <summary>Takes records away.</summary>
    public void Remove(params IEnumerable<int> pmids)
    {
        lock (gate)
            foreach (var pmid in pmids) records.Remove(pmid);
    }

    /// <summary>Forgets every search: an old WebEnv is refused from now on.</summary>
    public void ExpireHistory()
    {
        lock (gate)
            for (var i = 0; i < history.Count; i++) history[i] = default;
    }

    /// <summary>Forgets the requests so far.</summary>
    public void Forget() => server.Forget();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Answer Answer(LoopbackRequest request)
    {
        lock (gate)
        {
            if (IsTooSoon(request))
                return Loopback.Answer.Json(
                    $$"""{"error":"API rate limit exceeded","api-key":"127.0.0.1","count":"{{lately.Count}}","limit":"{{LimitASecond}}"}""", 429) with
                { RetryAfter = "2" };
            if (request.Path.StartsWith("/pubmed/", StringComparison.Ordinal)) return Bulk.Answer(request.Path["/pubmed/".Length..], request.Range);
            return request.Endpoint switch
            {
                "esearch" => Search(request),
                "efetch" => Fetch(request),
                "einfo" => Loopback.Answer.Json(JsonSerializer.Serialize(new
                {
                    header = new { type = "einfo", version = "0.3" },
                    einforesult = new
                    {
                        dbinfo = new[]
                        {
                            new { dbname = "pubmed", menuname = "PubMed", dbbuild = "Build-2026.04.06.05.12", count = records.Count.ToString(), lastupdate = LastUpdate },
                        },
                    },
                })),
                _ => Loopback.Answer.Html("<html><body>Not found</body></html>", 404),
            };
        }
    }

    private Answer Search(LoopbackRequest request)
    {
        if (request["db"] != "pubmed" || request["retmode"] != "json") return Loopback.Answer.Json("""{"esearchresult":{"ERROR":"Invalid db name specified"}}""");
        var (found, words, quoted) = LoopbackQuery.Run(request["term"], records.Values);
        if (DateOf(request["mindate"]) is { } from && DateOf(request["maxdate"]) is { } to)
            found = [.. found.Where(record => (request["datetype"] == "mdat" ? record.Revised : record.Entered) is var date && date >= from && date <= to)];
        var (start, max) = (request.Whole("retstart", 0), request.Whole("retmax", 20));
        if (start >= Ceiling)
            return Loopback.Answer.Json(JsonSerializer.Serialize(new
            {
                esearchresult = new { ERROR = "Search Backend failed: Exception:\n'retstart' cannot be larger than 9998. For PubMed, ESearch can only retrieve the first 9,999 records matching the query." },
            }));
        var pmids = found.Select(record => record.Pmid).ToImmutableArray();
        if (request["usehistory"] == "y") history.Add(pmids);
        return Loopback.Answer.Json(JsonSerializer.Serialize(new
        {
            header = new { type = "esearch", version = "0.3" },
            esearchresult = new
            {
                count = pmids.Length.ToString(),
                retmax = Math.Min(max, pmids.Length).ToString(),
                retstart = start.ToString(),
                querykey = "1",
                webenv = $"MCID_loopback{history.Count}",
                idlist = pmids.Take(Ceiling).Skip(start).Take(max).Select(pmid => pmid.ToString()),
                translationset = Array.Empty<string>(),
                querytranslation = request["term"],
                errorlist = new { phrasesnotfound = words, fieldsnotfound = Array.Empty<string>() },
                warninglist = new { phrasesignored = Array.Empty<string>(), quotedphrasesnotfound = quoted, outputmessages = pmids.IsEmpty ? ["No items found."] : Array.Empty<string>() },
            },
        }));
    }

    private Answer Fetch(LoopbackRequest request)
    {
        if (request["db"] != "pubmed" || request["retmode"] != "xml") return Loopback.Answer.Plain("Error: this loopback serves XML alone", 400);
        IEnumerable<int> asked;
        if (request["id"].Length > 0) asked = request["id"].Split(',').Select(int.Parse).ToList();
        else if (request["WebEnv"].Length == 0) return Loopback.Answer.Plain("Error: Id list is empty! Possibly it has no correct IDs.", 400);
        else
        {
            var number = int.TryParse(request["WebEnv"].Replace("MCID_loopback", "", StringComparison.Ordinal), out var at) ? at : 0;
            if (number < 1 || number > history.Count || history[number - 1].IsDefault || request["query_key"] != "1")
                return Loopback.Answer.Xml("""<?xml version="1.0" encoding="UTF-8" ?><eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>""", 400);
            var (start, max) = (request.Whole("retstart", 0), request.Whole("retmax", 20));
            if (start >= Ceiling) return Loopback.Answer.Plain("Error: 'retstart' cannot be larger than 9998", 400);
            asked = history[number - 1].Take(Ceiling).Skip(start).Take(max);
        }
        return Loopback.Answer.Xml(LoopbackArticle.Wrap(asked.Where(records.ContainsKey).Select(pmid => records[pmid].Xml)));
    }

    private bool IsTooSoon(LoopbackRequest request)
    {
        while (lately.TryPeek(out var first) && request.At - first >= TimeSpan.FromSeconds(1)) lately.Dequeue();
        if (LimitASecond is not { } limit) return false;
        lately.Enqueue(request.At);
        return lately.Count > limit;
    }

    // PubMed takes a year, a year and month, or a day.
    private static DateOnly? DateOf(string text) => text.Split('/') switch
    {
        [var y, var m, var d] when int.TryParse(y, out var year) && int.TryParse(m, out var month) && int.TryParse(d, out var day) => new(year, month, day),
        [var y] when int.TryParse(y, out var year) => new(year, 1, 1),
        _ => null,
    };
}
