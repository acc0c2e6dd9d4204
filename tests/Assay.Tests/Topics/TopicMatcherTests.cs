using System.Text.Json;
using Assay.Records;
using Assay.Topics;

namespace Assay.Tests.Topics;

public sealed class TopicMatcherTests
{
    private static readonly TopicMatcher Matcher = new(TopicCatalogue.Shipped().Values);

    private static Article Paper(string title, string text = "") =>
        new() { Id = new("test", "1"), Title = title, Text = text };

    private static string Slugs(Article article) => string.Join(' ', Matcher.Match(article).Select(m => m.Topic));

    [Theory]
    [InlineData("Thymosin alpha 1 for sepsis", "thymosin-alpha-1")]
    [InlineData("Thymosin alpha-1 for sepsis", "thymosin-alpha-1")]
    [InlineData("THYMOSIN-ALPHA1 in hepatitis", "thymosin-alpha-1")]
    [InlineData("Thymosin α1 in hepatitis", "thymosin-alpha-1")]
    [InlineData("Thymosin-α-1 in hepatitis", "thymosin-alpha-1")]
    [InlineData("Thymosin α₁ in hepatitis", "thymosin-alpha-1")]
    [InlineData("Thymosin α¹ in hepatitis", "thymosin-alpha-1")]
    [InlineData("Thymosin ɑ1 in hepatitis", "thymosin-alpha-1")]
    [InlineData("Thymosin Α1 (capital Greek) in hepatitis", "thymosin-alpha-1")]
    [InlineData("thymosin alpha(1) levels", "thymosin-alpha-1")]
    [InlineData("thymosin a1 levels", "thymosin-alpha-1")]
    [InlineData("thymosin‐alpha‑1 levels", "thymosin-alpha-1")]
    [InlineData("thymosin\u00A0alpha\u00A01 levels", "thymosin-alpha-1")]
    [InlineData("Thymosin alpha one in the elderly", "thymosin-alpha-1")]
    [InlineData("Thymosin alpha and natural killer cells", "thymosin-alpha-1")]
    [InlineData("Zadaxin® in hemodialyzed patients", "thymosin-alpha-1")]
    [InlineData("Thymalfasin, an adjuvant", "thymosin-alpha-1")]
    [InlineData("Thymalfasin² and interferon", "thymosin-alpha-1")]
    [InlineData("Thymosin β4 in corneal wounds", "thymosin-beta-4")]
    [InlineData("Thymosin beta(4) in corneal wounds", "thymosin-beta-4")]
    [InlineData("Thymosin ß4 in corneal wounds", "thymosin-beta-4")]
    [InlineData("Thymosin β⁴ in corneal wounds", "thymosin-beta-4")]
    [InlineData("TMSB4X knockdown", "thymosin-beta-4")]
    [InlineData("RGN-259 eye drops", "thymosin-beta-4")]
    [InlineData("Thymosin α1 and thymosin β4 compared", "thymosin-alpha-1 thymosin-beta-4")]
    [InlineData("Stable gastric pentadecapeptide BPC 157", "bpc-157")]
    [InlineData("BPC157 and tendon healing", "bpc-157")]
    [InlineData("Oral semaglutide (Rybelsus) or once-weekly Ozempic", "semaglutide")]
    [InlineData("Cost of Wegovy", "semaglutide")]
    [InlineData("Tirzepatide versus semaglutide", "semaglutide tirzepatide")]
    [InlineData("LY-3298176, a dual agonist", "tirzepatide")]
    [InlineData("Zepbound for sleep apnea", "tirzepatide")]
    [InlineData("Mounjaro shortages", "tirzepatide")]
    [InlineData("LY3437943, a triple agonist", "retatrutide")]
    [InlineData("Retatrutide for obesity", "retatrutide")]
    [InlineData("Egrifta® and visceral fat", "tesamorelin")]
    [InlineData("TH9507 in HIV lipodystrophy", "tesamorelin")]
    [InlineData("LL-37 and LL37 in psoriasis", "ll-37")]
    [InlineData("hCAP-18 in neutrophils", "ll-37")]
    [InlineData("Human cathelicidin and vitamin D", "ll-37")]
    [InlineData("GHK-Cu in skin", "ghk-cu")]
    [InlineData("GHK-Cu²⁺ complexes", "ghk-cu")]
    [InlineData("The tripeptide glycyl-L-histidyl-L-lysine", "ghk-cu")]
    [InlineData("Ipamorelin for ileus", "ipamorelin")]
    [InlineData("Sermorelin acetate in children", "sermorelin")]
    [InlineData("GHRH(1-29)-NH2 in old men", "sermorelin")]
    [InlineData("GRF 1–29 infusion", "sermorelin")]
    [InlineData("Growth hormone-releasing factor (1-29) amide", "sermorelin")]
    [InlineData("MOTS-c and exercise", "mots-c")]
    [InlineData("Plasma MOTSc in diabetes", "mots-c")]
    [InlineData("Epithalon and telomerase", "epitalon")]
    [InlineData("The tetrapeptide Ala-Glu-Asp-Gly", "epitalon")]
    [InlineData("Selank in anxiety", "selank")]
    [InlineData("The heptapeptide Thr-Lys-Pro-Arg-Pro-Gly-Pro", "selank")]
    [InlineData("Semax in stroke", "semax")]
    [InlineData("ACTH(4-7)PGP and BDNF", "semax")]
    [InlineData("Kisspeptin-54 to trigger ovulation", "kisspeptin")]
    [InlineData("KISS-1 expression", "kisspeptin")]
    [InlineData("Metastin and puberty", "kisspeptin")]
    public void A_title_that_names_a_topic_belongs_to_it(string title, string expected) =>
        Assert.Equal(expected, Slugs(Paper(title)));

