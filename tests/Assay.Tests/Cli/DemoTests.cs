namespace Assay.Tests.Cli;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_ends_with_a_summary_and_a_second_run_does_no_work()
    {
        using var scratch = new Scratch();
        var first = await Call.RunAsync("demo", "--no-serve", "--data", scratch.Folder);
        Assert.Equal(0, first.Code);
        Assert.Matches(@"articles read +(2[4-9]|[3-9]\d)\n", first.Output);
        Assert.Matches(@"digests found elsewhere, new or changed +2\n", first.Output);
        var second = await Call.RunAsync("demo", "--no-serve", "--data", scratch.Folder);
        Assert.Equal(0, second.Code);
        Assert.Matches(@"stages run +0\n", second.Output);
        Assert.Matches(@"pages published +0\n", second.Output);
    }

    [Fact]
    public async Task A_topic_can_be_added_and_is_matched_by_the_next_ingest()
    {
        using var scratch = new Scratch();
        Assert.Equal(0, (await Call.RunAsync("topic", "add", "zinc", "--name", "Zinc", "--class", "mineral", "--alias", "zinc gluconate", "--data", scratch.Folder)).Code);
        var shown = await Call.RunAsync("topic", "show", "zinc", "--data", scratch.Folder);
        Assert.Contains("zinc gluconate", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Call.RunAsync("topic", "add", "zinc", "--name", "Zinc", "--class", "mineral", "--alias", "zn", "--data", scratch.Folder)).Code);
        var file = scratch.Write("one.jsonl", """{"id":"7","title":"Zinc gluconate lozenges for colds","abstract":"Forty adults took zinc gluconate. Colds lasted 4.5 days."}""");
        Assert.Equal(0, (await Call.RunAsync("ingest", file, "--data", scratch.Folder)).Code);
        var hits = await Call.RunAsync("search", "lozenges", "--topic", "zinc", "--json", "--data", scratch.Folder);
        Assert.Single(hits.Lines());
    }
}
