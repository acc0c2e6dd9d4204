using Assay.Cli;
using Assay.Tests.Reading;

namespace Assay.Tests.Cli;

public sealed class StudyTextTests
{
    private const string Text = "We randomly assigned 120 adults to zorvenib (n=60) or placebo (n=60). Hospital stay was 8.7 ± 4.2 days in the zorvenib group and 10.9 ± 5.1 days in the placebo group (p = 0.01).";

    [Fact]
    public void Without_colour_the_abstract_and_its_table_are_plain_text()
    {
        var text = StudyText.Write(Abstracts.Read(Text, "A trial"), colour: false);
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("Hospital stay  8.7 ± 4.2 days     10.9 ± 5.1 days   p = 0.01; lower", text, StringComparison.Ordinal);
        Assert.Contains("zorvenib (n = 60)  placebo (n = 60)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_colour_what_was_understood_is_marked()
    {
        var text = StudyText.Write(Abstracts.Read(Text, "A trial"), colour: true);
        Assert.Contains("\u001b[1;34mzorvenib\u001b[0m", text, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;32m8.7\u001b[0m", text, StringComparison.Ordinal);
        Assert.Contains("\u001b[36m120\u001b[0m", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_in_a_text_do_not_reach_the_terminal()
    {
        var text = StudyText.Write(Abstracts.Read("Mortality\u001b[2J was\u202e 12%\u009b.", "\u001b]0;title\u0007"), colour: false);
        Assert.DoesNotContain(text, c => c is '\u001b' or '\u0007' or '\u009b' or '\u202e');
    }
}
