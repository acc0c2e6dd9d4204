using System.Diagnostics;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Reading;

public sealed class AbstractReaderTests
{
    private static readonly string[] Pieces =
        ["The X group (n = 12)", " and the control group", " Mortality was 12%", " vs 30% ", "(p<0.05)", "HR 0.9 (95% CI 0.8-1.2)", ". ", "\n", "decreased by 45%", " from 5 to 3 ", "respectively", " in ", "IL-6", "(", "[", ";", "RESULTS: ", "METHODS: ", " randomised to A or B ",
         "±", " 14.9 ± 3 ", "whereas ", "2-fold", "\0", "\ud83d\ude00", "placebo ", "3/10 (30%) "];

    private static Arbitrary<string> Texts() =>
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(static pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public async Task An_article_without_abstract_is_set_aside_but_its_design_is_read()
    {
        var article = Abstracts.Of("", "Thymosin for sepsis: a randomised trial in patients", "Randomized Controlled Trial");
        var outcome = await new AbstractReader().RunAsync(article, TestContext.Current.CancellationToken);
        Assert.Equal("no-abstract", Assert.IsType<Outcome<Study>.SetAside>(outcome).Reason.Code);
        Assert.Equal(StudyType.Rct, new AbstractReader().Read(article).Design.Type);
    }

    [Fact]
    public void Every_passage_lies_inside_the_text() => Prop.ForAll(Texts(), static text =>
    {
        var study = Abstracts.Read(text);
        return Passages(study).All(at => at.Start >= 0 && at.Length > 0 && at.End <= text.Length);
    }).Hold();

    [Fact]
    public void Any_string_can_be_read() => Prop.ForAll<string>(static text => Abstracts.Read(text ?? "").Text == (text ?? "")).Hold();

    [Fact]
    public void Reading_twice_gives_the_same_bytes() => Prop.ForAll(Texts(), static text =>
        StudyJson.Write(Abstracts.Read(text)) == StudyJson.Write(Abstracts.Read(text))).Hold();

    [Fact]
    public void Results_and_comparisons_name_arms_and_outcomes_of_the_study() => Prop.ForAll(Texts(), static text =>
    {
        var study = Abstracts.Read(text);
        var arms = study.Arms.Select(static arm => arm.Id).Append(null).ToHashSet();
        var outcomes = study.Outcomes.Select(static outcome => outcome.Id).Append(null).ToHashSet();
        return study.Results.All(result => arms.Contains(result.Arm) && outcomes.Contains(result.Outcome))
            && study.Comparisons.All(one => arms.Contains(one.Experimental) && arms.Contains(one.Comparator) && outcomes.Contains(one.Outcome))
            && study.Comparisons.All(static one => one.Experimental is null || one.Experimental != one.Comparator);
    }).Hold();

    [Theory]
    [InlineData("(((((((((((((")]
    [InlineData("the X group (n = 5) and ")]
    [InlineData("5 (20%) of 25 in the treatment group vs 6/20 (30%) in the control group; p<0.05 ")]
    [InlineData("The mortality was 10% in group A. ")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("1-")]
    [InlineData("n = 5, ")]
    public void A_hostile_abstract_costs_no_more_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        _ = Abstracts.Read(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed} for 200,000 characters of '{piece}'");
    }

    [Fact]
    public void The_study_is_written_in_the_shape_of_the_contract()
    {
        var study = Abstracts.Read("""
            METHODS: Adults were randomly assigned (1:1) to receive thymosin α1 (n = 56) or placebo (n = 58).
            RESULTS: The 90-day survival rate was 75.0% (95% CI 63.2-86.8) in the thymosin α1 group vs 53.4% in the placebo group (HR 0.55, 95% CI 0.31 to 0.97; p=0.030). IL-6 levels fell by 35% in the thymosin α1 group.
            """.ReplaceLineEndings("\n"), "Thymosin α1 against placebo");
        Golden.Match(StudyJson.Write(study), "study.json");
    }

    private static IEnumerable<Passage> Passages(Study study) =>
        study.Sentences.Select(static one => one.At)
            .Concat(study.Numbers.Select(static one => one.At))
            .Concat(study.Arms.Where(static one => one.At is not null).Select(static one => one.At!.Value))
            .Concat(study.Outcomes.Where(static one => one.At is not null).Select(static one => one.At!.Value))
            .Concat(study.Results.Select(static one => one.Value.At!.Value))
            .Concat(study.Comparisons.Select(static one => one.At))
            .Concat(study.Changes.Select(static one => one.At))
            .Concat(study.Population.N.Select(static one => one.N.At!.Value))
            .Concat(study.Design.Signals.Where(static one => one.At is not null).Select(static one => one.At!.Value));
}
