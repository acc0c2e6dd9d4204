using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;
using Assay.Workers;

namespace Assay.Tests.Publication;

public sealed class CheckedDigestMarkdownTests
{
    private const string Source = "Patients were randomised to drug A (n=56) or standard care (n=58). Survival at 90 days was 75.0% with drug A and 53.4% with standard care (p=0.030).";

    [Fact]
    public void A_check_is_told_in_the_order_of_the_digest_with_passages_and_rewordings() => Assert.Equal(
        """
        # Check: A trial

        **Blocked: 1 of 2 sentences is not borne out by the source.**

        ## 1. Supported

        Survival at 90 days was 75.0% with drug A.

        > Survival at **90** days was **75.0%** with drug A and 53.4% with standard care (p=0.030).

        ## 2. Contradicted

        Survival at 90 days was 65% with drug A.

        - **Wrong number** (V01): …

        > Survival at **90** days was **75.0%** with drug A and 53.4% with standard care (p=0.030).

        Borne out would be: Survival at 90 days was 75.0% with drug A.

        """.ReplaceLineEndings("\n"), string.Join('\n', Written("A trial", "Survival at 90 days was 75.0% with drug A. Survival at 90 days was 65% with drug A.")
            .Split('\n').Select(line => line.StartsWith("- **", StringComparison.Ordinal) ? line[..(line.IndexOf(": ", StringComparison.Ordinal) + 2)] + "…" : line)));

    [Theory]
    [InlineData("*stars* and _lines_", @"\*stars\* and \_lines\_")]
    [InlineData("[a](javascript:alert(1))", @"\[a\](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>", @"\<img src=x onerror=alert(1)\>")]
    [InlineData("`code` | # ~~ &amp; $x$", @"\`code\` \| \# \~\~ \&amp; \$x\$")]
    public void Words_never_become_markup(string title, string escaped) =>
        Assert.StartsWith($"# Check: {escaped}\n", Written(title, "Survival at 90 days was 75.0% with drug A."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Survival was 65% with A.", "Survival was 75.0% with A.", "75.0%")]
    [InlineData("A improves survival.", "A may improve survival.", "may improve")]
    [InlineData("A (65%) v B (45%; p<0.01).", "A (75.0%) v B (53.4%; p=0.030).", "75.0%|53.4%|p=0.030")]
    [InlineData("The same.", "The same.", "")]
    [InlineData("A remarkable fall.", "A fall.", "")]
    [InlineData("", "All new here.", "All new here")]
    public void New_words_of_a_rewording_are_found(string before, string after, string found) =>
        Assert.Equal(found, string.Join('|', NewWords.In(before, after).Select(at => at.Of(after))));

    [Fact]
    public void Every_rule_of_the_gate_has_plain_words() =>
        Assert.All(DigestCheck.Rules, rule => Assert.NotEqual("Refused", Rules.Of(rule.Id).Title));

    private static string Written(string title, string digest)
    {
        var article = new Article { Id = new SourceId("pasted", "text"), Title = title, Text = Source };
        var study = new AbstractReader().Read(article);
        return CheckedDigestMarkdown.Write(HandedDigest.Check(digest, article, study), study, title);
    }
}
