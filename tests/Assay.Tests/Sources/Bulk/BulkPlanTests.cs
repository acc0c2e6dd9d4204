using Assay.Records;
using Assay.Sources.Bulk;

namespace Assay.Tests.Sources.Bulk;

/// <summary>Files are written year:number, with b, u or f (a folder that does not say) for the shelf; taken ones with a ! are complete.</summary>
public sealed class BulkPlanTests
{
    [Theory]
    [InlineData("26:2b 26:1b 26:4u 26:3u", true, "", "1 2R 3 4", null)]
    [InlineData("26:1b 26:2b 26:3u", true, "26:1!", "2R 3", null)]
    [InlineData("26:1b 26:2b 26:3u", true, "26:1! 26:2! 26:3!", "", null)]
    [InlineData("26:1b 26:2b 26:3u 26:4u", true, "26:1! 26:2! 26:3", "3R 4", null)]
    [InlineData("26:1b 26:2b 26:3u 26:4u", true, "26:1! 26:2! 26:3!", "4", null)]
    // A number is missing: what comes before it is taken.
    [InlineData("26:1b 26:3b 26:4u", true, "", "1", "pubmed26n0002.xml.gz is missing from the baseline")]
    [InlineData("26:1b 26:2b 26:4u", true, "", "1 2", "pubmed26n0003.xml.gz is missing")]
    [InlineData("26:1b 26:2b 26:3u 26:5u", true, "", "1 2R 3", "pubmed26n0004.xml.gz is missing")]
    [InlineData("26:3u 26:4u", true, "", "", "pubmed26n0001.xml.gz is missing")]
    // What was taken may have been thrown away since.
    [InlineData("26:3b 26:4u", true, "26:1! 26:2!", "3R 4", null)]
    [InlineData("26:5u", true, "26:1! 26:2! 26:3! 26:4!", "5", null)]
    [InlineData("26:6u", false, "26:3! 26:4!", "", "pubmed26n0005.xml.gz is missing")]
    // Updates alone begin where they begin.
    [InlineData("26:1400u 26:1401u", false, "", "1400 1401", null)]
    [InlineData("26:1400u 26:1402u", false, "", "1400", "pubmed26n1401.xml.gz is missing")]
    // A folder that does not say which is which.
    [InlineData("26:1f 26:2f", false, "", "1 2R", null)]
    [InlineData("26:7f", false, "", "7", null)]
    [InlineData("26:1f 26:3f", false, "", "1", "pubmed26n0002.xml.gz is missing")]
    // A new year over an old store.
    [InlineData("26:1b 26:2b 25:1300u 25:1301u", true, "25:1! 25:1300!", "1 2R", null)]
    [InlineData("25:1b 25:2u", true, "26:1!", "", null)]
    [InlineData("25:1b 25:2u 26:9u", true, "", "1R 2", "pubmed26n0009.xml.gz is an update of 2026")]
    // Re-issued at the source.
    [InlineData("26:1b* 26:2b 26:3u", true, "26:1! 26:2! 26:3!", "1R", null)]
    [InlineData("26:1b 26:2b 26:3u*", true, "26:1! 26:2! 26:3!", "3", null)]
    public void Files_are_taken_by_NLMs_rules(string listed, bool hasBaseline, string taken, string steps, string? stop)
    {
        var files = listed.Split(' ').Select(File).ToList();
        var stated = files.Where(file => file.Changed).ToDictionary(file => file.File.Name, _ => "changed");
        var plan = BulkPlan.Of(new([.. files.Select(file => file.File)], hasBaseline),
            [.. taken.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Taken)], stated);
        Assert.Equal(steps, string.Join(' ', plan.Steps.Select(step => $"{step.File.Edition.File}{(step.Rebase is null ? "" : "R")}")));
        if (stop is null) Assert.Null(plan.Stop);
        else Assert.StartsWith(stop, plan.Stop, StringComparison.Ordinal);
    }

    [Fact]
    public void Updates_without_their_baseline_are_taken_and_that_is_said_once()
    {
        BulkListing listing = new([File("26:1400u").File], false);
        Assert.Contains("begins at pubmed26n1400.xml.gz", Assert.Single(BulkPlan.Of(listing, [], new Dictionary<string, string>()).Notes), StringComparison.Ordinal);
        Assert.Empty(BulkPlan.Of(listing, [Taken("26:1400!")], new Dictionary<string, string>()).Notes);
    }

    private static (BulkFile File, bool Changed) File(string text)
    {
        var edition = EditionOf(text.TrimEnd('*')[..^1]);
        var shelf = text.TrimEnd('*')[^1] switch { 'b' => BulkShelf.Baseline, 'u' => BulkShelf.Updates, _ => BulkShelf.Unsorted };
        return (new($"{edition}.xml.gz", edition, shelf), text.EndsWith('*'));
    }

    private static FileProgress Taken(string text) => new($"{EditionOf(text.TrimEnd('!'))}.xml.gz", EditionOf(text.TrimEnd('!')), "sum", 3, text.EndsWith('!'));

    private static Edition EditionOf(string text) => new(int.Parse(text.Split(':')[0]), int.Parse(text.Split(':')[1]));
}
