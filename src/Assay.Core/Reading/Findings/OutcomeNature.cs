namespace Assay.Reading.Findings;

/// <summary>Which way an outcome is good and what sort of quantity it is, told by its name.</summary>
internal static class OutcomeNature
{
    // The first row that matches decides: "transplant-free survival" before "transplant", "infection clearance" before "infection".
    private static readonly (string[] Parts, Polarity Polarity)[] Ways =
    [
        (["free survival", "-free", "survival", "survived", "remission", "recovery", "recovered", "clearance", "seroconversion", "normalization", "normalisation", "healing", "cure", "response", "responded", "success", "quality of life", "adherence", "compliance", "satisfaction", "abstinence", "cessation", "improvement", "hla-dr"], Polarity.Higher),
        (["mortality", "death", "died", "fatal", "infection", "recurrence", "relapse", "progression", "complication", "bleeding", "stroke", "failure", "readmission", "rehospital", "hospitali", "adverse", "side effect", "toxicity", "pain", "length of stay", "hospital stay", "icu stay", "symptom",
            "bilirubin", "crp", "c-reactive", "procalcitonin", "pct", "alt", "ast", "aminotransferase", "tnf", "il-6", "il-1", "il-8", "interleukin-6", "encephalopathy", "sofa", "apache", "meld", "viral load", "hbv dna", "creatinine", "lactate", "blood pressure", "cholesterol", "ldl", "triglycerid", "hba1c", "glucose", "body weight", "bmi", "weight", "fracture",
            "exacerbation", "seizure", "thrombo", "embol", "infarction", "nausea", "vomiting", "headache", "diarrh", "anxiety", "depress", "dropout", "withdrawal", "discontinuation", "ventilation", "sepsis", "injury", "necrosis", "inflammat", "apoptosis", "fatigue", "hypoglyc", "transfusion", "miscarriage", "cost", "d-dimer", "ferritin", "exhausted", "viral shedding", "intraocular pressure", "tumor size", "tumour size"], Polarity.Lower),
        (["cd4", "cd8", "nk cell", "lymphocyte", "albumin", "platelet", "hemoglobin", "haemoglobin", "bone mineral", "ejection fraction", "strength", "function", "hdl", "pregnancy", "birth rate", "efficacy", "ability", "performance"], Polarity.Higher),
    ];

    public static Polarity Way(string name)
    {
        foreach (var (parts, polarity) in Ways)
            foreach (var part in parts)
                if (Holds(name, part)) return polarity;
        return Polarity.Neutral;
    }

    public static OutcomeKind Kind(string name, OutcomeKind seen)
    {
        if (Holds(name, "survival") && !Holds(name, "survival rate") || Holds(name, "time to") || Holds(name, "overall survival")) return seen == OutcomeKind.Binary && Holds(name, "rate") ? OutcomeKind.Binary : OutcomeKind.TimeToEvent;
        if (seen == OutcomeKind.TimeToEvent) return seen;
        if (Holds(name, "person-year") || Holds(name, "episodes per") || Holds(name, "incidence rate")) return OutcomeKind.Rate;
        if (Holds(name, "score") || Holds(name, "level") || Holds(name, "concentration") || Holds(name, "stay") || Holds(name, "duration") || Holds(name, "pressure") || Holds(name, "bilirubin") || Holds(name, "weight")) return seen == OutcomeKind.Binary ? OutcomeKind.Unknown : OutcomeKind.Continuous;
        if (Holds(name, "mortality") || Holds(name, "risk of") || Holds(name, "death") || Holds(name, "died") || Holds(name, "incidence") || Holds(name, "survival rate") || Holds(name, "response rate") || Holds(name, "infection") || Holds(name, "recurrence")) return OutcomeKind.Binary;
        return seen;
    }

    private static bool Holds(string name, string part)
    {
        var at = name.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at == 0 || at > 0 && (!char.IsLetterOrDigit(name[at - 1]) || !char.IsLetter(part[0]));
    }
}
