using Assay.Evaluation;
using Assay.Reading;
using Assay.Reading.Pico;

namespace Assay.Tests.Reading.Pico;

public sealed class PicoReaderTests
{
    private static readonly Study Trial = new AbstractReader().Read(GoldArticle.Of("1", "Zinc for acute diarrhoea in children: a randomised trial",
        "Background: Acute diarrhoea is a leading cause of death in young children. Objective: To assess the effect of zinc on acute diarrhoea. "
        + "Methods: In this randomised controlled trial 120 children with acute diarrhoea received zinc or placebo for 14 days. The primary outcome was the duration of diarrhoea. "
        + "Results: The duration of diarrhoea was significantly shorter in the zinc group than in the placebo group (P = 0.01). There was no significant difference in the incidence of vomiting between the two groups (P = 0.4). "
        + "Conclusions: Zinc reduced the duration of diarrhoea."));

    [Fact]
    public void Those_who_took_part_are_described()
    {
        var words = Trial.Population.Description?.Of(Trial.Text);
        Assert.NotNull(words);
        Assert.Contains("children", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_of_the_results_are_found()
    {
        var names = PicoReader.Outcomes(Trial).Select(static mention => mention.At.Of(Trial.Text)).ToList();
        Assert.Contains(names, static name => name.Contains("diarrhoea", StringComparison.Ordinal));
    }

    [Fact]
    public void Mentions_lie_in_order_and_do_not_overlap()
    {
        var mentions = PicoReader.Read(Trial);
        Assert.NotEmpty(mentions);
        Assert.All(mentions, static mention => Assert.InRange(mention.At.End, 1, Trial.Text.Length));
        Assert.All(mentions.Zip(mentions.Skip(1)), static pair => Assert.True(pair.First.At.End <= pair.Second.At.Start));
    }

    [Fact]
    public void An_empty_text_has_none() => Assert.Empty(PicoReader.Read(new AbstractReader().Read(GoldArticle.Of("1", "", ""))));
}
