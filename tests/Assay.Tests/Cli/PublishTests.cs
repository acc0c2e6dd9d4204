using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Assay.Tests.Web;
using Assay.Tests.Web.Api;
using Assay.Web.Publishing;
using FsCheck.Fluent;

namespace Assay.Tests.Cli;

/// <summary>The site as files: whole, the same twice, with links that lead somewhere, and never outside its folder.</summary>
public sealed class PublishTests
{
    private static async Task<string> KeptAsync(Scratch scratch)
    {
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        var hostile = "{\"id\":\"own:../../../outside\",\"title\":\"<script>alert(1)</script> & thymosin\",\"abstract\":\"Of 50 patients 5 died after thymosin.\"}\n{\"id\":\"own:a/b c?#\\\"\",\"title\":\"Thymosin alpha 1 once more\",\"abstract\":\"Of 40 patients 4 died after thymosin alpha 1.\"}\n";
        Assert.Equal(0, (await Call.RunAsync("ingest", scratch.Write("own.jsonl", hostile), "--topic", "thymosin-alpha-1", "--data", data)).Code);
        return data;
    }

    // With its sentence, so that a run that failed says why.
    private static async Task PublishAsync(params string[] arguments)
    {
        var call = await Call.RunAsync(arguments);
        Assert.Equal((0, ""), (call.Code, call.Errors));
    }

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_file_and_the_site_is_the_same_twice()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        var (one, two) = (scratch.At("one"), scratch.At("two"));
        var call = await Call.RunAsync("publish", "--out", one, "--data", data);
        Assert.Equal((0, ""), (call.Code, call.Errors));
        await PublishAsync("publish", "--out", two, "--data", data);
        var files = Hashes(one);
        Assert.Equal(files, Hashes(two));
        // The ledger is no file of the site.
        Assert.EndsWith($" {files.Count - 1} files, 0 written, 0 removed\n", (await Call.RunAsync("publish", "--out", one, "--data", data)).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(files, Hashes(one));
        // What had nothing to give is known too, and not asked for again.
        var known = Assay.Web.Publishing.Ledger.Find(one)!;
        Assert.True(known.Files.Count > known.Written);
        Assert.Equal(files.Count - 1, known.Written);
        Assert.False(Path.Exists(scratch.At("outside")));

        var pages = files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains("index.html", pages);
        Assert.Contains(pages, page => page.StartsWith("papers/pubmed/", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.StartsWith("papers/own/_2e._2f", StringComparison.Ordinal));
        Assert.Contains(files.Keys, file => file.EndsWith(".svg", StringComparison.Ordinal) && file.Contains("/outcomes/", StringComparison.Ordinal));
        Assert.Contains("feeds/thymosin-alpha-1.atom", files.Keys);
        var broken = new List<string>();
        foreach (var page in pages)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(one, page), TestContext.Current.CancellationToken);
            var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(text);
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            foreach (var link in document.All.SelectMany(element => new[] { "href", "src", "action" }.Select(element.GetAttribute)).OfType<string>())
            {
                if (link.StartsWith('#') || link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal)) continue;
                var (path, fragment) = (link.Split('#')[0].Split('?')[0], link.Split('#') is [_, var name] ? name : "");
                var target = Path.GetRelativePath(one, Path.GetFullPath(Path.Combine(one, Path.GetDirectoryName(page)!, path)));
                if (link.StartsWith('/') || !files.ContainsKey(target)) broken.Add($"{page}: {link}");
                else if (fragment.Length > 0 && target.EndsWith(".html", StringComparison.Ordinal)
                    && Html.Parse(await File.ReadAllTextAsync(Path.Combine(one, target), TestContext.Current.CancellationToken)).GetElementById(Uri.UnescapeDataString(fragment)) is null) broken.Add($"{page}: {link}");
            }
        }
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org/digests/")]
    public async Task Every_link_in_JSON_feeds_and_drawings_leads_to_a_file_and_the_JSON_is_as_described(string root)
    {
        using var scratch = new Scratch();
        var (data, site) = (await KeptAsync(scratch), scratch.At("site"));
        var call = await Call.RunAsync([.. new[] { "publish", "--out", site, "--data", data }, .. root.Length > 0 ? new[] { "--public-address", root } : []]);
        Assert.Equal((0, ""), (call.Code, call.Errors));
        var files = Hashes(site);
        using var description = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(site, "openapi.json"), TestContext.Current.CancellationToken));
        Assert.Equal(root.Length > 0 ? root.TrimEnd('/') : ".", description.RootElement.GetProperty("servers")[0].GetProperty("url").GetString());
        var (broken, links, described) = (new List<string>(), 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in files.Keys)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(site, file), TestContext.Current.CancellationToken);
            if (file.EndsWith(".json", StringComparison.Ordinal) && file is not ("openapi.json" or ".assay-published.json"))
            {
                using var json = JsonDocument.Parse(text);
                foreach (var link in LinksOf(json.RootElement)) Follow(file, link);
                if (file.EndsWith(".csl.json", StringComparison.Ordinal)) continue;
                var path = Assert.Single(description.RootElement.GetProperty("paths").EnumerateObject(), one => Regex.IsMatch("/" + file, "^" + Regex.Replace(one.Name, @"\{[a-z]+\}", "[^/]+") + "$"));
                described.Add(path.Name);
                var schema = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single().Value.GetProperty("schema");
                broken.AddRange(new SchemaCheck(description.RootElement).Faults(json.RootElement, schema).Select(fault => $"{file}: {fault}"));
            }
            else if (file.EndsWith(".svg", StringComparison.Ordinal) || file.EndsWith(".atom", StringComparison.Ordinal))
                foreach (var link in XDocument.Parse(text).Descendants().Attributes("href").Select(one => one.Value)) Follow(file, link);
            else if (root.Length > 0 && file.EndsWith(".html", StringComparison.Ordinal) && Html.Parse(text).QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical) Follow(file, canonical);
        }
        Assert.Empty(broken);
        Assert.True(links > 100, $"{links} links");
        Assert.Equal(description.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Name.EndsWith(".json", StringComparison.Ordinal)).Select(path => path.Name).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));

        void Follow(string file, string link)
        {
            if (link.StartsWith('#') || link.StartsWith("tag:", StringComparison.Ordinal)) return;
            links++;
            var path = link.Split('#')[0].Split('?')[0];
            string target;
            if (root.Length > 0 && link.StartsWith(root, StringComparison.Ordinal)) target = path[root.Length..] is var rest && (rest.Length == 0 || rest.EndsWith('/')) ? rest + "index.html" : rest;
            else if (Uri.TryCreate(link, UriKind.Absolute, out var elsewhere) && elsewhere.Scheme is "http" or "https") return;
            else target = Path.GetRelativePath(site, Path.GetFullPath(Path.Combine(site, Path.GetDirectoryName(file)!, path)));
            if (link.StartsWith('/') || !files.ContainsKey(target)) broken.Add($"{file}: {link}");
        }
    }

    private static IEnumerable<string> LinksOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => field.Name is "url" or "drawings" or "home_page_url" or "feed_url" or "external_url" or "pubmed" or "doi"
            ? field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray().Select(one => one.GetString()!) : field.Value.ValueKind == JsonValueKind.String && field.Value.GetString()!.Contains('/', StringComparison.Ordinal) && !field.Value.GetString()!.StartsWith("10.", StringComparison.Ordinal) ? [field.Value.GetString()!] : []
            : LinksOf(field.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(LinksOf),
        _ => [],
    };

    [Fact]
    public async Task What_changes_is_written_again_and_what_is_gone_is_removed()
    {
        using var scratch = new Scratch();
        var (data, site) = (await KeptAsync(scratch), scratch.At("site"));
        await PublishAsync("publish", "--out", site, "--data", data);
        await File.WriteAllTextAsync(Path.Combine(site, "CNAME"), "not ours", TestContext.Current.CancellationToken);
        var before = Hashes(site);
        await Call.RunAsync("ingest", scratch.Write("new.jsonl", "{\"id\":\"own:7\",\"title\":\"Thymosin alpha 1 again\",\"abstract\":\"Of 30 patients 3 died after thymosin alpha 1.\"}\n"), "--data", data);
        await PublishAsync("publish", "--out", site, "--data", data);
        Assert.True(File.Exists(Path.Combine(site, "papers", "own", "7", "index.html")));
        await PublishAsync("publish", "--out", scratch.At("fresh"), "--data", data);
        var (after, fresh) = (Hashes(site), Hashes(scratch.At("fresh")));
        Assert.True(after.Remove("CNAME"));
        Assert.Equal(fresh, after);
        // The store as it was: what came is gone again, and a file lost by hand is back.
        using var other = new Scratch();
        var earlier = await KeptAsync(other);
        File.Delete(Path.Combine(site, "index.html"));
        await PublishAsync("publish", "--out", site, "--data", earlier);
        Assert.False(Directory.Exists(Path.Combine(site, "papers", "own", "7")));
        Assert.Equal(before.Keys, Hashes(site).Keys);
    }

    [Fact]
    public async Task A_folder_that_is_not_ours_is_left_as_it_is()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        Directory.CreateDirectory(scratch.At("mine"));
        scratch.Write("mine/letter.txt", "dear");
        var file = scratch.Write("file", "");
        foreach (var place in new[] { scratch.At("mine"), file })
        {
            var call = await Call.RunAsync("publish", "--out", place, "--data", data);
            Assert.Equal(2, call.Code);
            call.SaysOneSentence();
        }
        Assert.Equal(["letter.txt"], Hashes(scratch.At("mine")).Keys);
        scratch.Write("mine/.assay-published.json", "{\"files\":{\"../file\":\"\"}}");
        Assert.Equal(2, (await Call.RunAsync("publish", "--out", scratch.At("mine"), "--data", data)).Code);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void No_value_becomes_a_path_of_its_own_choosing_and_no_two_share_a_name() => Prop.ForAll<string, string>((one, two) =>
    {
        var (first, second) = (FileName.Of(one ?? ""), FileName.Of(two ?? ""));
        return first.Length is > 0 and < 200 && first[0] != '.' && first[^1] != '.' && first.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            && (first == second) == ((one ?? "") == (two ?? ""));
    }).Hold();

    [Theory]
    [InlineData("..", "_2e_-")]
    [InlineData("../../etc/passwd", "_2e._2f.._2fetc_2fpasswd")]
    [InlineData("10.1000/a b", "10.1000_2fa_20b")]
    [InlineData("", "_")]
    public void Names_of_files(string value, string name) => Assert.StartsWith(name, FileName.Of(value), StringComparison.Ordinal);
}
