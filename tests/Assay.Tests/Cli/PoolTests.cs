using System.Text.Json;

namespace Assay.Tests.Cli;

public sealed class PoolTests
{
    // Colditz and others (1994), doi:10.1001/jama.1994.03510330076038: BCG vaccine against tuberculosis, as metadat's dat.bcg.
    private const string Bcg = """
        trial,author,year,tpos,tneg,cpos,cneg,ablat,alloc
        1,Aronson,1948,4,119,11,128,44,random
        2,Ferguson & Simes,1949,6,300,29,274,55,random
        3,Rosenthal et al,1960,3,228,11,209,42,random
        4,Hart & Sutherland,1977,62,13536,248,12619,52,random
        5,Frimodt-Moller et al,1973,33,5036,47,5761,13,alternate
        6,Stein & Aronson,1953,180,1361,372,1079,44,alternate
        7,Vandiviere et al,1973,8,2537,10,619,19,random
        8,TPT Madras,1980,505,87886,499,87892,13,random
        9,Coetzee & Berjak,1968,29,7470,45,7232,27,random
        10,Rosenthal et al,1961,17,1699,65,1600,42,systematic
        11,Comstock et al,1974,186,50448,141,27197,18,systematic
        12,Comstock & Webster,1969,5,2493,3,2338,33,systematic
        13,Comstock et al,1976,27,16886,29,17825,33,systematic
        """;

