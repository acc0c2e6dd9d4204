using System.Collections.Immutable;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Verification;

/// <summary>What holds of the gate whatever the digest.</summary>
public sealed class GateLawTests
{
    private static readonly ImmutableArray<(Spec First, ImmutableArray<string> Sentences)> Sheets =
        [.. Spec.All.Where(spec => spec.Source.Length > 0).GroupBy(spec => (spec.Sheet, spec.Title)).Select(group => (group.First(), group.Select(spec => spec.Sentence).ToImmutableArray()))];

    public static TheoryData<int> Sources() => [.. Enumerable.Range(0, Sheets.Length)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_order_of_the_claims_changes_no_verdict(int number)
    {
        var (spec, sentences) = Sheets[number];
        // A headline stands first or is none.
        var closed = sentences.Where(sentence => sentence.EndsWith('.')).ToImmutableArray();
        var told = SpecTests.Checked(spec, closed).Verdicts.ToDictionary(verdict => verdict.Claim.Sentence, verdict => verdict.Support);
        Prop.ForAll(Gen.Shuffle(closed.ToArray()).ToArbitrary(), order => SpecTests.Checked(spec, order).Verdicts.All(verdict => verdict.Support == told[verdict.Claim.Sentence])).Hold(5);
    }

    [Fact]
    public void Arms_by_another_name_get_the_same_verdicts()
    {
        foreach (var spec in Spec.All.Where(spec => spec.Sheet == "verification-open-label-trial" && spec.Case[0] != 'N'))
        {
            // A name of one word, as a drug's is.
            var renamed = spec with { Title = Renamed(spec.Title), Source = Renamed(spec.Source), Sentence = Renamed(spec.Sentence) };
            Assert.True(SpecTests.Judge(spec).MayBePrinted == SpecTests.Judge(renamed).MayBePrinted, renamed.Sentence);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_digest_of_quotations_is_never_blocked(int number)
    {
        var spec = Sheets[number].First;
        var study = new AbstractReader().Read(new Article { Id = new SourceId("spec", "1"), Title = spec.Title, Text = spec.Source });
        var digest = SpecTests.Checked(spec, study.Sentences.Select(sentence => sentence.At.Of(spec.Source)));
        Assert.All(digest.Verdicts, verdict => Assert.True(verdict.MayBePrinted, verdict.Claim.Sentence));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_sentence_that_nothing_bears_out_makes_a_digest_unpublishable(int number)
    {
        var (spec, sentences) = Sheets[number];
        var good = sentences.Where(sentence => sentence.EndsWith('.') && SpecTests.Judge(spec with { Sentence = sentence }).MayBePrinted).ToList();
        Assert.True(good.Count == 0 || SpecTests.Checked(spec, good).Publishable);
        foreach (var extra in (string[])["Serum ferritin fell by 61.7% in the treated group.", "Alpha-fetoprotein normalised in all of them.", "Hair growth was also seen."])
            Assert.False(SpecTests.Checked(spec, good.Append(extra)).Publishable, extra);
    }

    [Fact]
    public void What_is_shown_is_what_stands_there()
    {
        foreach (var (spec, sentences) in Sheets)
            foreach (var verdict in SpecTests.Checked(spec, sentences).Verdicts)
                Assert.All(verdict.Numbers, number => Assert.Equal(number.Raw.Where(char.IsDigit).Select(char.GetNumericValue), number.InClaim.Of(verdict.Claim.Sentence).Where(char.IsDigit).Select(char.GetNumericValue)));
    }

    public static TheoryData<string> Rules() => [.. DigestCheck.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_left_out_is_missed(string rule)
    {
        if (rule is "V24" or "V25" or "V26")
        {
            Assert.Contains(Sheets, sheet => SpecTests.Checked(sheet.First, ["Patients were studied."]).Omissions.Any(omission => omission.Rule == rule));
            Assert.DoesNotContain(Sheets, sheet => SpecTests.Checked(sheet.First, ["Patients were studied."], rule).Omissions.Any(omission => omission.Rule == rule));
            return;
        }
        var rows = Spec.All.Where(spec => spec.Rule == rule).ToList();
        Assert.NotEmpty(rows);
        // Nothing else says what this rule says.
        Assert.Contains(rows, spec => SpecTests.Checked(spec, [spec.Sentence], rule).Verdicts[0].Breaches.All(breach => breach.Rule != rule));
        Assert.True(rule is "V36" or "V31" or "V32" or "V33" or "V10" or "V30" || rows.Exists(spec => SpecTests.Checked(spec, [spec.Sentence], rule).Verdicts[0].MayBePrinted), rule);
    }

    private static string Renamed(string text) =>
        text.Replace("thymosin α1", "veltamab", StringComparison.Ordinal).Replace("Thymosin α1", "Veltamab", StringComparison.Ordinal).Replace("thymosin alpha-1", "veltamab", StringComparison.Ordinal).Replace("thymalfasin", "veltamab", StringComparison.Ordinal)
            .Replace("standard therapy", "standard care", StringComparison.Ordinal);
}
