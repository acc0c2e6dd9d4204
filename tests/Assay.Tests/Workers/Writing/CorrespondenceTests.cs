using Assay.Cli.Loopback;
using Assay.Digests.Generative;
using Assay.Language.Clients;
using Assay.Tests.Cli;
using Assay.Tests.Digests.Generative;
using Assay.Workers.Writing;

namespace Assay.Tests.Workers.Writing;

/// <summary>Nothing is paid for twice, nothing beyond the cap, and what was paid is on the disk.</summary>
public sealed class CorrespondenceTests
{
    private static readonly ModelQuestion Question = Assignment.Digest(Subject.Brief(Subject.Trial));

    private static async Task<string> AskAsync(EngineOptions options, AnswerShelf shelf, ModelQuestion? question = null, string? topic = null, CancellationToken? stop = null)
    {
        using var client = new ModelClient(options);
        return await new Correspondence(client, options, shelf, TimeProvider.System).AskAsync(question ?? Question, "pubmed:4711", topic, stop ?? TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_same_question_is_asked_once_also_by_another_process()
    {
        using var scratch = new Scratch();
        await using var server = await LoopbackModel.StartAsync();
        var first = await AskAsync(server.Options("honest"), new AnswerShelf(scratch.Folder));
        Assert.Equal(first, await AskAsync(server.Options("honest"), new AnswerShelf(scratch.Folder)));
        Assert.Equal(1, server.Asked);
    }

    [Fact]
    public async Task Another_engine_parameter_or_question_is_asked()
    {
        using var scratch = new Scratch();
        var shelf = new AnswerShelf(scratch.Folder);
        await using var server = await LoopbackModel.StartAsync();
        await AskAsync(server.Options("honest"), shelf);
        await AskAsync(server.Options("careless"), shelf);
        await AskAsync(server.Options("honest") with { MaxTokens = 2000 }, shelf);
        await AskAsync(server.Options("honest"), shelf, Question with { Instructions = "Otherwise." });
        Assert.Equal(4, server.Asked);
    }

    [Fact]
    public async Task What_was_paid_is_counted_by_month_topic_and_engine()
    {
        using var scratch = new Scratch();
        var shelf = new AnswerShelf(scratch.Folder);
        await using var server = await LoopbackModel.StartAsync();
        var options = server.Options("honest") with { InputPrice = 1, OutputPrice = 2 };
        await AskAsync(options, shelf, topic: "zinc");
        await AskAsync(options, shelf, Question with { Instructions = "Otherwise." }, topic: "zinc");
        var row = Assert.Single(Spending.Of(await shelf.AllAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(("zinc", "loopback/honest", 1, 2), (row.Topic, row.Engine, row.Articles, row.Answers));
        Assert.Equal(options.Cost(row.InputTokens, row.OutputTokens), row.Cost);
        Assert.True(row.Cost > 0);
    }

    [Fact]
    public async Task Beyond_the_cap_nobody_is_asked()
    {
        using var scratch = new Scratch();
        await using var server = await LoopbackModel.StartAsync();
        var options = server.Options("honest") with { InputPrice = 1, OutputPrice = 2, Cap = 0.001m };
        var fault = await Assert.ThrowsAsync<EngineFaultException>(() => AskAsync(options, new AnswerShelf(scratch.Folder)));
        Assert.Equal(EngineFault.Cap, fault.Kind);
        Assert.Contains(EngineOptions.CapVariable, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Asked);
    }

    [Fact]
    public async Task The_cap_counts_what_was_spent_before()
    {
        using var scratch = new Scratch();
        await using var server = await LoopbackModel.StartAsync();
        var options = server.Options("honest") with { InputPrice = 1, OutputPrice = 100, MaxTokens = 1000 };
        await AskAsync(options, new AnswerShelf(scratch.Folder));
        var spent = Spending.Of(await new AnswerShelf(scratch.Folder).AllAsync(TestContext.Current.CancellationToken))[0].Cost;
        var capped = options with { Cap = options.Cost(Correspondence.Tokens(Question), options.MaxTokens) + spent / 2 };
        await Assert.ThrowsAsync<EngineFaultException>(() => AskAsync(capped, new AnswerShelf(scratch.Folder), Question with { Instructions = "Otherwise." }));
        Assert.Equal(1, server.Asked);
    }

    [Theory]
    [InlineData("dropped", true)]
    [InlineData("cut", true)]
    [InlineData("refusal", true)]
    [InlineData("locked", false)]
    [InlineData("unknown", false)]
    [InlineData("spent", false)]
    [InlineData("broken", false)]
    public async Task What_may_have_been_charged_counts_against_the_cap_until_its_answer_comes(string manner, bool mayBeCharged)
    {
        var stop = TestContext.Current.CancellationToken;
        using var scratch = new Scratch();
        await using var server = await LoopbackModel.StartAsync();
        var options = server.Options(manner) with { InputPrice = 1, OutputPrice = 100, MaxTokens = 1000, MaxTries = 1 };
        var most = options.Cost(Correspondence.Tokens(Question), options.MaxTokens);
        var capped = options with { Cap = most * 1.5m };
        Assert.NotEqual(EngineFault.Cap, (await Assert.ThrowsAsync<EngineFaultException>(() => AskAsync(capped, new AnswerShelf(scratch.Folder)))).Kind);
        var marked = await new AnswerShelf(scratch.Folder).UnansweredAsync(stop);
        Assert.Equal(mayBeCharged ? [most] : [], marked.Select(asked => asked.Most));
        // Another process: what it finds on the disk is all it knows.
        var again = await Assert.ThrowsAsync<EngineFaultException>(() => AskAsync(capped, new AnswerShelf(scratch.Folder), Question with { Instructions = "Otherwise." }));
        Assert.Equal(mayBeCharged, again.Kind == EngineFault.Cap);
    }

    [Fact]
    public async Task A_line_that_breaks_is_asked_again_under_the_same_name_and_leaves_no_mark()
    {
        using var scratch = new Scratch();
        await using var server = await LoopbackModel.StartAsync();
        await AskAsync(server.Options("flaky"), new AnswerShelf(scratch.Folder));
        Assert.Equal(2, server.Asked);
        Assert.Equal(1, server.Charged);
        Assert.Empty(await new AnswerShelf(scratch.Folder).UnansweredAsync(TestContext.Current.CancellationToken));
        await AskAsync(server.Options("flaky"), new AnswerShelf(scratch.Folder), Question with { Instructions = "Otherwise." });
        Assert.Equal(2, server.Charged);
    }

    [Fact]
    public async Task Stopped_at_any_moment_no_answer_that_came_is_lost_or_paid_for_twice()
    {
        using var scratch = new Scratch();
        var random = new Random(20261122);
        await using var server = await LoopbackModel.StartAsync();
        var questions = Enumerable.Range(0, 20).Select(n => Question with { Matter = $"{Question.Matter}{n}" }).ToArray();
        for (var run = 0; run < 200; run++)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 30)));
            try
            {
                await Parallel.ForEachAsync(questions, stop.Token, async (question, token) => await AskAsync(server.Options("honest"), new AnswerShelf(scratch.Folder), question, stop: token));
                break;
            }
            catch (OperationCanceledException)
            {
                Assert.Empty(Directory.EnumerateFiles(scratch.Folder, "*.new", SearchOption.AllDirectories));
            }
        }
        foreach (var question in questions) await AskAsync(server.Options("honest"), new AnswerShelf(scratch.Folder), question);
        var kept = await new AnswerShelf(scratch.Folder).AllAsync(TestContext.Current.CancellationToken);
        Assert.Equal(questions.Length, kept.Length);
        var asked = server.Asked;
        foreach (var question in questions) await AskAsync(server.Options("honest"), new AnswerShelf(scratch.Folder), question);
        Assert.Equal(asked, server.Asked);
    }
}
