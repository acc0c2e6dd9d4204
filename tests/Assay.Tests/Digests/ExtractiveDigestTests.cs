using System.Collections.Immutable;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Topics;
using Assay.Verification;

namespace Assay.Tests.Digests;

public sealed class ExtractiveDigestTests(ITestOutputHelper output)
{
    private static readonly Article Trial = new()
    {
        Id = new SourceId("test", "1"),
        Title = "Thymosin α1 in liver failure: a randomized controlled trial",
        Text = "Liver failure kills many patients. We asked whether thymosin α1 improves survival. In this open-label randomised trial, 114 patients were analysed. The primary outcome was 90-day survival. "
            + "The 90-day survival was 75.0% in the thymosin α1 group versus 53.4% in the standard care group (p=0.030). IL-6 fell in both groups. However, a competing-risk analysis showed no significant difference. "
            + "No serious adverse events occurred. In conclusion, thymosin α1 may improve survival.",
        PublicationTypes = ["Randomized Controlled Trial"],
    };

    [Fact]
    public void A_digest_tells_result_caveat_harm_and_design()
    {
        var draft = Write(Trial);
        var all = string.Join('\n', draft.Claims().Select(claim => claim.Sentence));
        Assert.Equal(Trial.Title, draft.Title);
        Assert.Contains("75.0%", all, StringComparison.Ordinal);
        Assert.Contains("53.4%", all, StringComparison.Ordinal);
        Assert.Contains("no significant difference", all, StringComparison.Ordinal);
        Assert.Contains("No serious adverse events", all, StringComparison.Ordinal);
        Assert.Contains("randomised controlled trial (level 2 before appraisal)", all, StringComparison.Ordinal);
        Assert.Contains("Thymosin α1 may improve survival.", all, StringComparison.Ordinal);
        Assert.Contains("The abstract does not report the size of each group, an effect size or a confidence interval.", all, StringComparison.Ordinal);
        Assert.DoesNotContain("In conclusion", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_stand_in_order_and_every_claim_has_a_ground()
    {
        var draft = Write(Trial);
        Assert.Equal(draft.Parts.Select(part => part.Heading).Order(), draft.Parts.Select(part => part.Heading));
        Assert.All(draft.Claims(), claim => Assert.True(claim.Cited.Length > 0 || claim.Ground != Ground.Text, claim.Sentence));
        Assert.Equal(draft.Claims().Count(), draft.Claims().Select(claim => claim.Sentence).Distinct().Count());
    }

    [Fact]
    public void A_title_alone_is_set_aside()
    {
        var outcome = new ExtractiveDigest().Write(new Brief(Trial with { Text = "" }, new AbstractReader().Read(Trial with { Text = "" }), []));
        Assert.Equal("no-abstract", Assert.IsType<Outcome<Draft>.SetAside>(outcome).Reason.Code);
    }

    [Fact]
    public void Tags_are_topic_class_study_type_and_what_the_text_names()
    {
        var topic = new Topic { Slug = "thymosin-alpha-1", Name = "Thymosin α1", Class = "immune modulator", Query = "thymosin" };
        var tags = Assert.IsType<Outcome<Draft>.Done>(new ExtractiveDigest().Write(new Brief(Trial, new AbstractReader().Read(Trial), [topic]))).Value.Tags.Select(tag => tag.Slug);
        Assert.Equal(["thymosin-alpha-1", "immune-modulator", "rct"], tags.Take(3));
        Assert.Contains("il-6", tags);
        Assert.DoesNotContain("tnf-alpha", tags);
    }

    [Fact]
    public void The_digest_of_a_trial_passes_its_own_check() => Assert.True(Checked(Trial).Publishable);

    [Theory]
    [InlineData("Mice received thymosin α1 or saline. Survival was higher with thymosin α1.", "Thymosin α1 in septic mice", "animals")]
    [InlineData("This review discusses peptides in sepsis. Their use may grow.", "Peptides in sepsis", "")]
    [InlineData("In the version of this article first published, a table was wrong.", "Erratum: Thymosin α1 for sepsis", "")]
    public void Short_and_odd_abstracts_give_a_digest_that_passes(string text, string title, string says)
    {
        var digest = Checked(Trial with { Text = text, Title = title, PublicationTypes = [] });
        Assert.All(digest.Verdicts, verdict => Assert.True(verdict.MayBePrinted, verdict.Claim.Sentence));
        Assert.Contains(digest.Draft.Claims(), claim => claim.Sentence.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Options_outside_their_range_are_refused() =>
        Assert.Throws<ArgumentException>(() => new ExtractiveDigest(new DigestOptions { MaxResults = 0 }));

    [Theory]
    [InlineData("In conclusion, the drug may help.", "The drug may help.")]
    [InlineData("RESULTS: Mortality fell by half [12].", "Mortality fell by half.")]
    [InlineData("mRNA rose after treatment.", "mRNA rose after treatment.")]
    [InlineData("However, it did not help.", "However, it did not help.")]
    public void Compression_keeps_what_is_said(string sentence, string printed) =>
        Assert.Contains(Write(Trial with { Text = sentence + " Nothing more was said of it here.", PublicationTypes = [] }).Claims(), claim => claim.Sentence == printed || claim.Sentence.EndsWith(". " + printed, StringComparison.Ordinal));

    [Theory]
    [InlineData("To compare zinc with placebo in children.", "The aim was to compare zinc with placebo in children.")]
    [InlineData("To test this hypothesis a blinded trial was conducted in two wards.", "To test this hypothesis a blinded trial was conducted in two wards.")]
    public void A_purpose_alone_becomes_a_sentence(string purpose, string told)
    {
        var text = purpose + " In this trial, 40 children were randomised. Colds lasted 4.5 days with zinc and 6.1 days with placebo.";
        Assert.Contains(Write(Trial with { Text = text, Sections = [new("OBJECTIVE", "OBJECTIVE", new(0, purpose.Length)), new("RESULTS", "RESULTS", new(purpose.Length + 1, text.Length - purpose.Length - 1))] }).Claims(), claim => claim.Sentence == told);
    }

    [Fact]
    public async Task Digests_of_the_shared_abstracts_pass_their_own_check()
    {
        int all = 0, passing = 0, claims = 0, blocked = 0;
        await foreach (var delivery in SourceFiles.ReadAsync([Place.SharedOrSkip("data", "pubmed")], TestContext.Current.CancellationToken))
            if (delivery is Delivery.Delivered { Article: { HasAbstract: true } article } && all++ < 400)
            {
                var digest = Checked(article);
                passing += digest.Publishable ? 1 : 0;
                claims += digest.Verdicts.Length;
                blocked += digest.Verdicts.Count(verdict => !verdict.MayBePrinted);
                Assert.True(digest.Verdicts.Length == digest.Draft.Claims().Count());
            }
        output.WriteLine($"{passing} of {Math.Min(all, 400)} digests publishable, {blocked} of {claims} claims blocked");
        Assert.True(passing >= 0.97 * Math.Min(all, 400), $"{passing} of {Math.Min(all, 400)}");
    }

    private static Draft Write(Article article) =>
        Assert.IsType<Outcome<Draft>.Done>(new ExtractiveDigest().Write(new Brief(article, new AbstractReader().Read(article), []))).Value;

    private static CheckedDigest Checked(Article article) => new DigestCheck().Check(new Submission(Write(article), article, new AbstractReader().Read(article)));
}
