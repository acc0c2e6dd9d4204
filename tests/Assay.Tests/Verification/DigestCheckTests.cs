using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Verification;

public sealed class DigestCheckTests
{
    private const string Text = "In this open-label trial, 114 patients were analysed. Mortality at 28 days was 26.0% in the thymosin group and 35.0% in the control group (P=0.062). However, serious adverse events did not differ. Thymosin may reduce mortality.";
    private static readonly Article Source = new() { Id = new SourceId("test", "1"), Title = "Thymosin for sepsis: a randomised trial", Text = Text };
    private static readonly Study Study = new AbstractReader().Read(Source);

    [Fact]
    public void Contradicted_claims_are_never_publishable()
    {
        var digest = Check("Mortality at 28 days was 16.0% in the thymosin group.");
        Assert.Equal(Support.Contradicted, digest.Verdicts[0].Support);
        Assert.False(digest.Publishable);
    }

    [Fact]
    public void Explanations_name_both_sides_and_evidence_is_the_number_itself()
    {
        var verdict = Check("Mortality at 28 days was 16.0% in the thymosin group and 35.0% in the control group.").Verdicts[0];
        Assert.Contains("16.0%", verdict.Breaches[0].Explanation, StringComparison.Ordinal);
        Assert.Contains("26.0%", verdict.Breaches[0].Explanation, StringComparison.Ordinal);
        Assert.Contains("26.0%", verdict.Evidence.Select(passage => passage.Of(Text)));
    }

    [Fact]
    public void A_claim_answers_to_the_sentences_it_cites()
    {
        var elsewhere = Study.Sentences[^1].At;
        var draft = new Draft(Source.Id, "t", new Claim("Mortality was 26.0% in the thymosin group.", [elsewhere]), [], []);
        Assert.False(new DigestCheck().Check(new Submission(draft, Source, Study)).Publishable);
    }

    [Fact]
    public void Derivations_show_their_formula()
    {
        var number = Check("Survival at 28 days was 74.0% in the thymosin group.").Verdicts[0].Numbers.Single(number => number.Raw == "74.0%");
        Assert.Equal((Support.Derived, "100 − 26.0 = 74.0%"), (number.Support, number.Derivation));
    }

    [Fact]
    public void Null_results_and_harms_left_out_are_listed()
    {
        var omissions = Check("Thymosin may reduce mortality.").Omissions;
        Assert.Contains(omissions, omission => omission.Rule == "V26" && omission.At.Of(Text).Contains("adverse", StringComparison.Ordinal));
        Assert.Contains(omissions, omission => omission.Rule == "V25" && omission.At.Of(Text).Contains("0.062", StringComparison.Ordinal));
        Assert.Empty(Check("Mortality at 28 days was 26.0% in the thymosin group and 35.0% in the control group (P=0.062).", "Serious adverse events did not differ.").Omissions);
    }

    [Fact]
    public void Every_rule_and_derivation_has_its_place_in_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(Place.Root, "docs", "verification.md"));
        Assert.All(DigestCheck.Rules, rule => Assert.Contains($"\n## {rule.Id} {rule.Name}\n", page, StringComparison.Ordinal));
        Assert.All(DigestCheck.Derivations, name => Assert.Contains($"\n| {name} |", page, StringComparison.Ordinal));
        Assert.Equal(DigestCheck.Rules.Length, Regex.Count(page, @"^## V\d\d ", RegexOptions.Multiline));
    }

    [Fact]
    public void White_space_never_changes_a_verdict()
    {
        var pad = Gen.Elements("  ", "\t", "\n", " \u00A0", "\u200B ").ToArbitrary();
        foreach (var spec in Spec.All.Where((_, i) => i % 12 == 0))
            Prop.ForAll(pad, space => SpecTests.Judge(spec).Support == SpecTests.Judge(spec with { Sentence = space + spec.Sentence.Replace(" ", space, StringComparison.Ordinal) + space }).Support)
                .Hold(5);
    }

    [Fact]
    public void Any_strings_give_as_many_verdicts_as_claims_and_evidence_inside_the_text() =>
        Prop.ForAll<string[], string>((sentences, text) =>
        {
            var article = Source with { Text = text ?? "" };
            var digest = new DigestCheck().Check(new Submission(StrangersDigest.Of(article.Id, "", sentences ?? []), article, new AbstractReader().Read(article)));
            return digest.Verdicts.Length == Math.Max(1, sentences?.Length ?? 0)
                && digest.Verdicts.SelectMany(verdict => verdict.Evidence).Concat(digest.Omissions.Select(omission => omission.At)).All(passage => passage.Start >= 0 && passage.End <= article.Text.Length)
                && digest.Verdicts.All(verdict => verdict.Numbers.All(number => number.InClaim.End <= verdict.Claim.Sentence.Length));
        }).Hold(200);

    [Fact]
    public void Splices_of_real_words_never_throw()
    {
        var pieces = Spec.All.SelectMany(spec => spec.Sentence.Split(' ').Concat(["75.0%", "(", "½", "±", "p<", "v", "−", "CI", "0.", "of", "/"])).Distinct().ToArray();
        Prop.ForAll(Gen.Elements(pieces).ListOf(18).ToArbitrary(), words => Check(string.Join(' ', words)).Verdicts.Length == 1).Hold(150);
    }

    [Fact]
    public void A_sentence_of_the_source_is_never_blocked() =>
        Assert.All(Study.Sentences, sentence => Assert.True(Check(sentence.At.Of(Text)).Verdicts[0].MayBePrinted, sentence.At.Of(Text)));

    [Fact]
    public void The_same_submission_gives_the_same_line()
    {
        var lines = Enumerable.Range(0, 3).Select(_ => CheckedDigestJson.Write(Check("Mortality at 28 days was 16.0% in the thymosin group.", "It is a breakthrough."), Text, "x")).Distinct();
        Golden.Match(Assert.Single(lines) + "\n", "checked-digest.json");
    }

    [Fact]
    public async Task The_stage_is_never_set_aside()
    {
        var outcome = await new DigestCheck().RunAsync(new Submission(StrangersDigest.Of(Source.Id, "t", []), Source, Study), TestContext.Current.CancellationToken);
        Assert.IsType<Outcome<CheckedDigest>.Done>(outcome);
    }

    private static CheckedDigest Check(params string[] sentences) =>
        new DigestCheck().Check(new Submission(StrangersDigest.Of(Source.Id, "t", sentences), Source, Study));
}
