using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Reading;

/// <summary>Texts that are no proper abstract: nothing is invented, nothing breaks, every digit is still a number.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string, string> Foreign => new()
    {
        { "French", "Nous avons inclus 84 patients atteints de cirrhose dans une étude prospective. Les patients ont été traités par zorvénib pendant 12 semaines. La mortalité était de 12,4 % dans le groupe traité et de 20,1 % dans le groupe témoin (p = 0,01)." },
        { "German", "In dieser Studie wurden 84 Patienten mit einer Zirrhose über 12 Wochen mit Zorvenib behandelt. Die Letalität betrug 12,4 % in der Therapiegruppe und 20,1 % in der Kontrollgruppe (p = 0,01). Unerwünschte Ereignisse waren nicht häufiger als unter Placebo." },
        { "Spanish", "Se incluyeron 84 pacientes con cirrosis en un ensayo aleatorizado. Los pacientes fueron tratados con zorvenib durante 12 semanas. La mortalidad fue del 12,4 % en el grupo tratado y del 20,1 % en el grupo control (p = 0,01)." },
        { "Portuguese", "Foram incluídos 84 pacientes com cirrose em um ensaio. Os pacientes foram tratados com zorvenibe por 12 semanas. A mortalidade foi de 12,4% no grupo tratado e de 20,1% no grupo controle (p = 0,01), e não houve mais eventos adversos do que com placebo." },
        { "Chinese", "目的 观察药物对肝衰竭患者的疗效。方法 将84例患者随机分为两组。结果 治疗组28天病死率为12.4%,对照组为20.1%(P=0.01)。结论 该药可降低病死率。" },
        { "Japanese", "肝硬変患者84例を対象に、12週間の治療を行った。死亡率は治療群で12.4%、対照群で20.1%であった(p=0.01)。有害事象に差はなかった。" },
        { "Cyrillic", "В исследование были включены 84 пациента с циррозом печени. Смертность составила 12,4% в основной группе и 20,1% в контрольной группе (p = 0,01)." },
    };

    [Theory, MemberData(nameof(Foreign))]
    public void An_abstract_in_another_language_is_set_aside_as_such(string language, string text)
    {
        var study = Abstracts.Read(text);
        Assert.Equal("not-english", Assert.Single(study.SetAside).Code);
        Assert.Contains(language, study.SetAside[0].Sentence, StringComparison.Ordinal);
        AssertNothingInvented(study);
        AssertEveryDigitIsANumber(study);
    }

    [Theory]
    [InlineData("Mortality was 12.4% with zorvenib and 20.1% with placebo (p=0.01).")]
    [InlineData("Zorvenib.")]
    [InlineData("Die Zorvenib")]
    [InlineData("Patients with Guillain-Barré syndrome at the Hôpital de la Pitié in Paris were treated with zorvenib for 12 weeks, and the de novo cases were compared with the others.")]
    [InlineData("α-Fetoprotein, β-blockers, γ-interferon and the Δ32 deletion were measured in 84 patients by the same assay.")]
    [InlineData("In vitro and in vivo data of E. coli and S. aureus per os et al. are de facto rare in the literature on das Gupta and van der Berg.")]
    public void English_with_foreign_names_is_read(string text) =>
        Assert.DoesNotContain(Abstracts.Read(text).SetAside, reason => reason.Code == "not-english");

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Zorvenib in 120 patients with sepsis: a randomised trial")]
    [InlineData(" \n ", "Blank")]
    public void Nothing_is_read_out_of_nothing(string text, string title)
    {
        var study = Abstracts.Read(text, title);
        AssertNothingInvented(study);
        Assert.Empty(study.Numbers);
    }

    public static TheoryData<string, string, string> NoResults => new()
    {
        { "Zorvenib for sepsis: study protocol for a randomised controlled trial", "INTRODUCTION: Sepsis kills 25% of patients. METHODS: We will randomise 400 adults to zorvenib or placebo. The primary outcome is 28-day mortality, expected to be 20% with zorvenib and 30% with placebo (power 80%, alpha 0.05). ETHICS: The results will be published.", "" },
        { "Zorvenib: a narrative review", "Zorvenib lowers mortality. In one trial mortality was 12% in the zorvenib group and 20% in the placebo group (p=0.01). This review sums up what is known of its use.", "Review" },
        { "Zorvenib and sepsis: reply", "We thank the authors for their letter. They report that mortality was 12% in the zorvenib group and 20% in the placebo group (p=0.01).", "Letter" },
    };

    [Theory, MemberData(nameof(NoResults))]
    public void A_protocol_a_review_and_a_letter_have_no_results_of_their_own(string title, string text, string type)
    {
        var study = Abstracts.Read(text, title, type.Length > 0 ? [type] : []);
        Assert.Empty(study.Results);
        Assert.Empty(study.Comparisons);
        Assert.Empty(study.Changes);
        AssertEveryDigitIsANumber(study);
    }

    [Fact]
    public void A_table_pasted_as_text_keeps_every_number()
    {
        const string Table = "Variable\tZorvenib (n=34)\tPlacebo (n=36)\tP\nAge, years\t61.4 ± 9.8\t60.2 ± 10.1\t0.61\nMale, n (%)\t20 (58.8)\t22 (61.1)\t0.84\nDeath, n (%)\t4 (11.8)\t9 (25.0)\t0.15\n";
        var study = Abstracts.Read(Table);
        AssertEveryDigitIsANumber(study);
        Assert.Contains(study.Numbers, number => number is { Raw: "34", Kind: NumberKind.N });
        Assert.Contains(study.Numbers, number => number is { Raw: "61.4", Value: 61.4 });
    }

    [Fact]
    public void Ten_thousand_numbers_in_one_sentence_are_ten_thousand_numbers()
    {
        var study = Abstracts.Read("The counts were " + string.Join(", ", Enumerable.Range(1, 10_000).Select(i => $"{i}.5%")) + " in the two groups.");
        Assert.Equal(10_000, study.Numbers.Count(number => number.Kind == NumberKind.Percent));
    }

    [Fact]
    public void Ten_thousand_ratios_in_one_sentence_are_read()
    {
        var study = Abstracts.Read("RESULTS: " + string.Join("; ", Enumerable.Repeat("HR 0.72 (95% CI 0.60-0.86, p=0.001)", 2_500)) + ".");
        Assert.Equal(2_500, study.Numbers.Count(number => number.Kind == NumberKind.Ratio));
        Assert.Equal(5_000, study.Numbers.Count(number => number.Kind == NumberKind.CiBound));
    }

    [Theory]
    [InlineData("Mortality was\u0000 12.4%\u0007 vs 20.1% (p=\u001b[31m0.01).")]
    [InlineData("Mortality was \u200f12.4%\u200f vs \u202e20.1%\u202c (p\u200e=\u200e0.01).")]
    [InlineData("Mortality was 12.4%\ufeff vs 20.1% (p=0.01).")]
    public void Control_characters_and_marks_of_direction_do_not_hide_a_number(string text)
    {
        var study = Abstracts.Read(text);
        AssertEveryDigitIsANumber(study);
        Assert.Contains(study.Numbers, number => number is { Value: 12.4, Kind: NumberKind.Percent });
        Assert.Contains(study.Numbers, number => number is { Value: 20.1, Kind: NumberKind.Percent });
        Assert.DoesNotContain('\u001b', StudyJson.Write(study));
    }

    [Fact]
    public void Letters_that_only_look_Latin_are_read_as_what_they_look_like()
    {
        // Cyrillic р, а and е inside Latin words; full-width signs and digits.
        var study = Abstracts.Read("The НR fоr death was 0.72 (95% СI 0.60 to 0.86; р=0.001); in 2020, ３５％ relapsed.".Replace("НR", "НR", StringComparison.Ordinal));
        Assert.Contains(study.Numbers, number => number is { Value: 0.72, Kind: NumberKind.Ratio, Measure: "HR" });
        Assert.Contains(study.Numbers, number => number is { Value: 0.86, Kind: NumberKind.CiBound });
        Assert.Contains(study.Numbers, number => number is { Value: 35, Kind: NumberKind.Percent, Raw: "３５％" });
        AssertEveryDigitIsANumber(study);
    }

    private static void AssertNothingInvented(Study study)
    {
        Assert.Empty(study.Arms);
        Assert.Empty(study.Outcomes);
        Assert.Empty(study.Results);
        Assert.Empty(study.Comparisons);
        Assert.Empty(study.Changes);
    }

    internal static void AssertEveryDigitIsANumber(Study study)
    {
        var covered = new bool[study.Text.Length];
        foreach (var number in study.Numbers)
        {
            Assert.Equal(number.At.Of(study.Text), number.Raw);
            covered.AsSpan(number.At.Start, number.At.Length).Fill(true);
        }
        for (var i = 0; i < covered.Length; i++)
            Assert.True(covered[i] || !char.IsDigit(study.Text[i]), $"The digit at {i} is in no number: {study.Text[Math.Max(0, i - 20)..Math.Min(study.Text.Length, i + 20)]}");
    }
}
