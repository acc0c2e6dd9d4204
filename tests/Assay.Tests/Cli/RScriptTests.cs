using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Tests.Cli;

/// <summary>Runs what <c>--r</c> prints, where R is installed, and looks for our figures in what R says.</summary>
public sealed partial class RScriptTests
{
    private const string Pool = "study,ai,n1i,ci,n2i,year\nA,4,123,11,139,1948\nB,6,306,29,303,1949\nC,3,231,11,220,1960\nD,62,13598,248,12867,1977\nE,33,5069,47,5808,1973\n";

    [Theory]
    [InlineData("two-proportions --p1 0.68 --p2 0.42", "n1_unrounded")]
    [InlineData("two-proportions --p1 0.68 --p2 0.42 --n 57 --method pooled", "power")]
    [InlineData("two-proportions --p1 0.68 --p2 0.42 --power 0.9 --ratio 2", "n1_unrounded")]
    [InlineData("two-proportions --p1 0.8 --p2 0.8 --margin 0.1 --non-inferiority", "n1_unrounded")]
    [InlineData("two-proportions --p1 0.8 --p2 0.8 --margin 0.1 --equivalence", "n1_unrounded")]
    [InlineData("two-means --delta 5 --sd 10", "n1_unrounded")]
    [InlineData("two-means --delta 5 --sd 10 --n 40", "power")]
    [InlineData("two-means --delta 0 --sd 1 --margin 0.5 --non-inferiority", "n1_unrounded")]
    [InlineData("two-means --delta 0 --sd 1 --margin 0.5 --equivalence", "n1_unrounded")]
    [InlineData("log-rank --hr 0.7 --power 0.9 --ratio 2", "events_unrounded")]
    [InlineData("log-rank --hr 0.7 --events 247", "power")]
    [InlineData("log-rank --hr 0.7 --median 12 --accrual 12 --followup 12 --dropout 0.1", "n_unrounded")]
    [InlineData("log-rank --hr 1 --margin 1.3", "events_unrounded")]
    [InlineData("group-sequential --looks 3 --p1 0.68 --p2 0.42", "inflation")]
    [InlineData("group-sequential --looks 3 --spending pocock --hr 0.7", "inflation")]
    [InlineData("group-sequential --looks 3 --spending hsd:-4 --sides 1 --futility hsd:-2 --power 0.9", "inflation")]
    [InlineData("group-sequential --looks 3 --spending kd:3 --sides 1 --futility obf", "inflation")]
    [InlineData("group-sequential --looks 2 --interim-z 1.5 --interim-information 0.5", "conditional_power_trend")]
    [InlineData("assurance --mean -0.3567 --se 0.15 --events 247", "assurance")]
    [InlineData("assurance --mean -0.24668864 --se 0.15531922 --tau 0.206878 --studies 3 --n 57 --p-control 0.4655", "assurance")]
    [InlineData("assurance --mean 2 --se 1 --n 100 --sd 5", "assurance")]
    public async Task R_gives_the_figure_of_a_plan(string call, string figure)
    {
        SkipWithoutR();
        var plan = Assert.Single((await Call.RunAsync(["plan", .. call.Split(' '), "--json"])).Lines());
        Holds(await RAsync((await Call.RunAsync(["plan", .. call.Split(' '), "--r"])).Output), plan.GetProperty(figure).GetDouble(), 1e-6);
    }

    [Theory]
    [InlineData("simulate --p1 0.68 --p2 0.42 --n 57 --trials 100000", "power", 0.01)]
    [InlineData("simulate --looks 3 --trials 20000", "power", 0.02)]
    public async Task R_simulates_about_the_same_power(string call, string figure, double within)
    {
        SkipWithoutR();
        var plan = Assert.Single((await Call.RunAsync(["plan", .. call.Split(' '), "--json"])).Lines());
        Holds(await RAsync((await Call.RunAsync(["plan", .. call.Split(' '), "--r"])).Output), plan.GetProperty(figure).GetDouble(), within);
    }

