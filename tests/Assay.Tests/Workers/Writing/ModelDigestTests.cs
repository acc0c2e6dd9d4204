using Assay.Cli.Loopback;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Language.Clients;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Tests.Cli;
using Assay.Tests.Digests.Generative;
using Assay.Verification;
using Assay.Workers.Writing;

namespace Assay.Tests.Workers.Writing;

/// <summary>A model's digest over real HTTP: what the source bears out is printed, what not is mended or replaced, and what fails is said.</summary>
public sealed class ModelDigestTests
{
    private const int Bulk = 500;

    // A number inside a name's raised letters, and a sentence cut inside "(16. 0)": known, and no more than these.
    private const int KnownMisses = 2;

    private static async Task<Draft> WriteAsync(EngineOptions options, Brief brief, AnswerShelf? shelf = null)
    {
        using var client = new ModelClient(options);
        var stage = new ModelDigest(new Correspondence(client, options, shelf ?? new AnswerShelf(null), TimeProvider.System), new ExtractiveDigest(), new DigestCheck());
        return Assert.IsType<Outcome<Draft>.Done>(await stage.RunAsync(brief, TestContext.Current.CancellationToken)).Value;
    }

    private static IEnumerable<string> Sentences(Draft draft) => draft.Claims().Select(claim => claim.Sentence);

    private static Draft Embedded(Brief brief) => Assert.IsType<Outcome<Draft>.Done>(new ExtractiveDigest().Write(brief)).Value;

    [Theory]
    [InlineData("honest")]
    [InlineData("fenced")]
    [InlineData("plain")]
    [InlineData("storm")]
    [InlineData("whole")]
    [InlineData("drip")]
    [InlineData("flaky")]
    public async Task What_the_source_bears_out_is_the_models(string manner)
    {
        await using var server = await LoopbackModel.StartAsync();
        var draft = await WriteAsync(server.Options(manner), Subject.Brief(Subject.Trial));

        Assert.Null(draft.Writing!.Fault);
        Assert.Empty(draft.Writing.Refused);
        Assert.Equal(Hand.Model, draft.Summary.By);
        Assert.Contains(draft.Parts, part => part.Heading == Heading.Limitations);
        Assert.Matches(@"^(\d+) of \1 sentences the model's$", draft.Writing.Share(draft));
    }

    [Fact]
    public async Task What_fails_is_mended_once_or_replaced_and_both_are_told()
    {
        await using var server = await LoopbackModel.StartAsync();
        var draft = await WriteAsync(server.Options("careless"), Subject.Brief(Subject.Trial));

        Assert.Equal(2, draft.Writing!.Refused.Length);
        Assert.Contains(draft.Claims(), claim => claim.By == Hand.Repaired);
        Assert.All(draft.Writing.Refused, refusal =>
        {
            Assert.NotEmpty(refusal.Rules);
            Assert.NotEmpty(refusal.Why);
            Assert.DoesNotContain(refusal.Sentence, Sentences(draft));
        });
        Assert.Equal(2, server.Asked);
    }

