using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Tests.Cli;

/// <summary>Runs what <c>--r</c> prints, where R is installed, and looks for our figures in what R says. R starts once for each test, however many its rows.</summary>
public sealed partial class RScriptTests
{
    private const string Pool = "study,ai,n1i,ci,n2i,year\nA,4,123,11,139,1948\nB,6,306,29,303,1949\nC,3,231,11,220,1960\nD,62,13598,248,12867,1977\nE,33,5069,47,5808,1973\n";
    private const string Means = "study,n1i,m1i,sd1i,n2i,m2i,sd2i\nA,20,5.1,2.0,22,6.3,2.4\nB,35,4.8,1.7,33,5.0,1.9\nC,51,5.5,2.2,49,6.9,2.6\n";
    private const string Rates = "study,x1i,t1i,x2i,t2i\nA,12,410,25,390\nB,30,1200,41,1180\nC,7,350,6,360\n";
    private const string Shares = "study,xi,ni\nA,12,80\nB,30,110\nC,7,90\n";
    private const string Counts = "study,ai,n1i,ci,n2i\nA,1,40,6,42\nB,9,80,15,79\nC,3,60,11,61\n";
    private const string Empty = "study,ai,n1i,ci,n2i\nA,0,40,6,42\nB,9,80,15,79\nC,3,60,11,61\n";

    private static readonly (string Call, string Figure, double Within)[] plans =
    [
        ("two-proportions --p1 0.68 --p2 0.42", "n1_unrounded", 1e-6),
        ("two-proportions --p1 0.68 --p2 0.42 --n 57 --method pooled", "power", 1e-6),
        ("two-proportions --p1 0.68 --p2 0.42 --power 0.9 --ratio 2", "n1_unrounded", 1e-6),
        ("two-proportions --p1 0.8 --p2 0.8 --margin 0.1 --non-inferiority", "n1_unrounded", 1e-6),
        ("two-proportions --p1 0.8 --p2 0.8 --margin 0.1 --equivalence", "n1_unrounded", 1e-6),
        ("two-means --delta 5 --sd 10", "n1_unrounded", 1e-6),
        ("two-means --delta 5 --sd 10 --n 40", "power", 1e-6),
        ("two-means --delta 0 --sd 1 --margin 0.5 --non-inferiority", "n1_unrounded", 1e-6),
        ("two-means --delta 0 --sd 1 --margin 0.5 --equivalence", "n1_unrounded", 1e-6),
        ("log-rank --hr 0.7 --power 0.9 --ratio 2", "events_unrounded", 1e-6),
        ("log-rank --hr 0.7 --events 247", "power", 1e-6),
        ("log-rank --hr 0.7 --median 12 --accrual 12 --followup 12 --dropout 0.1", "n_unrounded", 1e-6),
        ("log-rank --hr 1 --margin 1.3", "events_unrounded", 1e-6),
        ("group-sequential --looks 3 --p1 0.68 --p2 0.42", "inflation", 1e-6),
        ("group-sequential --looks 3 --spending pocock --hr 0.7", "inflation", 1e-6),
        ("group-sequential --looks 3 --spending hsd:-4 --sides 1 --futility hsd:-2 --power 0.9", "inflation", 1e-6),
        ("group-sequential --looks 3 --spending kd:3 --sides 1 --futility obf", "inflation", 1e-6),
        ("group-sequential --looks 2 --interim-z 1.5 --interim-information 0.5", "conditional_power_trend", 1e-6),
        ("assurance --mean -0.3567 --se 0.15 --events 247", "assurance", 1e-6),
        ("assurance --mean -0.24668864 --se 0.15531922 --tau 0.206878 --studies 3 --n 57 --p-control 0.4655", "assurance", 1e-6),
        ("assurance --mean 2 --se 1 --n 100 --sd 5", "assurance", 1e-6),
        // Simulations agree within their own error.
        ("simulate --p1 0.68 --p2 0.42 --n 57 --trials 100000", "power", 0.01),
        ("simulate --looks 3 --trials 20000", "power", 0.02),
        ("simulate --hr 0.6 --median 12 --accrual 12 --followup 12 --n 100 --trials 5000", "power", 0.03),
    ];

