using System.Text.Json;

namespace Assay.Tests.Cli;

/// <summary>Statements of ten papers, figures theirs and words ours, through <c>assay audit</c>: the verdicts on which the catalogue was calibrated.</summary>
public sealed class TenPapersTests
{
    private static readonly (string Id, string Title, string Abstract)[] papers =
    [
        ("L1", "Thymosin alpha 1 for liver failure: a randomized trial",
            "In this open-label randomised trial patients received thymosin alpha 1 (n=56) or standard care (n=58). Survival without transplantation at 90 days was 75.0% (95% CI 63.2-86.8) with thymosin alpha 1 and 53.4% (95% CI 39.7-67.1) with standard care (log-rank P=0.030). Hepatic encephalopathy occurred in 5 of 56 (8.9%) patients in the thymosin alpha 1 group and in 14 of 58 (24.1%) in the standard care group (P=0.029). New infections occurred in 18 of 56 (32.1%) patients in the thymosin alpha 1 group and in 34 of 58 (58.6%) in the standard care group (P=0.005)."),
        ("L1c", "Thymosin alpha 1 for liver failure: a randomized trial",
            "Patients were randomised to thymosin alpha 1 (n=56) or standard care (n=58). Death from severe infection occurred in 5 of 56 (8.9%) patients in the thymosin alpha 1 group and in 14 of 58 (24.1%) in the standard care group (P=0.029)."),
        ("L1b", "Thymosin alpha 1 for liver failure: a randomized trial",
            "Patients were randomised to thymosin alpha 1 (n=56) or standard care (n=58). Survival at 90 days without transplantation was seen in 42 of 56 (75.0%) patients in the thymosin alpha 1 group and in 31 of 58 (53.4%) in the standard care group (log-rank P=0.030)."),
        ("L2", "Thymosin alpha 1 for liver failure: a retrospective cohort",
            "In this retrospective cohort of 210 patients, 124 received thymosin alpha 1 and 86 did not (controls). Death within 28 days occurred in 22 of 124 (17.7%) in the thymosin alpha 1 group and in 28 of 86 (32.6%) in the control group (P<0.05). Among the infected, death occurred in 20 of 84 (23.8%) in the thymosin alpha 1 group and in 23 of 53 (43.4%) in the control group (P<0.05). Response was seen in 30 of 84 (35.7%) infected patients in the thymosin alpha 1 group and in 11 of 53 (20.8%) in the control group (P<0.05)."),
        ("L6", "Thymosin alpha 1 for chronic hepatitis B: a randomized trial",
            "Patients were randomised to a 52-week course (group A, n=32), a 26-week course (group B, n=34) or no treatment (group C, n=32). A complete virological response was seen in 9 of 34 (26.5%) patients in group B and in 3 of 32 (9.4%) in group C (P=0.068)."),
        ("L6b", "Thymosin alpha 1 for chronic hepatitis B: a randomized trial",
            "Patients were randomised to thymosin alpha 1 (n=32) or no treatment (n=32). A complete virological response was seen in 13 of 32 (40.6%) patients in the thymosin alpha 1 group and in 3 of 32 (9.4%) in the untreated group (P=0.004)."),
        ("L9", "Thymosin alpha 1 for severe sepsis: a randomized trial",
            "Patients were randomised to thymosin alpha 1 (n=181) or placebo (n=180). Death within 28 days occurred in 47 of 181 (26.0%) patients in the thymosin alpha 1 group and in 63 of 180 (35.0%) in the placebo group (P=0.062). In-hospital mortality was 52 of 181 (28.7%) in the thymosin alpha 1 group and 71 of 180 (39.4%) in the placebo group (P=0.032). Mortality in the intensive care unit was 35 of 181 (19.3%) in the thymosin alpha 1 group and 48 of 180 (26.7%) in the placebo group (P=0.098)."),
        ("L9b", "Thymosin alpha 1 for severe sepsis: a randomized trial",
            "Patients were randomised to thymosin alpha 1 (n=181) or placebo (n=180). The relative risk of death within 28 days was 0.74 (95% CI 0.54 to 1.02; P=0.062)."),
        ("L10", "Thymosin alpha 1 for sepsis: a randomized trial",
            "Patients were randomised to thymosin alpha 1 (n=542) or placebo (n=547). The hazard ratio for death within 28 days was 0.99 (95% CI 0.77-1.27; P=0.93). In the per-protocol analysis the hazard ratio for death was 0.97 (95% CI 0.76-1.24; P=0.82)."),
        ("L11", "Immunomodulation for sepsis: a meta-analysis",
            "We pooled randomised trials. The standardised mean difference in stay in the intensive care unit was -0.52 (95% CI -1.06 to 0.11; P=0.06)."),
        ("L11b", "Immunomodulation for sepsis: a meta-analysis",
            "We pooled ten randomised trials of 530 patients. The risk ratio for death was 0.59 (95% CI 0.45 to 0.77; P=0.0001)."),
        ("L12", "Thymosin alpha 1 for sepsis: a meta-analysis",
            "We pooled 11 randomised trials of 967 treated patients and 960 controls. The odds ratio for death was 0.73 (95% CI 0.59-0.90; P=0.003). In trials of high quality the odds ratio was 0.82 (95% CI 0.65-1.03; P=0.09). In multicentre trials the odds ratio was 0.86 (95% CI 0.68-1.08; P=0.20)."),
        ("L13", "Immune stimulation in necrotising pancreatitis: a randomized trial",
            "Patients were randomised to thymosin alpha 1 (n=254) or placebo (n=254). Infected necrosis occurred in 40 of 254 (15.7%) patients in the thymosin alpha 1 group and in 46 of 254 (18.1%) in the placebo group (P=0.47). The difference was -2.4 percentage points (95% CI -7.4 to 5.0)."),
        ("L14", "Thymosin alpha 1 in severe viral pneumonia: a retrospective study",
            "We reviewed 76 patients: 36 received thymosin alpha 1 and 40 did not (controls). Death occurred in 4 of 36 (11.1%) patients in the thymosin alpha 1 group and in 12 of 40 (30.0%) in the control group (P=0.044)."),
        ("L15", "Thymosin alpha 1 in viral pneumonia: a multicentre cohort",
            "We reviewed 334 patients of eight centres. Among the critically ill the hazard ratio for death was 0.11 (95% CI 0.02-0.63; P=0.013)."),
        ("L16b", "Thymosin alpha 1 in viral pneumonia: a retrospective cohort",
            "Of 2282 patients, 306 received thymosin alpha 1 and 1976 did not (controls). Shock occurred in 31 of 306 patients in the thymosin alpha 1 group and in 106 of 1976 in the control group (P=0.001). Acute respiratory distress occurred in 104 of 306 patients in the thymosin alpha 1 group and in 499 of 1976 in the control group (P=0.001). Kidney injury occurred in 26 of 306 patients in the thymosin alpha 1 group and in 66 of 1976 in the control group (P<0.001)."),
        ("L16", "Thymosin alpha 1 in viral pneumonia: a retrospective cohort",
            "Of 2282 patients, 306 received thymosin alpha 1 and 1976 did not (controls). Non-recovery occurred in 65 of 306 (21.2%) patients in the thymosin alpha 1 group and in 290 of 1976 (14.7%) in the control group (P=0.003). Death occurred in 62 of 306 (20.3%) in the thymosin alpha 1 group and in 271 of 1976 (13.7%) in the control group (P=0.003). The adjusted odds ratio for non-recovery was 1.5 (95% CI 1.1-2.1; P=0.028). Among patients with a SOFA score of two or more the odds ratio was 2.0 (95% CI 1.4-2.9; P=0.024). The stay was 14.9 ± 12.7 days in the thymosin alpha 1 group and 8.7 ± 8.2 days in the control group (P<0.001)."),
        ("L17", "Thymosin alpha 1 in viral pneumonia: a matched cohort",
            "After matching, 184 patients who received thymosin alpha 1 were compared with 184 who did not (controls). Progression occurred in 4 of 184 (2.17%) patients in the thymosin alpha 1 group and in 5 of 184 (2.71%) in the control group (P=0.736). Death occurred in 1 of 184 (0.54%) patients in the thymosin alpha 1 group and in 0 of 184 (0%) in the control group (P=0.317)."),
        ("L20", "Thymosin alpha 1 in viral pneumonia: a meta-analysis",
            "We pooled nine studies of 1152 treated patients and 4200 controls. The risk ratio for death was 1.03 (95% CI 0.60-1.75; P=0.92)."),
        ("L21", "Thymosin alpha 1 after resection of a solitary liver cancer: a matched cohort",
            "We matched 468 patients. The hazard ratio for death was 0.308 (95% CI 0.175-0.541; P<0.001). The hazard ratio for recurrence was 0.381 (95% CI 0.229-0.633; P<0.001)."),
        ("L22", "Thymosin alpha 1 after resection of liver cancer: a cohort",
            "Of 206 patients, 44 received thymosin alpha 1 and 162 did not. The hazard ratio for death was 0.349 (95% CI 0.149-0.816; P=0.015). The hazard ratio for recurrence was 0.564 (95% CI 0.349-0.910; P=0.019)."),
    ];

