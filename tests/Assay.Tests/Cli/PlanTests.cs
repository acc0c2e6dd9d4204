using System.Text.Json;
using System.Xml.Linq;

namespace Assay.Tests.Cli;

public sealed class PlanTests
{
    [Theory]
    [InlineData("two-proportions --p1 0.68 --p2 0.42 --power 0.8", "pooled", "n1=57 n2=57 total=114 n1_unrounded=56.2797872329985")]
    [InlineData("two-proportions --p1 0.68 --p2 0.42 --power 0.9 --method fleiss", "fleiss", "n1=83 total=166")]
    [InlineData("two-proportions --p1 0.68 --p2 0.42 --n 57 --method exact-fisher", "exact-fisher", "n1=57 n2=57")]
    [InlineData("two-proportions --p1 0.68 --p2 0.42 --power 0.9 --ratio 2", "pooled", "n1=57 n2=113 total=170")]
    [InlineData("two-proportions --p1 0.8 --p2 0.8 --margin 0.1 --non-inferiority", "farrington-manning", "n1=255 n1_unrounded=254.217704623161")]
    [InlineData("two-proportions --p1 0.5 --p2 0.4 --power 0.9 --dropout 0.1 --icc 0.02 --cluster-size 20", "pooled", "n1_evaluable=715 n1=795 clusters1=40")]
    [InlineData("two-means --delta 5 --sd 10", "t", "n1=64 total=128")]
    [InlineData("two-means --delta 5 --sd 10 --method normal", "normal", "n1=63")]
    [InlineData("two-means --delta 0 --sd 1 --margin 0.5 --non-inferiority", "t", "n1=64")]
    [InlineData("log-rank --hr 0.7 --power 0.9 --ratio 2", "schoenfeld", "events=372")]
    [InlineData("log-rank --hr 0.7 --events 247", "schoenfeld", "power=0.800338066556873")]
    [InlineData("log-rank --hr 0.4445674102927563 --event-probability 0.45", "schoenfeld", "events=48 total=108 n_unrounded=106.165776559414")]
    [InlineData("log-rank --hr 1 --margin 1.3", "schoenfeld", "events=457")]
    [InlineData("group-sequential --looks 2 --p1 0.68 --p2 0.42", "lan-demets obf", "n1=57")]
    [InlineData("group-sequential --looks 3 --hr 0.7 --spending pocock", "lan-demets pocock", "events=289")]
    [InlineData("assurance --mean -0.35667494393873245 --se 0.15 --events 247", "normal", "assurance=0.707210000954941")]
    public async Task A_plan_is_one_line_of_plain_json(string call, string method, string figures)
    {
        var plan = Assert.Single((await RunAsync(call + " --json")).Lines());
        Assert.Equal(method, plan.GetProperty("method").GetString());
        foreach (var figure in figures.Split(' ').Select(figure => figure.Split('=')))
            Assert.Equal(double.Parse(figure[1]), plan.GetProperty(figure[0]).GetDouble(), 1e-10);
        foreach (var name in new[] { "convention", "reference", "meaning", "r" }) Assert.NotEmpty(plan.GetProperty(name).GetString()!);
        Assert.NotEmpty(plan.GetProperty("assumptions").EnumerateArray());
        Assert.Equal(JsonValueKind.Number, plan.GetProperty(plan.GetProperty("plan").GetString() == "assurance" ? "assurance" : "power").ValueKind);
    }

