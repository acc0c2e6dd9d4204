using System.Text.Json;
using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Tests.Evaluation.Corpora;

public sealed class DirectionPromptTests
{
    [Fact]
    public void The_exhaustive_part_names_its_arms_the_other_way_round()
    {
        var prompt = Read("""{"id":"x1","source":"exhaustive","intervention":"Control","comparator":"Zinc","outcome":"Weight","label":"significantly increased","evidenceText":["Weight rose with zinc (p &lt; 0.05)."]}""");
        Assert.Equal(("Zinc", "Control", Direction.Higher, true), (prompt.Question.Intervention, prompt.Question.Comparator, prompt.Label, prompt.IsSnippet));
        Assert.Equal("Weight rose with zinc (p < 0.05).", prompt.Text);
    }

    [Fact]
    public void Of_passages_that_hold_each_other_the_widest_stands()
    {
        var prompt = Read("""{"id":"p1","source":"evidence-inference","intervention":"A","comparator":"B","outcome":"O","label":"no significant difference","evidenceText":["O was alike","In all, O was alike.","O did not differ."]}""");
        Assert.Equal("In all, O was alike.\nO did not differ.", prompt.Text);
    }

    [Fact]
    public void A_label_of_another_kind_is_refused() => Assert.Throws<FormatException>(static () =>
        Read("""{"id":"p1","intervention":"A","comparator":"B","outcome":"O","label":"better","evidenceText":["O"]}"""));

    private static DirectionPrompt Read(string line) => DirectionPrompt.Read(JsonDocument.Parse(line).RootElement);
}