    // Paper, rule, verdict, and what the remark is about.
    public static TheoryData<string, string, string, string> Verdicts => new()
    {
        { "L1", "S04", "OK", "0.029" },
        { "L1", "S04", "OK", "0.005" },
        { "L2", "S05", "DECISION_ERROR", "30/84" },
        { "L6", "S04", "MISMATCH", "0.068" },
        { "L6b", "S04", "OK", "0.004" },
        { "L9", "S04", "OK", "0.062" },
        { "L9", "S04", "OK", "0.032" },
        { "L9", "S04", "OK", "0.098" },
        { "L10", "S07", "OK", "0.93" },
        { "L10", "S07", "OK", "0.82" },
        { "L11", "S08", "MISMATCH", "0.06" },
        { "L11", "S09", "MISMATCH", "-0.52" },
        { "L13", "S04", "OK_TRUNC", "0.47" },
        { "L13", "S09", "MISMATCH", "-2.4" },
        { "L14", "S04", "OK", "0.044" },
        { "L14", "S06", "UNDETERMINED", "0.044" },
        { "L16", "S04", "OK", "65/306" },
        { "L16", "S07", "OK", "0.028" },
        { "L16", "S07", "MISMATCH", "0.024" },
        { "L17", "S01", "OK_TRUNC", "2.71" },
        { "L17", "S04", "OK", "0.736" },
        { "L17", "S04", "OK", "0.317" },
        { "L22", "S07", "OK", "0.015" },
        { "L22", "S07", "OK", "0.019" },
        { "L1c", "S04", "OK", "5/56" },
        { "L1b", "S04", "UNDETERMINED", "0.03" },
        { "L2", "S04", "OK", "22/124" },
        { "L2", "S04", "OK", "20/84" },
        { "L9b", "S07", "OK", "0.062" },
        { "L11b", "S07", "OK", "0.0001" },
        { "L12", "S07", "OK", "0.003" },
        { "L12", "S07", "OK", "0.09" },
        { "L12", "S07", "OK", "0.86" },
        { "L15", "S07", "OK", "0.013" },
        { "L16", "S04", "OK", "62/306" },
        { "L16b", "S04", "OK", "31/306" },
        { "L16b", "S04", "OK", "104/306" },
        { "L16b", "S04", "OK", "26/306" },
        { "L20", "S07", "OK", "0.92" },
        { "L21", "S07", "OK", "0.308" },
        { "L21", "S07", "OK", "0.381" },
    };

