using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Synthesis;

/// <summary>Brings names of outcomes together. What is not in the table is its own concept, by its content words.</summary>
/// <remarks>The rows follow the outcomes that COMET's taxonomy (Dodd and others 2018, doi:10.1016/j.jclinepi.2017.12.020) and abstracts of trials name most; first match wins.</remarks>
public static partial class OutcomeConcepts
{
    private static readonly ImmutableArray<Row> rows =
    [
        new("death-or-transplant", "Death or transplantation", Polarity.Lower, ["transplant-free", "transplantation-free", "lt-free", "death or transplant", "death or liver transplant"], []),
        new("progression-free-survival", "Progression-free survival", Polarity.Higher, ["progression-free", "pfs"], []),
        new("disease-free-survival", "Disease-free survival", Polarity.Higher, ["disease-free", "recurrence-free", "relapse-free", "event-free", "dfs", "rfs"], []),
        new("death", "Death from any cause", Polarity.Lower, ["mortality", "death", "died", "fatality", "overall survival", "survival", "survived", "surviving", "survivors"], ["free", "graft", "cardiovascular", "cardiac", "vascular", "sudden", "cancer", "tumor", "tumour", "cell", "neonatal", "maternal", "fetal", "foetal", "infant", "perinatal", "related", "specific", "attributable", "composite"]),
        new("serious-adverse-events", "Serious adverse events", Polarity.Lower, ["serious adverse", "severe adverse", "grade 3", "grade ≥3", "grade 3-4"], []),
        new("adverse-events", "Adverse events", Polarity.Lower, ["adverse", "side effect", "toxicit"], []),
        new("discontinuation", "Discontinuation", Polarity.Lower, ["discontinu", "withdrawal", "dropout", "drop-out"], []),
        new("sepsis", "Sepsis", Polarity.Lower, ["sepsis", "septic shock"], []),
        new("pneumonia", "Pneumonia", Polarity.Lower, ["pneumonia"], []),
        new("infection", "Infection", Polarity.Lower, ["infection"], ["hepatitis", "hiv", "sars", "clearance", "h. pylori", "cure"]),
        new("hepatic-encephalopathy", "Hepatic encephalopathy", Polarity.Lower, ["encephalopathy"], []),
        new("recurrence", "Recurrence", Polarity.Lower, ["recurrence", "relapse", "recurrent"], ["free"]),
        new("viral-clearance", "Viral clearance", Polarity.Higher, ["viral clearance", "virological response", "virologic response", "dna negativ", "dna clearance", "rna negativ", "undetectable", "negative conversion", "sustained virologic"], []),
        new("hbeag-seroconversion", "HBeAg seroconversion", Polarity.Higher, ["seroconversion", "hbeag loss", "hbeag clearance"], ["antibod", "influenza", "vaccine"]),
        new("remission", "Remission", Polarity.Higher, ["remission"], []),
        new("response", "Response", Polarity.Higher, ["response rate", "responder", "responded", "complete response", "partial response", "objective response", "clinical response", "overall response", "response"], ["immune", "antibod", "glyc", "insulin", "dose"]),
        new("hospital-stay", "Length of hospital stay", Polarity.Lower, ["hospital stay", "length of stay", "hospitalization duration", "hospitalisation duration", "days in hospital"], ["icu", "intensive"]),
        new("icu-stay", "Length of intensive-care stay", Polarity.Lower, ["icu stay", "intensive care unit stay", "icu length"], []),
        new("mechanical-ventilation", "Mechanical ventilation", Polarity.Lower, ["ventilation", "ventilator", "intubation"], ["free"]),
        new("hospital-admission", "Admission to hospital", Polarity.Lower, ["hospitalization", "hospitalisation", "readmission", "rehospital", "hospital admission"], ["duration", "heart failure"]),
        new("stroke", "Stroke", Polarity.Lower, ["stroke"], []),
        new("myocardial-infarction", "Myocardial infarction", Polarity.Lower, ["myocardial infarction", "heart attack"], []),
        new("major-cardiovascular-events", "Major cardiovascular events", Polarity.Lower, ["major adverse cardi", "mace", "cardiovascular event"], []),
        new("bleeding", "Bleeding", Polarity.Lower, ["bleeding", "haemorrhage", "hemorrhage"], []),
        new("fracture", "Fracture", Polarity.Lower, ["fracture"], []),
        new("hba1c", "HbA1c", Polarity.Lower, ["hba1c", "a1c", "glycated h", "glycosylated h"], []),
        new("fasting-glucose", "Fasting glucose", Polarity.Lower, ["fasting plasma glucose", "fasting glucose", "fasting blood glucose", "fpg"], []),
        new("body-weight", "Body weight", Polarity.Lower, ["body weight", "weight loss", "weight reduction", "bodyweight", "weight change"], ["birth"]),
        new("bmi", "Body-mass index", Polarity.Lower, ["body mass index", "body-mass index", "bmi"], []),
        new("systolic-pressure", "Systolic blood pressure", Polarity.Lower, ["systolic"], []),
        new("diastolic-pressure", "Diastolic blood pressure", Polarity.Lower, ["diastolic blood", "diastolic bp"], []),
        new("ldl-cholesterol", "LDL cholesterol", Polarity.Lower, ["ldl"], []),
        new("intraocular-pressure", "Intraocular pressure", Polarity.Lower, ["intraocular pressure", "iop"], []),
        new("pain", "Pain", Polarity.Lower, ["pain", "vas score", "visual analogue", "visual analog"], ["free"]),
        new("depression", "Depressive symptoms", Polarity.Lower, ["depressi", "hamd", "ham-d", "hdrs", "madrs", "phq-9"], []),
        new("anxiety", "Anxiety", Polarity.Lower, ["anxiety"], []),
        new("quality-of-life", "Quality of life", Polarity.Higher, ["quality of life", "qol", "sf-36", "eq-5d"], []),
        new("bone-density", "Bone mineral density", Polarity.Higher, ["bone mineral density", "bmd"], []),
        new("sofa", "SOFA score", Polarity.Lower, ["sofa"], []),
        new("bilirubin", "Bilirubin", Polarity.Lower, ["bilirubin"], []),
        new("alt", "Alanine aminotransferase", Polarity.Lower, ["alanine aminotransferase", "alt"], []),
        new("c-reactive-protein", "C-reactive protein", Polarity.Lower, ["c-reactive", "crp"], []),
        new("il-6", "Interleukin-6", Polarity.Lower, ["interleukin-6", "il-6"], []),
        new("tnf-alpha", "TNF-α", Polarity.Lower, ["tnf", "tumor necrosis factor", "tumour necrosis factor"], []),
        new("cd4-cells", "CD4+ cells", Polarity.Higher, ["cd4"], []),
        new("cd8-cells", "CD8+ cells", Polarity.Neutral, ["cd8"], []),
        new("monocyte-hla-dr", "Monocyte HLA-DR", Polarity.Higher, ["hla-dr"], []),
    ];