    [Theory]
    [InlineData("TA1 cell line of the mouse", "TA1 cells were grown; TA1 was compared with other lines.")]
    [InlineData("Tumour antigen 1 (TA1) and thymosin β10", "TA1 was measured beside thymosin β10.")]
    [InlineData("Tumor antigen 1 (TA1) after thymosin fraction 5", "TA1 fell with thymosin fraction 5, a thymic peptide.")]
    [InlineData("The Tα1 tubulin promoter in neurons", "Tα1 α-tubulin drives expression.")]
    [InlineData("The Tα1:nlacZ reporter", "Tα1 is active in neurons.")]
    [InlineData("Bladder cancer of stage Ta1", "Ta, T1 and Ta1 tumours.")]
    [InlineData("Prothymosin α in the nucleus", "Prothymosin-alpha binds histones.")]
    [InlineData("ProTα1 of the thymus", "")]
    [InlineData("Thymosin fraction V and chemotherapy", "")]
    [InlineData("Thymosin α11 of the calf", "Thymosin alpha 11 has 35 residues.")]
    [InlineData("Thymosin β10 and thymosin β15", "Tβ10 rises in tumours.")]
    [InlineData("Thymosin-based treatment", "Thymosin a potent hormone.")]
    [InlineData("Thymopentin and thymulin", "")]
    [InlineData("Interferon alpha 1 in hepatitis", "")]
    [InlineData("The GHK equation", "The Goldman-Hodgkin-Katz (GHK) voltage equation; GHK predicts the current.")]
    [InlineData("Ac-SDKP and fibrosis", "")]
    [InlineData("Of TB 500 patients were cured", "TB 500 cases in a peptide study.")]
    [InlineData("LL 37% and LL 37.5", "Lower limb: LL, 37 patients.")]
    [InlineData("Cyclic AMP and cAMP signalling", "cAMP rose twofold.")]
    [InlineData("SEMA3A and semaphorin 4D", "")]
    [InlineData("Semaxanib in cancer", "")]
    [InlineData("Epithalamin of the pineal gland", "Epithalamin and thymalin in old age; the epithalamus.")]
    [InlineData("KISS1R and GPR54", "")]
    [InlineData("Les mots croisés", "mots-clés: santé; mots c'est-à-dire")]
    [InlineData("Mod GRF(1-29) and CJC-1295", "")]
    [InlineData("GRF(1-44) and GHRH(1-2)", "")]
    [InlineData("Liraglutide and dulaglutide", "")]
    [InlineData("BPC 1570", "BPC15, 7 mice")]
    [InlineData("A fall 39 days later", "CAP 18 patients were human.")]
    [InlineData("PLD 116 mg", "Pegylated liposomal doxorubicin (PLD); PLD 116 patients.")]
    [InlineData("Thymosin alpha 7 of the calf", "Thymosin α7 and thymosin α5.")]
    [InlineData("cathelicidin-BF of the snake", "Chicken cathelicidin in keratinocytes.")]
    public void A_false_friend_is_resisted(string title, string text) => Assert.Equal("", Slugs(Paper(title, text)));