    [Fact]
    public async Task Bcg_gives_the_reference_figures()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("pool", scratch.Write("bcg.csv", Bcg), "--measure", "RR", "--json", "--moderators", "ablat", "--subgroup", "alloc");
        Assert.Equal(0, call.Code);
        var pool = Assert.Single(call.Lines());
        Assert.Equal("REML", pool.GetProperty("method").GetString());
        Assert.Equal(13, pool.GetProperty("k").GetInt32());
        Near(-0.7145323421581394, pool, "estimate");
        Near(0.1797815161052057, pool, "se");
        Near(0.31324325813648074, pool, "tau2");
        Near(152.2330080823733, pool, "q");
        Near(92.22138452126896, pool, "i2");
        Near(12.85575823530916, pool, "h2");
        Near(7.054258101641619e-05, pool, "p");
        Near(-1.0668976388103504, pool.GetProperty("ci"), "low");
        Near(0.11971836114126057, pool.GetProperty("tau2Ci"), "low");
        Near(1.1114790840609277, pool.GetProperty("tau2Ci"), "high");
        Near(-1.8667, pool.GetProperty("predictionInterval"), "low", 1e-4);
        Near(-1.9953419585091043, pool.GetProperty("predictionIntervals").GetProperty("pi_t_km1"), "low");
        Near(-0.8033291930908746, pool.GetProperty("egger"), "z");
        Near(0.18079174409284787, pool.GetProperty("hksj"), "se");
        Assert.Equal(13, pool.GetProperty("leaveOneOut").GetArrayLength());
        Assert.Equal(13, pool.GetProperty("cumulative").GetArrayLength());
        Assert.Equal("Aronson 1948", pool.GetProperty("cumulative")[0].GetProperty("added").GetString());
        Near(-0.029101725011649666, pool.GetProperty("metaRegression").GetProperty("coefficients")[1], "estimate");
        Near(1.8614449461545803, pool.GetProperty("subgroups").GetProperty("between"), "q");
        Near(1.7675114019316982, pool.GetProperty("subgroups").GetProperty("betweenCommon"), "qm");
        Assert.Equal(100, pool.GetProperty("studies").EnumerateArray().Sum(study => study.GetProperty("weight").GetDouble()), 9);
    }

    // Three trials of thymosin alpha 1, deaths: Chen (2022), doi:10.1007/s12072-022-10335-6; Wu (2013), doi:10.1186/cc11932; Wu (2025), doi:10.1136/bmj-2024-082583.
    [Theory]
    [InlineData("FE", -0.16379492, 0.848916, 0.717986, 1.003721)]
    [InlineData("DL", -0.24668864, 0.781384, 0.576311, 1.059430)]
    [InlineData("REML", -0.24754, 0.780718, 0.574453, 1.061043)]
    [InlineData("PM", -0.25023, 0.778626, 0.568505, 1.066409)]
    public async Task Three_thymosin_trials_give_the_reference_figures(string method, double log, double ratio, double low, double high)
    {
        using var scratch = new Scratch();
        var table = scratch.Write("thymosin.csv", "study,ai,n1i,ci,n2i\nChen,14,56,27,58\nETASS,47,181,63,180\nTESTS,127,542,132,547\n");
        var call = await Call.RunAsync("pool", table, "--measure", "RR", "--method", method, "--json");
        var pool = Assert.Single(call.Lines());
        Near(log, pool, "estimate", 1e-4);
        Assert.InRange(Math.Exp(pool.GetProperty("estimate").GetDouble()), ratio - 1e-6, ratio + 1e-6);
        Assert.InRange(Math.Exp(pool.GetProperty("ci").GetProperty("low").GetDouble()), low - 1e-6, low + 1e-6);
        Assert.InRange(Math.Exp(pool.GetProperty("ci").GetProperty("high").GetDouble()), high - 1e-6, high + 1e-6);
    }

    [Fact]
    public async Task Hartung_and_Knapp_replaces_test_and_interval()
    {
        using var scratch = new Scratch();
        var table = scratch.Write("t.csv", "study,ai,n1i,ci,n2i\nChen,14,56,27,58\nETASS,47,181,63,180\nTESTS,127,542,132,547\n");
        var call = await Call.RunAsync("pool", table, "--measure", "RR", "--hksj", "--json");
        var pool = Assert.Single(call.Lines());
        Assert.Equal("t", pool.GetProperty("test").GetString());
        Assert.Equal(2, pool.GetProperty("df").GetInt32());
        Assert.Equal(0.392394, Math.Exp(pool.GetProperty("ci").GetProperty("low").GetDouble()), 6);
        Assert.Equal(1.553337, Math.Exp(pool.GetProperty("ci").GetProperty("high").GetDouble()), 6);
        Assert.Equal("pi_t_km1", pool.GetProperty("predictionInterval").GetProperty("convention").GetString());
    }

    [Theory]
    [InlineData("MH", "OR", -0.4734109883885855)]
    [InlineData("MH", "RR", -0.4537096046837539)]
    [InlineData("MH", "RD", -0.0032881818326129996)]
    [InlineData("PETO", "PETO", -0.47444631094063633)]
    [InlineData("PETO", "OR", -0.47444631094063633)]
    public async Task Stratified_methods_give_the_reference_figures(string method, string measure, double expected)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("pool", scratch.Write("bcg.csv", Bcg), "--measure", measure, "--method", method, "--json");
        Near(expected, Assert.Single(call.Lines()), "estimate");
    }

    [Theory]
    [InlineData("study;yi;vi\nA;0,5;0,1\nB;-0,2;0,2\n", "GEN")]
    [InlineData("\uFEFFstudy,yi,vi\r\n\"A, and others\",0.5,0.1\r\nB,-0.2,0.2\r\n\r\n", "GEN")]
    [InlineData("study\tyi\tsei\nA\t0.5\t0.31622776601683794\nB\t-0.2\t0.4472135954999579\n", "GEN")]
    [InlineData("Study,YI,VI\nA,5e-1,1e-1\nB,\u22120.2,.2\n", "GEN")]
    public async Task Tables_come_in_many_shapes(string text, string measure)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("pool", scratch.Write("t.csv", text), "--measure", measure, "--method", "FE", "--json");
        Assert.True(call.Code == 0, call.Errors);
        Near(0.26666666666666666, Assert.Single(call.Lines()), "estimate");
    }

    [Theory]
    [InlineData("study,ai,n1i,ci\nA,1,2,3\n", "OR", "n2i")]
    [InlineData("study,ai,n1i,ci,n2i\nA,=1+1,20,3,20\n", "OR", "row 2, column ai: '=1+1' is a formula")]
    [InlineData("study,ai,n1i,ci,n2i\nA,@SUM(1),20,3,20\n", "OR", "row 2, column ai: '@SUM(1)' is a formula")]
    [InlineData("study,yi,vi\nA,nan,0.2\n", "GEN", "row 2, column yi: 'nan' is not a number")]
    [InlineData("study;ai;n1i;ci;n2i\nA;1;20;2,5,1;20\n", "OR", "row 2, column ci")]
    [InlineData("study,ai,n1i,ci,n2i\nA,2,20,3,20\nB,two,20,3,20\n", "OR", "row 3, column ai: 'two' is not a number")]
    [InlineData("study,ai,n1i,ci,n2i\nA,25,20,3,20\n", "OR", "row 2, column ai: it is more than n1i")]
    [InlineData("study,ai,n1i,ci,n2i\nA,-1,20,3,20\n", "OR", "row 2, column ai: it is negative")]
    [InlineData("study,yi,vi\nA,0.1,-0.2\n", "GEN", "row 2, column vi: it is not above zero")]
    [InlineData("study,yi,lower,upper\nA,0.1,0.5,-0.2\n", "GEN", "row 2, column lower: it is not below upper")]
    [InlineData("study,hr,lower,upper\nA,0.5,0.6,0.9\n", "HR", "row 2, column hr: it does not lie between")]
    [InlineData("study,hr,lower,upper\nA,0.5,-0.6,0.9\n", "HR", "row 2, column lower: it is not above zero")]
    [InlineData("study,yi,vi\nA,\"0,1\",0.2\n", "GEN", "has a comma")]
    [InlineData("study,yi,vi\nA,1e999,0.2\n", "GEN", "too large")]
    [InlineData("study,yi,vi\nA,0.1\n", "GEN", "row 2 has 2 fields")]
    [InlineData("study,yi,yi\nA,0.1,1\n", "GEN", "named twice")]
    [InlineData("study,yi,vi\n", "GEN", "no rows")]
    [InlineData("", "GEN", "is empty")]
    [InlineData("study,yi,vi\n\"A,0.1,0.2\n", "GEN", "quote")]
    [InlineData("study,ri,ni\nA,1.2,30\n", "ZCOR", "row 2, column ri")]
    public async Task What_is_wrong_with_a_table_is_one_sentence(string text, string measure, string part)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("pool", scratch.Write("data.csv", text), "--measure", measure, "--json");
        Assert.Equal(2, call.Code);
        Assert.Equal("", call.Output);
        call.SaysOneSentence();
        Assert.Contains(part, call.Errors, StringComparison.Ordinal);
        Assert.Contains("data.csv", call.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--measure", "XX")]
    [InlineData("--measure", "OR", "--method", "BAYES")]
    [InlineData("--measure", "MD", "--method", "MH")]
    [InlineData("--measure", "OR", "--method", "MH", "--hksj")]
    [InlineData("--measure", "OR", "--level", "0.95")]
    [InlineData("--measure", "OR", "--moderators", "nothing")]
    [InlineData("--measure", "OR", "--subgroup", "nothing")]
    [InlineData("--topic", "thymosin")]
    public async Task A_wrong_call_is_one_sentence(params string[] options)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync(["pool", scratch.Write("bcg.csv", Bcg), .. options]);
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
    }

    [Fact]
    public async Task What_is_left_out_is_named_and_the_code_says_so()
    {
        using var scratch = new Scratch();
        var table = scratch.Write("t.csv", "study,ai,n1i,ci,n2i\nA,4,40,9,40\nB,0,20,0,22\nC,0,30,5,31\nD,NA,20,3,20\n");
        var call = await Call.RunAsync("pool", table, "--measure", "OR", "--json");
        Assert.Equal(1, call.Code);
        var pool = Assert.Single(call.Lines());
        Assert.Equal(2, pool.GetProperty("k").GetInt32());
        Assert.Equal("both arms have no events", pool.GetProperty("excluded")[0].GetProperty("reason").GetString());
        Assert.Equal("ai is missing", pool.GetProperty("excluded")[1].GetProperty("reason").GetString());
        Assert.Equal("1/2 added to each cell", pool.GetProperty("studies")[1].GetProperty("correction").GetString());
        var kept = Assert.Single((await Call.RunAsync("pool", table, "--measure", "OR", "--double-zero", "keep", "--json")).Lines());
        Assert.Equal(3, kept.GetProperty("k").GetInt32());
    }

    [Fact]
    public async Task Nothing_left_is_said_and_holds_no_number()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("pool", scratch.Write("t.csv", "study,ai,n1i,ci,n2i\nB,0,20,0,22\n"), "--measure", "OR", "--json");
        Assert.Equal(1, call.Code);
        var pool = Assert.Single(call.Lines());
        Assert.Equal(0, pool.GetProperty("k").GetInt32());
        Assert.Equal(JsonValueKind.Null, pool.GetProperty("estimate").ValueKind);
    }

    [Fact]
    public async Task One_study_and_two_are_pooled_without_a_number_that_does_not_exist()
    {
        using var scratch = new Scratch();
        foreach (var rows in new[] { "A,0.5,0.1\n", "A,0.5,0.1\nB,0.5,0.1\n", "A,1e300,1\nB,-1e300,1e-300\n", "A,1e300,1\nB,0.5,1e300\nC,0,1e-300\n", "A,1,1e-3\nB,0.5,1e-9\nC,0,1e9\nD,3,1\n" })
        {
            var call = await Call.RunAsync("pool", scratch.Write("t.csv", "study,yi,vi\n" + rows), "--measure", "GEN", "--json", "--hksj");
            Assert.True(call.Code == 0, call.Errors);
            Assert.DoesNotContain("NaN", call.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", call.Output, StringComparison.Ordinal);
            Assert.Single(call.Lines());
        }
    }

    [Fact]
    public async Task A_variance_between_studies_that_no_number_holds_is_null_with_its_reason()
    {
        using var scratch = new Scratch();
        var pool = Assert.Single((await Call.RunAsync("pool", scratch.Write("t.csv", "study,yi,vi\nA,1e300,1\nB,-1e300,1e-300\n"), "--measure", "GEN", "--json")).Lines());
        Assert.Equal(JsonValueKind.Null, pool.GetProperty("tau2").ValueKind);
        Assert.Contains(pool.GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.StartsWith("τ² is too large", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_get_a_table_and_R_gets_a_script()
    {
        using var scratch = new Scratch();
        var table = scratch.Write("bcg.csv", Bcg);
        Golden.Match((await Call.RunAsync("pool", table, "--measure", "RR", "--subgroup", "alloc", "--moderators", "ablat,year")).Output, "pool.txt");
        Golden.Match((await Call.RunAsync("pool", table, "--measure", "RR", "--hksj", "--subgroup", "alloc", "--moderators", "ablat", "--r")).Output, "pool.R");
    }

    [Fact]
    public async Task A_forest_plot_is_drawn_and_a_name_in_it_is_text()
    {
        using var scratch = new Scratch();
        var drawing = scratch.At("forest.svg");
        var table = scratch.Write("t.csv", "study,yi,vi\n<script>alert(1)</script>,0.5,0.1\nB & C,-0.2,0.2\nD,0.1,0.3\n");
        var call = await Call.RunAsync("pool", table, "--measure", "GEN", "--svg", drawing);
        Assert.True(call.Code == 0, call.Errors);
        var svg = System.Xml.Linq.XDocument.Load(drawing);
        var space = svg.Root!.Name.Namespace;
        Assert.Empty(svg.Descendants(space + "script"));
        Assert.Equal("img", (string?)svg.Root.Attribute("role"));
        Assert.NotNull(svg.Root.Element(space + "title"));
        Assert.NotNull(svg.Root.Element(space + "desc"));
        Assert.Equal(5, svg.Descendants(space + "g").Count());
    }

    private static void Near(double expected, JsonElement parent, string name, double relative = 1e-7)
    {
        var found = parent.GetProperty(name).GetDouble();
        Assert.True(Math.Abs(found - expected) <= relative * Math.Abs(expected), $"{name}: expected {expected:R}, got {found:R}");
    }
}