    private static readonly ImmutableArray<string> idle =
    [
        "a", "an", "the", "of", "in", "at", "for", "and", "or", "with", "to", "by", "on", "from", "rate", "rates", "level", "levels", "mean", "median", "total", "overall", "serum", "plasma",
        "primary", "secondary", "outcome", "endpoint", "end", "point", "day", "days", "week", "weeks", "month", "months", "year", "years", "incidence", "proportion", "percentage", "score", "scores", "change", "changes", "patients",
    ];

    /// <summary>The concepts of the table, in its order.</summary>
    public static ImmutableArray<OutcomeConcept> All { get; } = [.. rows.Select(row => row.Concept)];

    /// <summary>The concept that an outcome belongs to.</summary>
    /// <param name="outcome">An outcome as an abstract names it.</param>
    public static OutcomeConcept Of(Measured outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var named = rows.Where(row => row.Names.Any(name => Holds(outcome.Name, name))).ToList();
        // "Death or stroke" is neither.
        var joined = named.Count > 1 && Holds(outcome.Name, "or") && named[0].Concept.Slug != "death-or-transplant";
        if (!joined && !HasCause().IsMatch(outcome.Name) && named.Find(row => !row.Excluded.Any(name => Holds(outcome.Name, name))) is { } found) return found.Concept;
        var slug = Slug(outcome.Name);
        return new(slug.Length > 0 ? slug : "unnamed", outcome.Name, outcome.Polarity);
    }

    /// <summary>Whether the name counts people who live, where the concept counts those who die.</summary>
    /// <param name="outcome">An outcome of the concept <c>death</c> or <c>death-or-transplant</c>.</param>
    public static bool CountsSurvivors(Measured outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Holds(outcome.Name, "surviv") && !Holds(outcome.Name, "mortality") && !Holds(outcome.Name, "death");
    }

    // "Death from severe infection" is neither death from any cause nor an infection.
    [GeneratedRegex(@"\b(?:deaths?|mortality|died)\s+(?:from|due to|because of|caused by)\s+(?!(?:any|all|every)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HasCause();

    private static string Slug(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Append(' '))
            if (char.IsAsciiLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0)
            {
                var one = word.ToString();
                if (!idle.Contains(one) && !char.IsAsciiDigit(one[0])) words.Add(one.Length > 4 && one[^1] == 's' && one[^2] is not ('s' or 'i' or 'u') ? one[..^1] : one);
                word.Clear();
            }
        return string.Join('-', words.Take(6));
    }

    private static bool Holds(string name, string part)
    {
        for (var at = name.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(part, at + 1, StringComparison.OrdinalIgnoreCase))
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
                // Short names are whole words: "alt" is not in "altered".
                if (part.Length > 4 || at + part.Length == name.Length || !char.IsLetterOrDigit(name[at + part.Length]))
                    return true;
        return false;
    }

    private sealed record Row(OutcomeConcept Concept, ImmutableArray<string> Names, ImmutableArray<string> Excluded)
    {
        public Row(string slug, string name, Polarity polarity, ImmutableArray<string> names, ImmutableArray<string> excluded)
            : this(new OutcomeConcept(slug, name, polarity), names, excluded)
        {
        }
    }
}
