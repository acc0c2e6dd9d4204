using Assay.Cli.Loopback;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Language.Clients;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Tests.Digests.Generative;
using Assay.Verification;
using Assay.Verification.Agreement;
using Assay.Workers.Writing;

namespace Assay.Tests.Verification.Agreement;

/// <summary>A model's digest is published unread only where the embedded engine's says the same of direction, participants and primary finding.</summary>
public sealed class TwoEnginesTests
{
    private static readonly Brief Brief = Subject.Brief(Subject.Trial);

    private static Draft Plain(Brief brief) => Assert.IsType<Outcome<Draft>.Done>(new ExtractiveDigest().Write(brief)).Value;

    private static Draft Said(params string[] sentences)
    {
        var plain = Plain(Brief);
        return plain with
        {
            Summary = new(sentences[0], []) { By = Hand.Model },
            Parts = [new Part(Heading.Results, [.. sentences.Skip(1).Select(sentence => new Claim(sentence, []) { By = Hand.Model })])],
        };
    }

    [Theory]
    [InlineData("", "Colds lasted 4.5 days with zinc and 6.1 days with placebo (p = 0.012).", "120 adults were randomised.")]
    [InlineData("", "With zinc, colds lasted 4.5 days, against 6.1 days with placebo.", "Nausea was reported by 18% of the zinc group.")]
    [InlineData("Participants", "Colds lasted 4.5 days with zinc and 6.1 days with placebo.", "The trial randomised 180 adults.")]
    [InlineData("Effect", "Zinc may shorten colds in adults.", "Colds are common.")]
    [InlineData("Direction", "Colds lasted 4.5 days with zinc and 6.1 days with placebo.", "There was a significant difference in fever.")]
    public void Where_they_part_is_told(string points, params string[] sentences)
    {
        var found = TwoEngines.Of(Said(sentences), Plain(Brief), Brief.Article, Brief.Study);
        Assert.Equal(points, string.Join(' ', found.Select(point => point.Point)));
        Assert.All(found, point => Assert.NotEmpty(point.Embedded));
    }

    [Fact]
    public void A_finding_turned_round_is_told()
    {
        var brief = Subject.Brief(Subject.Article("Zinc in sepsis", "We randomised 90 adults to zinc or placebo. Mortality at 28 days was significantly lower with zinc than with placebo. Zinc reduced mortality in adults with sepsis."));
        var plain = Plain(brief);
        var turned = plain with { Summary = new("Zinc increased mortality in adults with sepsis.", []) { By = Hand.Model }, Parts = [] };
        Assert.Equal(Point.Direction, Assert.Single(TwoEngines.Of(turned, plain, brief.Article, brief.Study)).Point);
    }

    [Fact]
    public void A_digest_agrees_with_itself() => Assert.Empty(TwoEngines.Of(Plain(Brief), Plain(Brief), Brief.Article, Brief.Study));

    /// <summary>How many of an honest server's digests are held on real abstracts: no bar, a figure to know (docs/engines.md).</summary>
    [Fact]
    public async Task Most_honest_digests_of_real_abstracts_are_published_unread()
    {
        var files = new[] { "designs/robotsearch_train.jsonl", "pubmed" }.Select(part => Place.SharedOrSkip(["data", .. part.Split('/')])).ToArray();
        var reader = new AbstractReader();
        var points = new List<string>();
        var (honest, evasive) = (0, 0);
        await using var server = await LoopbackModel.StartAsync();
        var gate = new DigestCheck();
        using var one = new ModelClient(server.Options("honest"));
        using var other = new ModelClient(server.Options("evasive"));
        var shelf = new AnswerShelf(null);
        var stage = new ModelDigest(new Correspondence(one, server.Options("honest"), shelf, TimeProvider.System), new ExtractiveDigest(), gate);
        var vague = new ModelDigest(new Correspondence(other, server.Options("evasive"), shelf, TimeProvider.System), new ExtractiveDigest(), gate);
        var asked = 0;
        await foreach (var delivery in SourceFiles.ReadAsync(files, TestContext.Current.CancellationToken))
        {
            if (delivery is not Delivery.Delivered(var article) || !article.HasAbstract || asked == 200) continue;
            var brief = new Brief(article, reader.Read(article), []);
            if (new ExtractiveDigest().Write(brief) is not Outcome<Draft>.Done(var plain)) continue;
            asked++;
            if (await stage.RunAsync(brief, TestContext.Current.CancellationToken) is Outcome<Draft>.Done(var draft) && TwoEngines.Of(draft, plain, article, brief.Study) is { IsEmpty: false } found)
            {
                honest++;
                points.AddRange(found.Select(point => $"{article.Id} {point.Point}: {point.Model} | {point.Embedded}"));
            }
            if (await vague.RunAsync(brief, TestContext.Current.CancellationToken) is Outcome<Draft>.Done(var thin) && !TwoEngines.Of(thin, plain, article, brief.Study).IsEmpty) evasive++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{honest} of {asked} honest digests held, {evasive} of {asked} evasive ones");
        foreach (var point in points) TestContext.Current.TestOutputHelper?.WriteLine(point);
        Assert.InRange(honest / (double)asked, 0, 0.3);
        Assert.True(evasive > honest);
    }
}
