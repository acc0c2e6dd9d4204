using System.Text.Json;

namespace Assay.Tests.Cli;

public sealed class ReadTests
{
    private static readonly string Sample = Path.Combine(Place.Root, "sample", "thymosin-alpha-1.xml");

    [Fact]
    public async Task Every_study_is_one_line_whose_offsets_hold()
    {
        var call = await Call.RunAsync("read", Sample, "--json");
        Assert.Equal(0, call.Code);
        Assert.Equal("", call.Errors);
        var studies = call.Lines();
        Assert.InRange(studies.Count, 24, 100);
        foreach (var study in studies)
        {
            var text = study.GetProperty("text").GetString()!;
            foreach (var number in study.GetProperty("numbers").EnumerateArray())
                Assert.Equal(number.GetProperty("raw").GetString(), Of(text, number));
            foreach (var list in new[] { "sentences", "results", "comparisons", "changes" })
                foreach (var item in study.GetProperty(list).EnumerateArray())
                    Assert.NotEmpty(Of(text, item));
        }
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes() =>
        Assert.Equal((await Call.RunAsync("read", Sample, "--json")).Output, (await Call.RunAsync("read", Sample, "--json")).Output);

    [Fact]
    public async Task A_jsonl_article_is_read_with_its_text_as_given()
    {
        using var scratch = new Scratch();
        const string Abstract = "We randomly assigned 120 adults to drug A (n=60) or placebo (n=60). Mortality at 28 days was 10.0% vs 20.0% (P=0.12).";
        var file = scratch.Write("one.jsonl", JsonSerializer.Serialize(new { id = "x1", title = "A trial", @abstract = Abstract }));
        var study = Assert.Single((await Call.RunAsync("read", file, "--json")).Lines());
        Assert.Equal(Abstract, study.GetProperty("text").GetString());
        Assert.Equal("rct", study.GetProperty("design").GetProperty("type").GetString());
    }

    private static string Of(string text, JsonElement at) =>
        text.Substring(at.GetProperty("start").GetInt32(), at.GetProperty("length").GetInt32());
}