    [Theory]
    [InlineData("locked", "does not take the key")]
    [InlineData("unknown", "is not known as unknown")]
    [InlineData("spent", "quota")]
    [InlineData("broken", "failed with status 500")]
    [InlineData("garbled", "could not be read")]
    [InlineData("cut", "was cut off")]
    [InlineData("refusal", "refused")]
    [InlineData("empty", "refused")]
    [InlineData("silent", "no answer within")]
    [InlineData("hung", "no answer within")]
    [InlineData("trickle", "no answer within")]
    [InlineData("dropped", "broke off")]
    [InlineData("foreign", "answered in German instead of English")]
    [InlineData("astray", "as if it had another paper before it")]
    public async Task A_fault_leaves_the_embedded_digest_and_is_told_in_one_sentence(string manner, string said)
    {
        await using var server = await LoopbackModel.StartAsync();
        var brief = Subject.Brief(Subject.Trial);
        var draft = await WriteAsync(server.Options(manner) with { MaxTries = 1, Timeout = TimeSpan.FromSeconds(2) }, brief);

        Assert.Contains(said, draft.Writing!.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("loopback-key", draft.Writing.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', draft.Writing.Fault!);
        Assert.Equal(Sentences(Embedded(brief)), Sentences(draft));
        // What it said, and why it was refused, stays to be seen.
        if (manner is "foreign" or "astray")
        {
            Assert.NotEmpty(draft.Writing.Refused);
            Assert.All(draft.Writing.Refused, static refusal => Assert.NotEmpty(refusal.Why));
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_fault()
    {
        var options = new EngineOptions { Name = "gone", Model = "gone", Endpoint = new("http://127.0.0.1:9/v1/"), MaxTries = 1 };
        var draft = await WriteAsync(options, Subject.Brief(Subject.Trial));
        Assert.Contains("could not be reached", draft.Writing!.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again_and_paid_for_once()
    {
        using var scratch = new Scratch();
        await using var server = await LoopbackModel.StartAsync();
        var shelf = new AnswerShelf(scratch.Folder);
        var draft = await WriteAsync(server.Options("flaky"), Subject.Brief(Subject.Trial), shelf);
        Assert.Null(draft.Writing!.Fault);
        Assert.Equal(2, server.Asked);
        Assert.Single(await shelf.AllAsync(TestContext.Current.CancellationToken));
        var broken = await WriteAsync(server.Options("dropped") with { MaxTries = 3 }, Subject.Brief(Subject.Trial), shelf);
        Assert.Contains("broke off", broken.Writing!.Fault, StringComparison.Ordinal);
        Assert.InRange(server.Asked, 5, 11);
    }

    [Fact]
    public async Task A_stream_says_what_it_took()
    {
        await using var server = await LoopbackModel.StartAsync();
        using var client = new ModelClient(server.Options("honest"));
        var question = Assay.Digests.Generative.Assignment.Digest(Subject.Brief(Subject.Trial));
        var reply = await client.AskAsync(question, TestContext.Current.CancellationToken);
        Assert.Equal((question.Matter.Length / 4, reply.Text.Length / 4), (reply.InputTokens, reply.OutputTokens));
    }

    [Fact]
    public async Task A_title_alone_is_never_sent()
    {
        await using var server = await LoopbackModel.StartAsync();
        var brief = Subject.Brief(Subject.Article("Zinc in colds: a trial", ""));
        using var client = new ModelClient(server.Options("honest"));
        var stage = new ModelDigest(new Correspondence(client, server.Options("honest"), new AnswerShelf(null), TimeProvider.System), new ExtractiveDigest(), new DigestCheck());
        Assert.IsType<Outcome<Draft>.SetAside>(await stage.RunAsync(brief, TestContext.Current.CancellationToken));
        Assert.Equal(0, server.Asked);
    }

    /// <summary>On real abstracts, what an honest server says passes, and a liar's sentences are not printed (docs/accuracy.md).</summary>
    [Fact]
    public async Task On_real_abstracts_honest_sentences_pass_and_a_liars_do_not()
    {
        var files = new[] { "designs/robotsearch_train.jsonl", "designs/robotsearch_dev.jsonl", "pubmed" }.Select(part => Place.SharedOrSkip(["data", .. part.Split('/')])).ToArray();
        var reader = new AbstractReader();
        var articles = new List<Article>();
        await foreach (var delivery in SourceFiles.ReadAsync(files, TestContext.Current.CancellationToken))
            if (delivery is Delivery.Delivered(var article) && article.HasAbstract && articles.Count < Bulk)
                articles.Add(article);
        await using var server = await LoopbackModel.StartAsync();
        var (first, asked, spoilt) = (0, 0, new List<string>());
        await Parallel.ForEachAsync(articles, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (article, _) =>
        {
            var brief = new Brief(article, reader.Read(article), []);
            if (brief.Study.Sentences.IsEmpty || new ExtractiveDigest().Write(brief) is not Outcome<Draft>.Done) return;
            var honest = await WriteAsync(server.Options("honest"), brief);
            var liar = await WriteAsync(server.Options("liar"), brief);
            lock (spoilt)
            {
                first += honest.Claims().Count(claim => claim.By == Hand.Model);
                asked += honest.Claims().Count(claim => claim.By is not null) + honest.Writing!.Refused.Count(refusal => refusal.Instead is null);
                // Results and summary are spoilt; background and conclusions are not.
                spoilt.AddRange(liar.Claims().Where(claim => claim.By is Hand.Model or Hand.Repaired && !article.Text.Contains(claim.Sentence, StringComparison.Ordinal)
                    && !(claim.Sentence.StartsWith("Remarkably", StringComparison.Ordinal) && article.Text.Contains("remarkably", StringComparison.OrdinalIgnoreCase))).Select(claim => $"{article.Id} {claim.Sentence}"));
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{articles.Count} articles, {first} of {asked} honest sentences at first, {spoilt.Count} spoilt ones printed");
        foreach (var one in spoilt) TestContext.Current.TestOutputHelper?.WriteLine(one);
        Assert.InRange(first / (double)asked, 0.97, 1);
        Assert.InRange(spoilt.Count, 0, KnownMisses);
    }
}
