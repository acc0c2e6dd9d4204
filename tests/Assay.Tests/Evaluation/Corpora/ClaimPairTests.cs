using System.Text.Json;
using Assay.Evaluation.Corpora;
using Assay.Verification.Entailment;

namespace Assay.Tests.Evaluation.Corpora;

public sealed class ClaimPairTests
{
    [Fact]
    public void A_claim_against_an_abstract()
    {
        var pair = Read("""{"id":"s1","claim":"Zinc helps.","label":"REFUTE","document":{"doc":"7","title":"Zinc","sentences":["Zinc was given.","It did not help."]},"evidenceSentences":[1]}""");
        Assert.Equal((SourceForm.Abstract, ClaimLabel.Refute, "7", "Zinc"), (pair.Form, pair.Label, pair.Document, pair.Title));
        Assert.Equal([1], pair.Evidence!.Value);
    }

    [Fact]
    public void A_held_out_abstract_needs_no_number_and_no_marked_sentences()
    {
        var pair = Read("""{"id":12,"claim":"Zinc helps.","label":"NOINFO","document":{"title":"Zinc","sentences":["Zinc was given."]}}""");
        Assert.Equal(("12", "12"), (pair.Id, pair.Document));
        Assert.Null(pair.Evidence);
    }

    [Fact]
    public void A_passage_is_cut_into_sentences()
    {
        var pair = Read("""{"id":"h1","claim":"Zinc helps.","label":"SUPPORT","evidence":"Zinc was given. It helped."}""");
        Assert.Equal(SourceForm.Passage, pair.Form);
        Assert.Equal(["Zinc was given.", "It helped."], pair.Sentences);
    }

    [Fact]
    public void Lines_of_a_second_record_follow_those_of_the_first()
    {
        var pair = Read("""{"id":"n1","section":"Results","claim":"More had pain.","label":"SUPPORT","primary":{"nct":"A","lines":["Results 1:"," Pain 3/9"]},"secondary":{"nct":"B","lines":["Results 1:"," Pain 1/9"]},"primaryEvidence":[1],"secondaryEvidence":[1]}""");
        Assert.Equal(["Results 1:", "Pain 3/9", "Results 1:", "Pain 1/9"], pair.Sentences);
        Assert.Equal([1, 3], pair.Evidence!.Value);
    }

    [Theory]
    [InlineData("""{"id":"s1","claim":"Zinc helps.","label":"MAYBE","evidence":"It helped."}""")]
    [InlineData("""{"id":"s1","claim":"Zinc helps.","label":"SUPPORT"}""")]
    [InlineData("""{"id":"s1","label":"SUPPORT","evidence":"It helped."}""")]
    public void A_line_of_another_kind_is_refused(string line) => Assert.Throws<FormatException>(() => Read(line));

    private static ClaimPair Read(string line) => ClaimPair.Read(JsonDocument.Parse(line).RootElement);
}
