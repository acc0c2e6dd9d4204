using System.Globalization;
using System.Text;

namespace Assay.Tests.Synthesis;

/// <summary>Records in MEDLINE's format of trials and cohorts that never were, in our own words: seven trials that count deaths, one that gives no sizes, two cohorts.</summary>
internal static class InventedTrials
{
    public static (string Name, int Year, int A, int N1, int C, int N2)[] Trials { get; } =
    [
        ("Ames", 2011, 9, 60, 14, 61), ("Brandt", 2014, 21, 120, 30, 118), ("Costa", 2016, 11, 75, 12, 77), ("Dietz", 2018, 40, 240, 55, 238),
        ("Egan", 2020, 8, 50, 7, 52), ("Farkas", 2022, 60, 410, 71, 405), ("Grau", 2024, 5, 33, 11, 34),
    ];

    public static string Medline()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Trials.Length; i++)
        {
            var (name, year, a, n1, c, n2) = Trials[i];
            Record(text, 91000000 + i, name, year, $"Thymosin alpha 1 in septic shock: a randomized placebo-controlled trial, part {i + 1}",
                $"METHODS: We randomly assigned {n1 + n2} adults with septic shock to thymosin alpha 1 (n={n1}) or placebo (n={n2}). RESULTS: {Deaths(a, n1, c, n2, "placebo")}", "Randomized Controlled Trial");
        }
        Record(text, 92000000, "Horn", 2015, "Thymosin alpha 1 and death in sepsis: a retrospective cohort study",
            $"METHODS: In this retrospective cohort study of 310 patients with sepsis we compared thymosin alpha 1 (n=150) with usual care (n=160). RESULTS: {Deaths(30, 150, 60, 160, "usual care")}", "Journal Article");
        Record(text, 92000001, "Ilic", 2019, "Thymosin alpha 1 and outcome of sepsis: a retrospective cohort study",
            $"METHODS: In this retrospective cohort study of 178 patients with sepsis we compared thymosin alpha 1 (n=90) with usual care (n=88). RESULTS: {Deaths(22, 90, 29, 88, "usual care")}", "Journal Article");
        Record(text, 93000001, "Jonas", 2017, "Thymosin alpha 1 for severe sepsis: a randomized trial",
            "METHODS: We randomly assigned 90 adults with sepsis to thymosin alpha 1 or placebo. RESULTS: The 28-day mortality was 20.0% in the thymosin alpha 1 group and 31.1% in the placebo group.", "Randomized Controlled Trial");
        return text.ToString();
    }

    private static string Deaths(int a, int n1, int c, int n2, string other) => string.Create(CultureInfo.InvariantCulture,
        $"The 28-day mortality was {a} of {n1} ({100.0 * a / n1:0.0}%) in the thymosin alpha 1 group and {c} of {n2} ({100.0 * c / n2:0.0}%) in the {other} group.");

    private static void Record(StringBuilder text, int pmid, string author, int year, string title, string summary, string type) => text.Append(CultureInfo.InvariantCulture,
        $"PMID- {pmid}\nDP  - {year} Mar\nTI  - {title}\nAB  - {summary}\nFAU - {author}, Anna\nAU  - {author} A\nPT  - {type}\n\n");
}