    [Theory, MemberData(nameof(Verdicts))]
    public async Task A_statement_has_the_verdict_of_the_methodology(string paper, string rule, string verdict, string about)
    {
        using var scratch = new Scratch();
        var (id, title, text) = papers.Single(one => one.Id == paper);
        var call = await Call.RunAsync("audit", scratch.Write("paper.jsonl", JsonSerializer.Serialize(new { id, title, @abstract = text })), "--json");
        Assert.Equal(0, call.Code);
        Assert.Contains(call.Lines(), remark => remark.GetProperty("rule").GetString() == rule && remark.GetProperty("verdict").GetString() == verdict
            && ($"{remark.GetProperty("message").GetString()} {remark.GetProperty("reported")}").Contains(about, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Retracted: A randomised trial of a drug", "Patients were randomised to the drug or placebo.", "S40", "UNDETERMINED")]
    [InlineData("A randomised trial of a drug", "This article is a preprint. Patients were randomised to the drug (n=20) or placebo (n=20).", "S40", "UNDETERMINED")]
    [InlineData("Age and response to a drug", "We did a post hoc analysis of the randomised TOPAZ trial (NCT01234567). Response was 40% with the drug and 30% with placebo (P=0.20).", "S44", "AMBIGUOUS")]
    [InlineData("A randomised trial of a drug", "Patients were randomised to the drug (n=20) or placebo (n=20). Response was 40% and 30% (P=0.51).", "S40", "")]
    [InlineData("Correction of anaemia in children: a randomised trial", "Patients were randomised to the drug (n=20) or placebo (n=20). Response was 40% and 30% (P=0.51).", "S44", "")]
    public async Task What_a_text_says_of_itself_is_told(string title, string text, string rule, string verdict)
    {
        using var scratch = new Scratch();
        var found = (await Call.RunAsync("audit", scratch.Write("paper.jsonl", JsonSerializer.Serialize(new { id = "1", title, @abstract = text })), "--json")).Lines()
            .Where(remark => remark.GetProperty("rule").GetString() == rule).Select(remark => remark.GetProperty("verdict").GetString());
        Assert.Equal(verdict.Length == 0 ? [] : [verdict], found);
    }
}
