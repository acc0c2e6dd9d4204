using System.Collections.Immutable;

namespace Assay.Evaluation.Perturbations;

/// <summary>P04, P07, P10, P12 to P20: the words that carry direction, outcome, measure, denial, doubt, cause, people, drug and design.</summary>
internal static class MeaningEdits
{
    private const string Denies = @"\b(?:no|not|neither|nor|without|similar|comparable|unchanged|fail\w*|but|whereas|while|however|although|either|or)\b";

    // "It is possible that X has": the doubt is still there.
    private const string Doubts = @"\b(?:possible|perhaps)\b";

    /// <summary>The operators.</summary>
    public static ImmutableArray<Perturbation> All { get; } =
    [
        WordEdit.Operator("P04", ["V04"],
            new(@"\bdecreased\b", "increased", Denies + @"|\bincreas|higher|more\b"), new(@"\bincreased\b", "decreased", Denies + @"|\bdecreas|lower|reduc|less\b"),
            new(@"\breduced\b", "increased", Denies + @"|\bincreas|higher|more\b"), new(@"\bhigher\b", "lower", Denies + @"|\blower|decreas|reduc"),
            new(@"\blower\b(?! (?:limb|extrem|back|resp|dose|eso|GI|gastro|urinary))", "higher", Denies + @"|\bhigher|increas|upper"), new(@"\bgreater\b", "smaller", Denies + @"|\bsmaller|less|reduc|decreas"),
            new(@"\bimproved\b", "worsened", Denies + @"|\bworse"), new(@"\blonger\b", "shorter", Denies + @"|\bshort"), new(@"\bshorter\b", "longer", Denies + @"|\blong"),
            new(@"\bfewer\b", "more", Denies + @"|\bmore\b"), new(@"\breduction\b", "increase", Denies + @"|\bincreas|higher"), new(@"\bbetter\b", "worse", Denies + @"|\bworse")),
        WordEdit.Operator("P07", ["V07"],
            new(@"\b[Oo]verall survival\b", "progression-free survival", "", "progression-free|PFS"), new(@"\b(?:progression|disease|relapse|recurrence|event|transplant)-free survival\b", "overall survival", "", "overall survival|OS"),
            new(@"\b[Mm]ortality\b", "survival", @"surviv|free"), new(@"\b[Ss]urvival\b", "mortality", @"mortality|death|died|free"), new(@"\binfections?\b", "sepsis", "", "sepsis|septic"),
            new(@"\brecurrences?\b", "death", "", "death|mortality|died"), new(@"\bsystolic\b", "diastolic", "diastolic", "diastolic"), new(@"\bLDL\b", "HDL", "HDL", "HDL"), new(@"\bpain\b", "fatigue", "", "fatigue"),
            new(@"\b[Hh]ospitali[sz]ations?\b", "mortality", "", "mortality|death|died"), new(@"\bremission\b", "cure", "", "cure"), new(@"\banxiety\b", "psychosis", "", "psychosis|psychotic"), new(@"\bdepression\b", "dementia", "", "dementia"),
            new(@"\bbone mineral density\b", "fracture rate", "", "fracture"), new(@"\bintraocular pressure\b", "visual acuity", "", "visual acuity|vision"), new(@"\bHbA1c\b|\bHbA\(1c\)", "body weight", "", "weight"),
            new(@"\bbody weight\b", "blood pressure", "", "blood pressure"), new(@"\bfasting plasma glucose\b|\bfasting glucose\b", "total cholesterol", "", "cholesterol"), new(@"\bblood pressure\b", "heart rate", "", "heart rate"), new(@"\bquality of life\b", "survival", "", "surviv|mortality")),
        WordEdit.Operator("P10", ["V11", "V15"],
            new(@"\b[Nn]o significant difference\b", "a significant difference"), new(@"\bnot significantly different\b", "significantly different"), new(@"\bnot statistically significant\b", "statistically significant"),
            new(@"\bdid not (?:significantly )?differ(?: significantly)?\b", "differed significantly"), new(@"\bnonsignificant\b|\bnon-significant\b", "significant")),
        WordEdit.Operator("P12", ["V13"],
            new(@"\b[Hh]azard ratios?\b", "odds ratio", "", "odds ratio|OR "), new(@"\b[Oo]dds ratios?\b", "hazard ratio", "", "hazard"), new(@"\b[Rr]elative risks?\b|\b[Rr]isk ratios?\b", "odds ratio", "", "odds"),
            new(@"\bHR\b", "OR", "", "odds ratio| OR "), new(@"\bOR\b(?=[,:= ]+\d)", "HR", "", "hazard| HR"), new(@"\bRR\b(?=[,:= ]+\d)", "HR", "", "hazard| HR")),
        WordEdit.Operator("P13", ["V14"],
            new(@"\b[Aa]djusted (?=hazard|odds|rel|risk|HR|OR|RR|mean|diff)", "unadjusted ", "", "unadjusted|crude|univaria"), new(@"\b[Cc]rude\b|\b[Uu]nadjusted\b", "adjusted", "", " adjusted|multivaria"), new(@"\b[Mm]ultivaria(te|ble)\b", "univaria$1", "", "univaria|unadjusted|crude")),
        WordEdit.Operator("P14", ["V15"],
            new(@"\b[Nn]o significant (difference|effect|change|improvement|association|correlation|reduction|increase)", "a significant $1"), new(@"\bdid not (?=\w+ (?:the |in |with |between |from ))", "did "), new(@"\b(was|were) not\b(?= (?:significantly|associated|different|affected|related|changed|correlated|reduced|increased|improved|superior))", "$1"),
            new(@"\bNo (?=\w+ (?:\w+ )?(?:was|were) (?:observed|found|seen|noted|reported|detected))", "Some "), new(@"\b(was|were) (significantly|associated|reduced|increased|improved|superior|effective)\b", "$1 not $2", Denies), new(@"\bsignificantly (increased|decreased|reduced|improved)\b", "did not significantly change", @"(?:was|were|had|has|have|been) significantly|" + Denies)),
        WordEdit.Operator("P15", ["V16"],
            new(@"\b(?:may|might|could) be (?!due|related|because)", "is ", Doubts), new(@"\b(?:may|might|could) (?:have|has)\b", "has", Doubts), new(@"\b(?:may|might|could) (improve|reduce|increase|prevent|decrease|lead|result|provide|enhance|play|help|affect|contribute|protect|benefit)\b", "$1s", Doubts),
            new(@"\b(?:appears?|seems?) to be\b", "is"), new(@"\bappeared to be\b|\bseemed to be\b", "was"), new(@"\b(?:[Tt]hese|[Oo]ur|[Tt]he) (results|findings|data) suggest(?:s|ed)?\b", "These $1 prove"), new(@"\bpotentially \b|\bprobably \b|\bpossibly ", "", @"\b(?:may|might|could|potential|suggest|appear|seem|likely|possible)\b")),
        WordEdit.Operator("P16", ["V17"],
            new(@"\b(?:was|were|is|are) (?:\w+ )?associated with (?:an? )?(?:\w+ )?(?:increased|higher|greater|elevated) ", "caused higher ", Denies, "caus|led to|due to"), new(@"\b(?:was|were|is|are) (?:\w+ )?associated with (?:an? )?(?:\w+ )?(?:decreased|lower|reduced) ", "led to lower ", Denies, "caus|led to|due to"),
            new(@"\b(?:was|were|is|are) (?:\w+ )?associated with\b", "caused", Denies, "caus|led to|due to"), new(@"\b(?:was|were|is|are) (?:\w+ )?(?:correlated with|linked to)\b", "resulted from", Denies, "caus|result from|due to")),
        WordEdit.Operator("P17", ["V18"],
            new(@"\bpatients\b", "children", "child", "child|pediatric|paediatric|infan|adolescent|neonat|newborn|toddler"), new(@"\b[Ww]omen\b", "men", "", " men | men,| men.|male |males"), new(@"\bmen\b", "women", "", "women|female"), new(@"\b[Cc]hildren\b", "adults", "", "adult"),
            new(@"\badults\b", "children", "", "child|pediatric|adolescent"), new(@"\b(?:mice|rats)\b", "patients", "", "patient|human|people|men|volunteer"), new(@"\b[Ss]evere\b", "mild", "mild", "mild"), new(@"\bpatients with\b", "healthy people without", "", "healthy"),
            new(@"\bolder (?=adults|people|patients)", "younger ", "", "young"), new(@"\belderly\b", "young", "", "young"), new(@"\b[Hh]ealthy\b", "diseased", "", "diseased")),
        WordEdit.Operator("P18", ["V19", "V01", "V27", "V30"],
            new(@"\bweekly\b", "daily", "", "daily|per day|/day|/d"), new(@"\bdaily\b", "weekly", "", "week"), new(@"\b[Oo]ral(ly)?\b", "intravenous$1", "", "intraven|i.v|infus"), new(@"\b[Ii]ntravenous(ly)?\b", "oral$1", "", "oral"), new(@"\btwice daily\b", "once daily", "", "once|per day|/day|daily dose")),
        WordEdit.Operator("P19", ["V20"],
            new(@"\bplacebo\b", "usual care", "", "usual|standard|conventional"), new(@"\b(?:usual|standard) (?:care|therapy|treatment)\b", "placebo", "", "placebo"), new(@"\bsham\b", "placebo", "", "placebo")),
        WordEdit.Operator("P20", ["V21"],
            new(@"\b[Rr]etrospective\b", "randomised", "", "random"), new(@"\b[Oo]pen-label\b", "double-blind", "", "blind"), new(@"\b[Cc]ohort study\b|\b[Oo]bservational study\b", "randomised controlled trial", "", "random"), new(@"\b[Ss]ingle-blind\b", "double-blind", "", "double"),
            new(@"\b[Cc]ase-control study\b|\b[Cc]ross-sectional study\b", "randomised trial", "", "random"), new(@"\b[Pp]ilot (?=study|trial)", "definitive phase 3 ", "", "phase")),
        WordEdit.Operator("P21", ["V22", "V23"],
            new(@"\b[Ss]econdary (?=outcome|end ?-?point)", "primary "), new(@"\b(?:In|Among) (?:the |a )?(?:sub-?group|subset) of [^,]{5,60}, ", "", "", "")),
    ];
}
