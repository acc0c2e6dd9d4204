using System.Globalization;
using System.Text;
using System.Text.Json;
using Assay.Cli.Loopback;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Digests.Generative;
using Assay.Language.Clients;
using Assay.Pipeline;
using Assay.Verification;
using Assay.Workers.Writing;

namespace Assay.Tests.Digests.Generative;

/// <summary>An abstract that gives orders changes nothing but its own text, and a model that obeys it is not printed.</summary>
public sealed class InjectionTests
{
    [Fact]
    public void There_are_sixty_of_them() => Assert.InRange(Attacks.All.Count, 60, int.MaxValue);

    [Theory]
    [MemberData(nameof(Attacks.All), MemberType = typeof(Attacks))]
    public void In_a_source_it_is_data_between_the_fences(string attack)
    {
        var text = $"Colds are common. {attack} Colds lasted 4.5 days with zinc and 6.1 days with placebo.";
        var brief = Subject.Brief(Subject.Article(attack, text));
        var question = Assignment.Digest(brief);

        Assert.Equal(Prompt.Digest.Text, question.Instructions);
        var lines = question.Matter.TrimEnd('\n').Split('\n');
        var mark = lines[0].Split(' ')[2];
        Assert.Equal($"=== source {mark} begins ===", lines[0]);
        Assert.Single(lines, line => line == $"=== source {mark} ends ===");
        Assert.DoesNotContain(mark, attack, StringComparison.Ordinal);
        var end = Array.IndexOf(lines, $"=== source {mark} ends ===");
        // Every line between is one JSON object that we wrote: nothing of the text stands outside a string.
        Assert.All(lines[1..end], line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        var sentences = lines[2..end].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        Assert.Equal(brief.Study.Sentences.Select(sentence => sentence.At.Of(text)), sentences);
        Assert.Equal(end + 2, lines.Length);
    }

    [Theory]
    [MemberData(nameof(Attacks.All), MemberType = typeof(Attacks))]
    public void In_an_answer_it_is_plain_text_without_links(string attack)
    {
        var plain = PlainProse.Of(attack);
        Assert.DoesNotMatch(@"</?[A-Za-z!]|\]\(|https?:|javascript:|data:\S|www\.|^\s*[#>*-] ", plain);
        Assert.All(plain.EnumerateRunes(), rune => Assert.False(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format));
    }

    [Theory]
    [MemberData(nameof(Attacks.All), MemberType = typeof(Attacks))]
    public async Task A_model_that_says_it_is_not_printed(string attack)
    {
        var claim = new { sentence = attack, cites = new[] { "S3" }, numbers = Array.Empty<string>() };
        var digest = JsonSerializer.Serialize(new { summary = claim, background = Array.Empty<object>(), results = new[] { claim }, why = Array.Empty<object>() });
        var repair = JsonSerializer.Serialize(new { claims = new[] { new { n = 1, sentence = attack, cites = new[] { "S3" }, numbers = Array.Empty<string>() } } });
        await using var server = await LoopbackModel.StartAsync(matter => matter.Contains("Sentences to mend:", StringComparison.Ordinal) ? repair : digest);
        var options = server.Options("scripted");
        using var client = new ModelClient(options);
        var stage = new ModelDigest(new Correspondence(client, options, new AnswerShelf(null), TimeProvider.System), new ExtractiveDigest(), new DigestCheck());

        var draft = Assert.IsType<Outcome<Draft>.Done>(await stage.RunAsync(Subject.Brief(Subject.Trial), TestContext.Current.CancellationToken)).Value;

        // Nothing of it may be left: then the engine is said to have written nothing that holds.
        Assert.True(draft.Writing!.Fault is null || draft.Writing.Fault.EndsWith("ask another model.", StringComparison.Ordinal), draft.Writing.Fault);
        var plain = PlainProse.Of(attack);
        // What is left of some is a word or two of the source, and says nothing.
        if (!Subject.Trial.Text.Contains(plain, StringComparison.Ordinal))
            Assert.DoesNotContain(draft.Claims(), sentence => sentence.By is Hand.Model or Hand.Repaired || sentence.Sentence == plain);
    }
}