    private static readonly (string Measure, string Data)[] measures =
    [
        ("MD", Means), ("SMD", Means), ("ROM", Means), ("IRR", Rates), ("IRD", Rates), ("PR", Shares), ("PFT", Shares),
        ("PLO", "study,xi,ni\nA,12,80\nB,30,110\nC,0,90\n"), ("ZCOR", "study,ri,ni\nA,0.41,80\nB,0.22,110\nC,0.55,90\n"),
        ("OR", Empty), ("RD", Counts), ("PETO", Empty), ("AS", Empty),
    ];

    [Fact]
    public async Task R_gives_the_figures_of_plans()
    {
        SkipWithoutR();
        var scripts = new List<string>();
        foreach (var (call, _, _) in plans) scripts.Add((await Call.RunAsync(["plan", .. call.Split(' '), "--r"])).Output);
        var said = await RAsync(scripts);
        for (var i = 0; i < plans.Length; i++)
        {
            var plan = Assert.Single((await Call.RunAsync(["plan", .. plans[i].Call.Split(' '), "--json"])).Lines());
            Holds(plans[i].Call, said[i], plan.GetProperty(plans[i].Figure).GetDouble(), plans[i].Within);
        }
    }

    [Fact]
    public async Task R_gives_the_figures_of_a_pool_by_every_method()
    {
        SkipWithoutR();
        using var scratch = new Scratch();
        var table = scratch.Write("t.csv", Pool);
        string[][] methods = [["REML"], ["DL", "--hksj"], ["PM", "--adhoc"], ["FE"], ["MH"]];
        var asked = methods.Select(method => (string[])["pool", table, "--measure", "RR", "--method", .. method]).ToList();
        var scripts = new List<string>();
        foreach (var ask in asked)
            scripts.Add((await Call.RunAsync([.. ask, "--r"])).Output + "\ncat(sprintf('%.10g', c(fit$beta, fit$se, fit$pval)), '\\n')\n" + (ask.Contains("MH") ? "" :
                "cat(sprintf('%.10g', c(fit$tau2, fit$QE)), '\\n'); cat(sprintf('%.10g', leave1out(fit)$estimate), '\\n'); cat(sprintf('%.10g', cumul(fit, order=dat$came)$estimate), '\\n')\n"));
        var said = await RAsync(scripts);
        for (var i = 0; i < asked.Count; i++)
        {
            var (name, pool) = (string.Join(' ', asked[i]), Assert.Single((await Call.RunAsync([.. asked[i], "--json"])).Lines()));
            foreach (var figure in new[] { "estimate", "se", "p" }) Holds(name, said[i], pool.GetProperty(figure).GetDouble());
            if (asked[i].Contains("MH")) continue;
            Holds(name, said[i], pool.GetProperty("q").GetDouble());
            foreach (var line in pool.GetProperty("leaveOneOut").EnumerateArray().Concat(pool.GetProperty("cumulative").EnumerateArray())) Holds(name, said[i], line.GetProperty("estimate").GetDouble());
        }
    }

    [Fact]
    public async Task R_pools_every_measure_as_we_do()
    {
        SkipWithoutR();
        using var scratch = new Scratch();
        var asked = measures.Select(one => (string[])["pool", scratch.Write($"{one.Measure}.csv", one.Data), "--measure", one.Measure, "--method", "DL"]).ToList();
        var scripts = new List<string>();
        foreach (var ask in asked) scripts.Add((await Call.RunAsync([.. ask, "--r"])).Output + "\ncat(sprintf('%.10g', c(fit$beta, fit$se, fit$QE)), '\\n')\n");
        var said = await RAsync(scripts);
        for (var i = 0; i < asked.Count; i++)
        {
            var pool = Assert.Single((await Call.RunAsync([.. asked[i], "--json"])).Lines());
            foreach (var figure in new[] { "estimate", "se", "q" }) Holds(measures[i].Measure, said[i], pool.GetProperty(figure).GetDouble());
        }
    }

