using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Tests.Digests.Generative;
using Assay.Verification;

namespace Assay.Tests.Verification;

/// <summary>A refused sentence never stays: the source's own takes its place, or nothing does, and what was refused is told.</summary>
public sealed class SoundDraftTests
{
    private static readonly Study study = new AbstractReader().Read(Subject.Trial);

    private static Draft Own() => Assert.IsType<Outcome<Draft>.Done>(new ExtractiveDigest().Write(Subject.Brief(Subject.Trial))).Value;

    private static CheckedDigest Judge(Draft draft) => new DigestCheck().Check(new(draft, Subject.Trial, study));

    private static Passage At(string words) => Passage.Between(Subject.Trial.Text.IndexOf(words, StringComparison.Ordinal), Subject.Trial.Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Draft With(Draft draft, params ReadOnlySpan<Claim> claims) => draft with { Parts = [.. draft.Parts.Where(static part => part.Heading != Heading.Results), new Part(Heading.Results, [.. claims])] };

    [Fact]
    public void What_is_borne_out_stays_as_it_is() => Assert.Null(SoundDraft.Of(Judge(Own()), Subject.Trial, study, "ours"));

    [Fact]
    public void A_refused_sentence_of_ours_stands_as_the_source_has_it()
    {
        var draft = With(Own(), new Claim("Colds lasted 6.1 days with zinc and 4.5 days with placebo (p = 0.012).", [At("Colds lasted 4.5 days")]));
        Assert.False(Judge(draft).Publishable);
        var sound = SoundDraft.Of(Judge(draft), Subject.Trial, study, "ours")!;

        Assert.True(Judge(sound).Publishable);
        var refusal = Assert.Single(sound.Writing!.Refused);
        Assert.Equal("Colds lasted 6.1 days with zinc and 4.5 days with placebo (p = 0.012).", refusal.Sentence);
        Assert.NotEmpty(refusal.Rules);
        Assert.NotEmpty(refusal.Why);
        Assert.Contains(refusal.Instead!, Subject.Trial.Text, StringComparison.Ordinal);
        Assert.Contains(sound.Claims(), claim => claim.Sentence == refusal.Instead);
        Assert.Contains("word for word", sound.Writing.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cites_nothing_is_left_out()
    {
        var draft = With(Own(), new Claim("Zinc cured every cold within one day.", []));
        var sound = SoundDraft.Of(Judge(draft), Subject.Trial, study, "ours")!;

        Assert.True(Judge(sound).Publishable);
        Assert.Null(Assert.Single(sound.Writing!.Refused).Instead);
        Assert.DoesNotContain(sound.Claims(), static claim => claim.Sentence.StartsWith("Zinc cured", StringComparison.Ordinal));
        Assert.Contains("left out", sound.Writing.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_summary_is_quoted_and_the_models_share_is_kept()
    {
        var own = Own();
        var draft = own with
        {
            Summary = new Claim("Zinc lengthened colds.", [At("Colds lasted 4.5 days")]) { By = Hand.Model },
            Writing = new("loopback", "abcd", []),
        };
        var sound = SoundDraft.Of(Judge(draft), Subject.Trial, study, "ours")!;

        Assert.True(Judge(sound).Publishable);
        Assert.Equal(Hand.Replacement, sound.Summary.By);
        Assert.Equal("loopback", sound.Writing!.Engine);
        Assert.Null(sound.Writing.Fault);
        Assert.Equal("Zinc lengthened colds.", Assert.Single(sound.Writing.Refused).Sentence);
    }
}
