using System.Collections.Immutable;
using Assay.Digests;
using Assay.Digests.Generative;
using Assay.Pipeline;

namespace Assay.Tests.Digests.Generative;

/// <summary>What a model answers is read where it is of the shape asked for, and set aside where not.</summary>
public sealed class AnswerReaderTests
{
    private static readonly Brief Trial = Subject.Brief(Subject.Trial);

    private static ImmutableArray<WrittenClaim>? Read(string answer) =>
        AnswerReader.Digest(answer, Trial) is Outcome<ImmutableArray<WrittenClaim>>.Done(var claims) ? claims : null;

    private static string Digest(string claim) => $$"""{"summary":{{claim}},"background":[],"results":[],"why":[]}""";

    [Fact]
    public void Claims_cite_the_sentences_they_name()
    {
        var claims = Read("""{"summary":{"sentence":"Zinc may shorten colds.","cites":["S6"],"numbers":[]},"background":[{"sentence":"Colds are common.","cites":["S1"],"numbers":[]}],"results":[],"why":[]}""");
        Assert.NotNull(claims);
        Assert.Equal([null, (Heading?)Heading.Background], claims.Value.Select(claim => claim.Heading));
        Assert.Equal(["Zinc may shorten colds in adults.", "Colds are common."], claims.Value.Select(claim => claim.Cited[0].Of(Subject.Trial.Text)));
        Assert.All(claims.Value, claim => Assert.Null(claim.Fault));
    }

    [Theory]
    [InlineData("Here you are:\n```json\n{0}\n```")]
    [InlineData("{0}\n\nI hope this helps.")]
    public void A_fence_or_words_around_it_do_no_harm(string around) =>
        Assert.NotNull(Read(around.Replace("{0}", Digest("""{"sentence":"Colds are common.","cites":["S1"],"numbers":[]}"""), StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{"sentence":"Colds are common.","cites":[],"numbers":[]}""", "cites nothing")]
    [InlineData("""{"sentence":"Colds are common.","cites":["S99"],"numbers":[]}""", "does not have")]
    [InlineData("""{"sentence":"Colds are common.","cites":["S0"],"numbers":[]}""", "does not have")]
    [InlineData("""{"sentence":"  ","cites":["S1"],"numbers":[]}""", "no words")]
    [InlineData("""{"sentence":"<script></script>","cites":["S1"],"numbers":[]}""", "no words")]
    [InlineData("""{"sentence":"Colds are common.","cites":["S1"],"numbers":["75%"]}""", "75%")]
    public void A_claim_that_is_not_sound_says_why(string claim, string why) =>
        Assert.Contains(why, Read(Digest(claim))!.Value[0].Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("I cannot help with that.")]
    [InlineData("{\"summary\": [")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"summary\":\"Colds are common.\"}")]
    [InlineData("{\"summary\":{\"sentence\":3,\"cites\":[\"S1\"]}}")]
    [InlineData("{\"summary\":{\"sentence\":\"a\",\"cites\":\"S1\"}}")]
    public void Any_other_shape_is_set_aside(string answer) => Assert.Null(Read(answer));

    [Fact]
    public void An_answer_without_end_is_set_aside() => Assert.Null(Read(Digest($$"""{"sentence":"{{new string('x', 300_000)}}","cites":["S1"],"numbers":[]}""")));

    [Fact]
    public void Mended_sentences_are_known_by_their_number()
    {
        var asked = Read(Digest("""{"sentence":"Colds are rare.","cites":["S1"],"numbers":[]}"""))!.Value;
        var mended = Assert.IsType<Outcome<ImmutableSortedDictionary<int, WrittenClaim>>.Done>(AnswerReader.Repair(
            """{"claims":[{"n":1,"sentence":"Colds are common.","cites":["S1"],"numbers":[]},{"n":7,"sentence":"Who asked?","cites":["S1"],"numbers":[]}]}""", Trial, asked)).Value;
        Assert.Equal("Colds are common.", Assert.Single(mended).Value.Sentence);
    }
}
