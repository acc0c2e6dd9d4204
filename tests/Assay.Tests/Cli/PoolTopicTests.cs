using System.Text.Json;
using System.Xml.Linq;
using Assay.Tests.Papers;
using Assay.Tests.Synthesis;

namespace Assay.Tests.Cli;

/// <summary>From abstracts to a pool and to the next trial, on the command line.</summary>
public sealed class PoolTopicTests
{
    private const string Topic = "thymosin-alpha-1";

    [Fact]
    public async Task Two_real_trials_give_the_reference_pool()
    {
        using var scratch = await KeptAsync("sample.xml", await File.ReadAllTextAsync(Path.Combine(Place.Root, "sample", "thymosin-alpha-1.xml"), TestContext.Current.CancellationToken));
        var pool = Assert.Single((await Call.RunAsync("pool", "--topic", Topic, "--outcome", "death.month.rct.rr", "--json", "--data", scratch.Folder)).Lines());
        Close.To("0.871602", Math.Exp(pool.GetProperty("estimate").GetDouble()));
        Close.To("0.673045", Math.Exp(pool.GetProperty("ci").GetProperty("low").GetDouble()));
        Close.To("1.128735", Math.Exp(pool.GetProperty("ci").GetProperty("high").GetDouble()));
        Close.To("0.017283234", pool.GetProperty("tau2").GetDouble());
        Assert.Equal("abstracts", pool.GetProperty("from").GetString());
        Assert.All(pool.GetProperty("studies").EnumerateArray(), study => Assert.Equal("poolable", study.GetProperty("poolability").GetString()));
        var common = Assert.Single((await Call.RunAsync("pool", "--topic", Topic, "--outcome", "death.month.rct.rr", "--method", "FE", "--json", "--data", scratch.Folder)).Lines());
        Close.To("0.893001", Math.Exp(common.GetProperty("estimate").GetDouble()));
        Close.To("1.913350", common.GetProperty("q").GetDouble());
    }

