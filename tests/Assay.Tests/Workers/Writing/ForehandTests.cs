using System.Runtime.CompilerServices;
using Assay.Cli;
using Assay.Cli.Loopback;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Cli;
using Assay.Tests.Digests.Generative;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Tests.Workers.Writing;

/// <summary>While a model writes, nobody waits for the store.</summary>
public sealed class ForehandTests
{
    [Fact]
    public async Task The_store_can_be_written_while_a_model_is_at_work()
    {
        var stop = TestContext.Current.CancellationToken;
        using var scratch = new Scratch();
        await using var store = await SqliteStore.OpenAsync(scratch.At("a.db"), stop);
        await using var other = await SqliteStore.OpenAsync(scratch.At("a.db"), stop);
        using var asked = new SemaphoreSlim(0);
        using var mayAnswer = new SemaphoreSlim(0);
        // The model answers when it has been seen that the store takes a run from somebody else.
        await using var server = await LoopbackModel.StartAsync(matter =>
        {
            asked.Release();
            Assert.True(mayAnswer.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
            return LoopbackAuthor.Answer("honest", matter);
        });
        using var engine = new Engine(server.Options("scripted"), null);
        var instruments = new Instruments(TopicCatalogue.Shipped(), engine);
        var route = new Route(store, instruments.Stops(), TimeProvider.System, new RouteOptions { Engine = instruments.Engine, KeepAll = true });
        var run = Task.Run(async () =>
        {
            var steps = new List<RouteStep>();
            await foreach (var step in route.RunAsync(OneAsync(Subject.Trial, stop), stop)) steps.Add(step);
            return steps;
        }, stop);
        await asked.WaitAsync(stop);
        await other.SaveRunAsync(new Run("other", default, default, CheckOutcome.None, "Written meanwhile.", 0, 0, 0, 0), stop);
        Assert.NotNull(await other.LastRunAsync("other", stop));
        Assert.Null(await other.FindArticleAsync(Subject.Trial.Id, stop));
        mayAnswer.Release(10);
        Assert.IsType<RouteStep.Kept>(Assert.Single(await run));
        var page = await other.FindPageAsync(Subject.Trial.Id, null, stop);
        Assert.Contains(page!.Page.Digest!.Draft.Claims(), claim => claim.By == Assay.Digests.Hand.Model);
        Assert.Equal(1, server.Asked);
    }

    [Fact]
    public async Task The_questions_of_the_next_batch_are_asked_while_the_first_waits_and_a_source_that_breaks_loses_neither()
    {
        var stop = TestContext.Current.CancellationToken;
        using var scratch = new Scratch();
        await using var store = await SqliteStore.OpenAsync(scratch.At("a.db"), stop);
        using var both = new CountdownEvent(2);
        // Nobody gets an answer before two have asked.
        await using var server = await LoopbackModel.StartAsync(matter =>
        {
            if (!both.IsSet) both.Signal();
            Assert.True(both.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
            return LoopbackAuthor.Answer("honest", matter);
        });
        using var engine = new Engine(server.Options("scripted"), null);
        var instruments = new Instruments(TopicCatalogue.Shipped(), engine);
        var route = new Route(store, instruments.Stops(), TimeProvider.System, new RouteOptions { Engine = instruments.Engine, KeepAll = true, BatchSize = 1 });
        var steps = new List<RouteStep>();
        await Assert.ThrowsAsync<SourceFaultException>(async () =>
        {
            await foreach (var step in route.RunAsync(ThreeAndAFaultAsync(stop), stop)) steps.Add(step);
        });
        Assert.Equal(["pubmed:1", "pubmed:2", "pubmed:3"], steps.Cast<RouteStep.Kept>().Select(step => step.Id.ToString()));
        Assert.Equal(3, server.Asked);
        foreach (var step in steps.Cast<RouteStep.Kept>())
            Assert.Contains((await store.FindPageAsync(step.Id, null, stop))!.Page.Digest!.Draft.Claims(), claim => claim.By == Assay.Digests.Hand.Model);
    }

    private static async IAsyncEnumerable<Delivery> ThreeAndAFaultAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        for (var n = 1; n <= 3; n++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Delivery.Delivered(Subject.Trial with { Id = SourceId.OfPmid(n), Title = $"{Subject.Trial.Title}, {n}" });
        }
        throw new SourceFaultException("The file breaks off.");
    }

    private static async IAsyncEnumerable<Delivery> OneAsync(Article article, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        yield return new Delivery.Delivered(article);
    }
}