    [Fact]
    public async Task All_methods_stand_in_one_table()
    {
        var call = await RunAsync("two-proportions --p1 0.68 --p2 0.42");
        Assert.Equal(0, call.Code);
        foreach (var method in new[] { "pooled", "unpooled", "fleiss", "arcsine", "exact-chi2", "exact-yates", "exact-fisher" })
            Assert.Contains($"\n  {method} ", call.Output, StringComparison.Ordinal);
        Assert.StartsWith("With 57 and 57 people", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_are_told_one_by_one()
    {
        var plan = Assert.Single((await RunAsync("group-sequential --information 0.25,0.6,1 --json")).Lines());
        Assert.Equal([4.332634, 2.668869, 1.980976], plan.GetProperty("looks_at").EnumerateArray().Select(look => Math.Round(look.GetProperty("z").GetDouble(), 6)));
        Assert.Equal(0.8, plan.GetProperty("looks_at").EnumerateArray().Last().GetProperty("cumulative_power").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task A_boundary_that_is_not_a_number_is_null_with_its_reason()
    {
        var plan = Assert.Single((await RunAsync("group-sequential --information 0.005,1 --json")).Lines());
        var first = plan.GetProperty("looks_at")[0];
        Assert.Equal(JsonValueKind.Null, first.GetProperty("z").ValueKind);
        Assert.NotEmpty(first.GetProperty("z_reason").GetString()!);
    }

    [Fact]
    public async Task A_simulation_tells_its_error_and_stands_beside_the_exact_power()
    {
        var call = "simulate --p1 0.68 --p2 0.42 --n 57 --trials 50000 --seed 4 --json";
        var plan = Assert.Single((await RunAsync(call)).Lines());
        Assert.InRange(plan.GetProperty("standard_errors_apart").GetDouble(), -4.5, 4.5);
        Assert.InRange(plan.GetProperty("standard_error").GetDouble(), .0017, .0019);
        Assert.Equal((await RunAsync(call)).Output, (await RunAsync(call + " --threads 1")).Output);
        Assert.Equal(0, (await RunAsync("simulate --looks 3 --trials 20000")).Code);
        Assert.Equal(0, (await RunAsync("simulate --hr 0.7 --median 12 --followup 24 --n 50 --trials 500")).Code);
    }

    [Theory]
    [InlineData("two-proportions --p1 0.68 --p2 0.42", "power.prop.test(p1 = 0.68, p2 = 0.42, power = 0.8, sig.level = 0.05")]
    [InlineData("two-means --delta 5 --sd 10", "power.t.test(power = 0.8, delta = 5, sd = 10, sig.level = 0.05")]
    [InlineData("group-sequential --looks 3 --spending hsd:-4 --futility hsd:-2", "typeOfDesign = \"asHSD\", gammaA = -4, bindingFutility = FALSE, typeBetaSpending = \"bsHSD\", gammaB = -2")]
    [InlineData("group-sequential --looks 2", "getDesignGroupSequential(sided = 2, alpha = 0.05, beta = 0.2")]
    [InlineData("assurance --mean -0.25 --se 0.15 --tau 0.2 --studies 3 --p-control 0.4 --n 57", "integrate(")]
    [InlineData("log-rank --hr 0.7 --median 12 --followup 12", "schoenfeld <- (za + zb)^2")]
    public async Task R_alone_is_printed_for_r(string call, string snippet)
    {
        var output = (await RunAsync(call + " --r")).Output;
        Assert.Contains(snippet, output, StringComparison.Ordinal);
        Assert.Equal(output.Count(c => c == '('), output.Count(c => c == ')'));
        Assert.Equal(output.Count(c => c == '{'), output.Count(c => c == '}'));
    }

    [Theory]
    [InlineData("two-proportions --p1 0.68 --p2 0.42", "power")]
    [InlineData("assurance --mean -0.25 --se 0.15 --events 300", "assurance")]
    [InlineData("group-sequential --looks 3", "boundaries")]
    [InlineData("group-sequential --looks 3 --futility obf", "boundaries")]
    public async Task A_drawing_is_svg_with_words(string call, string about)
    {
        using var scratch = new Scratch();
        Assert.Equal(0, (await RunAsync($"{call} --svg {scratch.At("plan.svg")}")).Code);
        var drawing = XDocument.Load(scratch.At("plan.svg")).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal("img", (string?)drawing.Attribute("role"));
        Assert.StartsWith(about, drawing.Element(svg + "title")!.Value, StringComparison.OrdinalIgnoreCase);
        Assert.True(drawing.Element(svg + "desc")!.Value.Length > 40);
        Assert.DoesNotContain("NaN", drawing.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("∞", drawing.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two-proportions --p1 1.2 --p2 0.4", "--p1")]
    [InlineData("two-proportions --p1 0.4 --p2 0", "--p2")]
    [InlineData("two-proportions --p1 0.4 --p2 0.4", "--p2")]
    [InlineData("two-proportions --p1 0.4", "--p2")]
    [InlineData("two-proportions --p1 NaN --p2 0.4", "--p1")]
    [InlineData("two-proportions --p1 0,5 --p2 0.4", "--p1")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --power 0.02", "--power")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --power 1", "--power")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --alpha 0", "--alpha")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --sides 3", "--sides")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --ratio 0", "--ratio")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --ratio -1", "--ratio")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --dropout 1", "--dropout")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --method magic", "--method")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --margin 0.1", "--margin")]
    [InlineData("two-proportions --p1 0.3 --p2 0.5 --margin 0.1 --non-inferiority", "--margin")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --icc 0.1", "--cluster-size")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --n 0", "--n")]
    [InlineData("two-proportions --p1 0.3 --p2 0.4 --n 1e9 --method exact-chi2", "--n")]
    [InlineData("two-means --delta 0 --sd 1", "--delta")]
    [InlineData("two-means --delta 1 --sd 0", "--sd")]
    [InlineData("two-means --delta 1 --sd 1 --n 1", "--n")]
    [InlineData("two-means --delta 2 --sd 1 --margin 1 --equivalence", "--margin")]
    [InlineData("log-rank --hr 1", "--hr")]
    [InlineData("log-rank --hr -2", "--hr")]
    [InlineData("log-rank --hr 0.7 --event-probability 1.5", "--event-probability")]
    [InlineData("log-rank --hr 0.7 --median 12", "--followup")]
    [InlineData("log-rank --hr 0.7 --n 100", "--n")]
    [InlineData("group-sequential --looks 0", "--looks")]
    [InlineData("group-sequential --looks 99", "--looks")]
    [InlineData("group-sequential --information 0.5,0.4,1", "--information")]
    [InlineData("group-sequential --information 0.5,x", "--information")]
    [InlineData("group-sequential --looks 2 --spending magic", "--spending")]
    [InlineData("group-sequential --looks 2 --sides 2 --futility obf", "--futility")]
    [InlineData("group-sequential --looks 2 --interim-z 1", "--interim-z")]
    [InlineData("group-sequential --looks 2 --p1 0.4", "--p2")]
    [InlineData("assurance --mean -0.2 --se 0 --events 100", "--se")]
    [InlineData("assurance --mean -0.2 --se 0.1", "--events")]
    [InlineData("assurance --mean -0.2 --se 0.1 --tau 0.1 --studies 2 --events 100", "--studies")]
    [InlineData("assurance --mean -0.2 --se 0.1 --n 100", "--p-control")]
    [InlineData("assurance --mean -0.2 --se 0.1 --n 100 --p-control 0.9995", "--cap")]
    [InlineData("assurance --mean -0.2 --se 0.1 --events 100 --weight 2", "--weight")]
    [InlineData("simulate --p1 0.3 --p2 0.5 --n 1.5", "--n")]
    [InlineData("simulate --p1 0.3 --p2 0.5 --n 50 --trials 0", "--trials")]
    [InlineData("simulate --p1 0.3 --p2 0.5 --n 50 --threads 0", "--threads")]
    [InlineData("simulate --p1 0.3 --p2 0.5 --n 50000", "--n")]
    public async Task A_plan_that_cannot_be_is_told_by_its_option(string call, string option)
    {
        var told = await RunAsync(call);
        Assert.Equal(2, told.Code);
        told.SaysOneSentence();
        Assert.Contains(option + " ", told.Errors, StringComparison.Ordinal);
        Assert.Empty(told.Output);
    }

    [Theory]
    [InlineData("two-proportions --p1 0.3 --p2 0.300001")]
    [InlineData("two-proportions --p1 0.000001 --p2 0.999999")]
    [InlineData("two-proportions --p1 1e-300 --p2 0.5")]
    [InlineData("two-means --delta 1e-8 --sd 1e8 --method normal")]
    [InlineData("two-means --delta 1e6 --sd 1")]
    [InlineData("log-rank --hr 1e-9")]
    [InlineData("log-rank --hr 0.999999 --median 1e6 --followup 1e-3")]
    [InlineData("group-sequential --looks 20 --spending pocock --power 0.999")]
    [InlineData("group-sequential --information 0.001,0.002,1 --alpha 1e-9")]
    [InlineData("assurance --mean -0.2 --se 1e6 --tau 1 --studies 3 --events 10")]
    [InlineData("assurance --mean 5 --se 3 --p-control 0.99 --n 10")]
    public async Task Far_values_give_numbers_or_one_sentence(string call)
    {
        var told = await RunAsync(call + " --json");
        if (told.Code == 0)
        {
            Assert.Single(told.Lines());
            Assert.DoesNotContain("NaN", told.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", told.Output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(2, told.Code);
            told.SaysOneSentence();
        }
    }

    private static Task<Call> RunAsync(string call) => Call.RunAsync(["plan", .. call.Split(' ')]);
}
