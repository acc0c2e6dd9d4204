using Assay.Cli;
using Assay.Sources.Bulk;
using Assay.Workers;

namespace Assay.Tests.Cli;

public sealed class BulkProgressTests
{
    [Theory]
    [InlineData(1, 4, 0.0, 10, 5000, "file 1 of 4 (pubmed26n0007): 5,000 articles, 500 a second", 0.0)]
    [InlineData(2, 4, 0.0, 10, 5000, "file 2 of 4 (pubmed26n0007): 5,000 articles, 500 a second, 30 s left", 0.25)]
    [InlineData(3, 4, 0.5, 600, 1234567, "file 3 of 4 (pubmed26n0007): 1,234,567 articles, 2,058 a second, 6 min left", 0.625)]
    [InlineData(2, 1000, 0.0, 60, 30000, "file 2 of 1000 (pubmed26n0007): 30,000 articles, 500 a second, 16 h 39 min left", 0.001)]
    public void A_run_says_how_far_it_is(int number, int of, double share, int seconds, int read, string words, double done)
    {
        var clock = new HandClock();
        var progress = new BulkProgress(clock);
        progress.Hear(new(BulkFile.Of("pubmed26n0007.xml.gz", BulkShelf.Updates)!, number, of, share));
        clock.Seconds = seconds;
        Assert.Equal((words, done), progress.Tell(new RouteTally { Read = read }));
    }

    [Fact]
    public void Before_the_first_file_it_counts() =>
        Assert.Equal(("3 articles: 2 new, 1 changed, 3 pages published", null),
            new BulkProgress(new HandClock()).Tell(new RouteTally { Read = 3, Added = 2, Changed = 1, Published = 3 }));

    private sealed class HandClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
