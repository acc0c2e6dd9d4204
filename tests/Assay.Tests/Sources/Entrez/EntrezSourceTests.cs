using Assay.Sources;
using Assay.Sources.Entrez;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.Entrez;

public sealed class EntrezSourceTests
{
    [Fact]
    public async Task What_entered_and_what_was_revised_comes_once()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(
            new LoopbackArticle(1) { Entered = new(2026, 3, 1), Revised = new(2026, 3, 2) },
            new LoopbackArticle(2) { Entered = new(2020, 1, 1), Revised = new(2026, 3, 3) },
            new LoopbackArticle(3) { Entered = new(2020, 1, 1), Revised = new(2020, 1, 1) });
        ITopicSource source = new EntrezSource(ncbi.Client);
        var inMarch = await source.AskAsync(new("invented", ["invented"], (new(2026, 3, 1), new(2026, 3, 31))), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], Ncbi.Pmids(inMarch));
        var ever = await source.AskAsync(new("invented", ["invented"], null), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], Ncbi.Pmids(ever).Order());
    }
}