    [Theory]
    [InlineData("Tα1 in practice", "The thymic peptide was given twice weekly.", "thymosin-alpha-1")]
    [InlineData("Ta1 in practice", "Thymosin was given twice weekly.", "thymosin-alpha-1")]
    [InlineData("TB-500 in horses", "A synthetic fragment of an actin-binding peptide.", "thymosin-beta-4")]
    [InlineData("GHK and fibroblasts", "The tripeptide raised collagen.", "ghk-cu")]
    [InlineData("A copper peptide", "It sped wound closure.", "ghk-cu")]
    [InlineData("Copper peptides and a copper peptide", "", "")]
    [InlineData("Cathelicidin in rosacea", "Skin of patients.", "ll-37")]
    [InlineData("KP-10 and LH", "GnRH neurons fired.", "kisspeptin")]
    [InlineData("KP-10 and LH", "Nothing else.", "")]
    public void An_ambiguous_name_counts_only_in_context(string title, string text, string expected) =>
        Assert.Equal(expected, Slugs(Paper(title, text)));

    [Fact]
    public void The_best_field_is_reported_and_the_passage_is_the_literal()
    {
        var match = Assert.Single(Matcher.Match(Paper("A trial in sepsis", "We gave thymosin  α1. Thymosin α1 failed.")));
        Assert.Equal(("thymosin-alpha-1", "abstract", "thymosin  α1"), (match.Topic, match.Field, match.Raw));
        Assert.Equal("thymosin α1", match.Alias);
        Assert.Equal(new Passage(8, 12), match.At);
        Assert.Equal("The abstract names \"thymosin  α1\".", match.Reason);

        match = Assert.Single(Matcher.Match(Paper("Zadaxin in sepsis", "Thymosin α1 failed.")));
        Assert.Equal(("title", "Zadaxin", new Passage(0, 7)), (match.Field, match.Raw, match.At!.Value));
    }

    [Fact]
    public void The_reason_names_the_word_that_settled_an_ambiguous_name()
    {
        var match = Assert.Single(Matcher.Match(Paper("Tα1 in practice", "Thymosin was given.")));
        Assert.Equal("The title names \"Tα1\", and \"Thymosin\" beside it settles what is meant.", match.Reason);
    }

    [Fact]
    public void Parentheses_belong_to_the_literal() =>
        Assert.Equal("GRF(1-29)", Assert.Single(Matcher.Match(Paper("GRF(1-29) in children"))).Raw);

    [Fact]
    public void Keywords_headings_and_substances_count_after_title_and_abstract()
    {
        var article = Paper("A trial", "In sepsis.") with { Chemicals = ["thymosin alpha(1)"] };
        Assert.Equal("chemical", Assert.Single(Matcher.Match(article)).Field);
        article = article with { Mesh = [new("Thymalfasin", null, true, [])] };
        Assert.Equal("mesh", Assert.Single(Matcher.Match(article)).Field);
        article = article with { Keywords = ["Thymosin α1"] };
        var match = Assert.Single(Matcher.Match(article));
        Assert.Equal(("keyword", null), (match.Field, match.At));
    }

    [Fact]
    public void Real_titles_about_the_first_topic_match_but_those_that_say_only_thymosin()
    {
        var titles = File.ReadLines(Place.SharedOrSkip("data", "thymosin", "facts.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("title").GetString()!).ToArray();
        var missed = titles.Where(t => Slugs(Paper(t)) != "thymosin-alpha-1").ToArray();
        Assert.Equal(3, missed.Length);
        Assert.All(missed, t => Assert.DoesNotMatch("alpha|α|thymalfasin", t));
    }

    [Fact]
    public void No_topics_is_no_matches_and_a_name_without_letters_is_refused_at_the_door()
    {
        Assert.Empty(new TopicMatcher([]).Match(Paper("Thymosin α1", "Tα1")));
        var topic = TopicCatalogue.Shipped()["semax"];
        foreach (var name in (string[])["", "--", "1", "α", "x", new('x', 121)])
            Assert.Throws<ArgumentException>(() => new TopicMatcher([topic with { Aliases = [name] }]));
    }

    [Fact]
    public void An_open_end_takes_the_rest_of_the_word()
    {
        var topic = TopicCatalogue.Shipped()["semax"] with { Aliases = ["glut*"], AmbiguousAliases = [] };
        Assert.Equal("glutides", Assert.Single(new TopicMatcher([topic]).Match(Paper("The glutides of today"))).Raw);
    }

    [Fact]
    public void A_name_across_the_seam_of_a_long_text_is_found()
    {
        foreach (var lead in (int[])[32_760, 32_763, 32_768, 33_790, 65_530])
        {
            var match = Assert.Single(Matcher.Match(Paper("Long", new string('.', lead) + "thymosin alpha 1.")));
            Assert.Equal(new Passage(lead, 16), match.At);
        }
    }

    [Fact]
    public void A_very_long_text_of_nothing_but_names_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("Tα1 TA1 thymosin β4 GHK-", 100_000));
        Assert.Equal("ghk-cu thymosin-alpha-1 thymosin-beta-4", Slugs(Paper("Long", text + " copper thymosin")));
    }
}