    [Fact]
    public async Task R_gives_the_boundary_of_a_living_pool()
    {
        SkipWithoutR();
        using var scratch = new Scratch();
        string[] asked = ["pool", scratch.Write("t.csv", Pool), "--measure", "RR", "--anticipate", "0.6"];
        var sequential = Assert.Single((await Call.RunAsync([.. asked, "--json"])).Lines()).GetProperty("sequential");
        var said = Assert.Single(await RAsync([(await Call.RunAsync([.. asked, "--r"])).Output]));
        Holds("share", said, sequential.GetProperty("share").GetDouble(), 1e-5);
        foreach (var step in sequential.GetProperty("steps").EnumerateArray())
        {
            Holds("z", said, step.GetProperty("z").GetDouble(), 1e-5);
            // Of alpha below a millionth rpact loses digits, and then all of them.
            if (step.GetProperty("boundary") is { ValueKind: System.Text.Json.JsonValueKind.Number } boundary && boundary.GetDouble() < 5) Holds("boundary", said, boundary.GetDouble(), 1e-5);
        }
    }

    [Fact]
    public async Task R_takes_the_tables_of_a_topic_and_of_a_paper_and_draws_them()
    {
        Assert.SkipWhen(Run("Rscript", "-e", "cat(1)") is null, "Rscript is not installed.");
        using var scratch = new Scratch();
        await using var site = await Web.OutcomePageTests.StartAsync(scratch);
        const string Topic = "/topics/thymosin-alpha-1";
        using var json = System.Text.Json.JsonDocument.Parse(await site.GetAsync(Topic + ".json"));
        var paper = json.RootElement.GetProperty("papers")[0].GetProperty("url").GetString()!;
        var drawn = "pdf(NULL)\n";
        var said = await RAsync([drawn + await site.GetAsync(Topic + "/map.R") + "nrow(map)", await site.GetAsync(Topic + "/regimens.R") + "nrow(regimens)", drawn + await site.GetAsync(Topic + "/flow.R") + "nrow(flow)",
            await site.GetAsync(paper + "/tables.R") + "nrow(results)"]);
        string[] tables = [Topic + "/map.csv", Topic + "/regimens.csv", Topic + "/flow.csv", paper + "/results.csv"];
        for (var at = 0; at < tables.Length; at++) Assert.Contains($"[1] {(await site.GetAsync(tables[at])).Count(c => c == '\n') - 1}", said[at], StringComparison.Ordinal);
    }

    private static void SkipWithoutR()
    {
        var said = Run("Rscript", "-e", "cat(all(c('metafor', 'rpact') %in% rownames(installed.packages())))");
        Assert.SkipWhen(said is null, "Rscript is not installed.");
        Assert.SkipWhen(!said!.Contains("TRUE", StringComparison.Ordinal), "R has no metafor or no rpact.");
    }

    /// <summary>What one R process says to each script, as if it stood alone.</summary>
    private static async Task<IReadOnlyList<string>> RAsync(IReadOnlyList<string> scripts)
    {
        using var scratch = new Scratch();
        var all = new StringBuilder("options(digits=12, width=200)\n");
        for (var i = 0; i < scripts.Count; i++)
            all.Append(CultureInfo.InvariantCulture, $"cat('\\n====\\n'); source('{scratch.Write($"{i}.R", scripts[i]).Replace('\\', '/')}', local = new.env(), print.eval = TRUE)\n");
        var said = (await Task.Run(() => Run("Rscript", scratch.Write("all.R", all.ToString())) ?? "")).Split("\n====\n");
        Assert.Equal(scripts.Count, said.Length - 1);
        return said[1..];
    }

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{said}\n{errors.Result}");
            return said;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static void Holds(string what, string said, double expected, double relative = 1e-6)
    {
        var found = Number().Matches(said).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.True(found.Exists(number => Math.Abs(number - expected) <= relative * Math.Abs(expected)), $"{what}: {expected:R} is not among what R says:\n{said}");
    }

    [GeneratedRegex(@"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")]
    private static partial Regex Number();
}