    [Fact]
    public async Task Trials_cohorts_and_what_is_missing_are_told_apart()
    {
        using var scratch = await KeptAsync("invented.nbib", InventedTrials.Medline());
        var call = await Call.RunAsync("pool", "--topic", Topic, "--outcome", "death", "--json", "--data", scratch.Folder);
        Assert.Equal(1, call.Code);
        var (trials, cohorts) = (call.Lines()[0], call.Lines()[1]);
        Assert.Equal(("randomised", 7), (trials.GetProperty("design").GetString(), trials.GetProperty("k").GetInt32()));
        Assert.Equal(("observational", 2), (cohorts.GetProperty("design").GetString(), cohorts.GetProperty("k").GetInt32()));
        Assert.Equal(InventedTrials.Trials.Select(trial => (trial.A, trial.N2)), trials.GetProperty("studies").EnumerateArray().Select(study => (study.GetProperty("ai").GetInt32(), study.GetProperty("n2i").GetInt32())));
        var left = Assert.Single(trials.GetProperty("leftOut").EnumerateArray());
        Assert.Equal(("not-poolable", "arm sizes are not given"), (left.GetProperty("poolability").GetString(), left.GetProperty("why").GetString()));
        Assert.Equal("Jonas 2017", Assert.Single(trials.GetProperty("excluded").EnumerateArray()).GetProperty("study").GetString());
        Assert.Equal(7, trials.GetProperty("sequential").GetProperty("steps").GetArrayLength());
        Assert.Equal(["Ames 2011", "Grau 2024"], new[] { 0, 6 }.Select(i => trials.GetProperty("cumulative")[i].GetProperty("added").GetString()));
        var words = (await Call.RunAsync("pool", "--topic", Topic, "--outcome", "death.month.rct", "--data", scratch.Folder)).Output;
        Assert.Contains("From abstracts, not from full papers.", words, StringComparison.Ordinal);
        Assert.Contains("not poolable    Jonas 2017 (pubmed:93000001)", words, StringComparison.Ordinal);
        Assert.Contains("watched               to show RR 0.8 with power 0.8", words, StringComparison.Ordinal);
        Assert.Contains("death.month.rct.rr", (await Call.RunAsync("pool", "--topic", Topic, "--data", scratch.Folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_has_a_section_for_each_design_and_a_table_has_every_study()
    {
        using var scratch = await KeptAsync("invented.nbib", InventedTrials.Medline());
        var (svg, csv) = (scratch.At("forest.svg"), scratch.At("studies.csv"));
        await Call.RunAsync("pool", "--topic", Topic, "--outcome", "death", "--svg", svg, "--csv", csv, "--data", scratch.Folder);
        var drawn = XDocument.Load(svg).Descendants().Where(one => one.Name.LocalName == "text").Select(one => one.Value).ToList();
        Assert.Contains("Randomised trials, about one month", drawn);
        Assert.Contains("Studies without randomisation, about one month", drawn);
        Assert.Contains("Prediction (t, 5 df)", drawn);
        Assert.Equal(2, drawn.Count(words => words.StartsWith("REML pool", StringComparison.Ordinal)));
        var table = await File.ReadAllTextAsync(csv, TestContext.Current.CancellationToken);
        Assert.Contains("Farkas 2022,", table, StringComparison.Ordinal);
        Assert.Contains("Jonas 2017,,,,,,not-poolable,arm sizes are not given", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_trial_is_planned_from_the_pool()
    {
        using var scratch = await KeptAsync("invented.nbib", InventedTrials.Medline());
        var plan = Assert.Single((await Call.RunAsync("plan", "--topic", Topic, "--outcome", "death.month.rct.rr", "--json", "--data", scratch.Folder)).Lines());
        Assert.Equal(("next-trial", 7), (plan.GetProperty("plan").GetString(), plan.GetProperty("k").GetInt32()));
        var control = plan.GetProperty("control");
        Assert.Equal((200, 985), (control.GetProperty("events").GetInt32(), control.GetProperty("people").GetInt32()));
        Assert.Equal(plan.GetProperty("n1").GetDouble(), plan.GetProperty("size").GetProperty("n1").GetDouble());
        Assert.InRange(plan.GetProperty("assurance").GetDouble(), 0.5, 0.8);
        var sizes = plan.GetProperty("variants").EnumerateArray().Select(variant => variant.GetProperty("size").GetDouble()).ToList();
        Assert.Equal(sizes.Order(), sizes);
        Assert.Contains("From abstracts", (await Call.RunAsync("plan", "--topic", Topic, "--outcome", "death.month.rct.rr", "--data", scratch.Folder)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pool --topic no-such", "there is no topic no-such; there are")]
    [InlineData("pool --topic thymosin-alpha-1 --outcome nausea", "thymosin-alpha-1 has no outcome nausea; it has death")]
    [InlineData("pool --topic thymosin-alpha-1 data.csv", "a table and --topic are two questions")]
    [InlineData("pool --topic thymosin-alpha-1 --method MH", "which MH does not pool")]
    [InlineData("pool --topic thymosin-alpha-1 --outcome death --anticipate 1", "--anticipate is a ratio above 0 and other than 1")]
    [InlineData("pool", "what to pool is missing")]
    [InlineData("plan", "what to plan is missing")]
    [InlineData("plan --topic thymosin-alpha-1", "--outcome is missing; thymosin-alpha-1 has death.month")]
    [InlineData("plan --topic thymosin-alpha-1 --outcome death --p-control 2", "--p-control lies strictly between 0 and 1")]
    public async Task What_cannot_be_is_one_sentence_that_names_what_there_is(string arguments, string sentence)
    {
        using var scratch = await KeptAsync("invented.nbib", InventedTrials.Medline());
        var call = await Call.RunAsync([.. arguments.Split(' '), .. arguments.Contains("--topic", StringComparison.Ordinal) ? ["--data", scratch.Folder] : Array.Empty<string>()]);
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
        Assert.Contains(sentence, call.Errors, StringComparison.Ordinal);
    }

    private static async Task<Scratch> KeptAsync(string name, string text)
    {
        var scratch = new Scratch();
        var call = await Call.RunAsync("ingest", scratch.Write(name, text), "--data", scratch.Folder);
        Assert.True(call.Code == 0, call.Errors);
        return scratch;
    }
}