    [Theory]
    [InlineData("REML", "")]
    [InlineData("DL", "--hksj")]
    [InlineData("PM", "--adhoc")]
    [InlineData("FE", "")]
    [InlineData("MH", "")]
    public async Task R_gives_the_figures_of_a_pool(string method, string more)
    {
        SkipWithoutR();
        using var scratch = new Scratch();
        string[] asked = ["pool", scratch.Write("t.csv", Pool), "--measure", "RR", "--method", method, .. more.Length > 0 ? new[] { more } : []];
        var pool = Assert.Single((await Call.RunAsync([.. asked, "--json"])).Lines());
        var more2 = method == "MH" ? "" : "cat(sprintf('%.10g', c(fit$tau2, fit$QE)), '\\n'); cat(sprintf('%.10g', leave1out(fit)$estimate), '\\n'); cat(sprintf('%.10g', cumul(fit, order=dat$came)$estimate), '\\n'); cat(sprintf('%.10g', regtest(fit)$zval), '\\n')\n";
        var said = await RAsync((await Call.RunAsync([.. asked, "--r"])).Output + "\ncat(sprintf('%.10g', c(fit$beta, fit$se, fit$pval)), '\\n')\n" + more2);
        foreach (var name in new[] { "estimate", "se", "p" }) Holds(said, pool.GetProperty(name).GetDouble(), 1e-6);
        if (method == "MH") return;
        Holds(said, pool.GetProperty("q").GetDouble(), 1e-6);
        foreach (var line in pool.GetProperty("leaveOneOut").EnumerateArray().Concat(pool.GetProperty("cumulative").EnumerateArray())) Holds(said, line.GetProperty("estimate").GetDouble(), 1e-6);
    }

    [Theory]
    [InlineData("SMD", "study,n1i,m1i,sd1i,n2i,m2i,sd2i\nA,20,5.1,2.0,22,6.3,2.4\nB,35,4.8,1.7,33,5.0,1.9\nC,51,5.5,2.2,49,6.9,2.6\n")]
    [InlineData("IRR", "study,x1i,t1i,x2i,t2i\nA,12,410,25,390\nB,30,1200,41,1180\nC,7,350,6,360\n")]
    [InlineData("PFT", "study,xi,ni\nA,12,80\nB,30,110\nC,7,90\n")]
    public async Task R_pools_every_measure_as_we_do(string measure, string data)
    {
        SkipWithoutR();
        using var scratch = new Scratch();
        string[] asked = ["pool", scratch.Write("t.csv", data), "--measure", measure, "--method", "DL"];
        var pool = Assert.Single((await Call.RunAsync([.. asked, "--json"])).Lines());
        var said = await RAsync((await Call.RunAsync([.. asked, "--r"])).Output + "\ncat(sprintf('%.10g', c(fit$beta, fit$se, fit$QE)), '\\n')\n");
        foreach (var name in new[] { "estimate", "se", "q" }) Holds(said, pool.GetProperty(name).GetDouble(), 1e-6);
    }

    [Fact]
    public async Task R_gives_the_boundary_of_a_living_pool()
    {
        SkipWithoutR();
        using var scratch = new Scratch();
        string[] asked = ["pool", scratch.Write("t.csv", Pool), "--measure", "RR", "--anticipate", "0.6"];
        var sequential = Assert.Single((await Call.RunAsync([.. asked, "--json"])).Lines()).GetProperty("sequential");
        var said = await RAsync((await Call.RunAsync([.. asked, "--r"])).Output);
        Holds(said, sequential.GetProperty("share").GetDouble(), 1e-5);
        foreach (var step in sequential.GetProperty("steps").EnumerateArray())
        {
            Holds(said, step.GetProperty("z").GetDouble(), 1e-5);
            // Of alpha below a millionth rpact loses digits, and then all of them.
            if (step.GetProperty("boundary") is { ValueKind: System.Text.Json.JsonValueKind.Number } boundary && boundary.GetDouble() < 5) Holds(said, boundary.GetDouble(), 1e-5);
        }
    }

    private static void SkipWithoutR()
    {
        var said = Run("Rscript", "-e", "cat(requireNamespace('metafor', quietly=TRUE) && requireNamespace('rpact', quietly=TRUE))");
        Assert.SkipWhen(said is null, "Rscript is not installed.");
        Assert.SkipWhen(!said!.Contains("TRUE", StringComparison.Ordinal), "R has no metafor or no rpact.");
    }

    private static async Task<string> RAsync(string script)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("script.R", "options(digits=12, width=200)\n" + script);
        return await Task.Run(() => Run("Rscript", file) ?? "");
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

    private static void Holds(string said, double expected, double relative)
    {
        var found = Number().Matches(said).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.True(found.Exists(number => Math.Abs(number - expected) <= relative * Math.Abs(expected)), $"{expected:R} is not among what R says:\n{said}");
    }

    [GeneratedRegex(@"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")]
    private static partial Regex Number();
}
