using System.Collections.Frozen;

namespace Assay.Language;

/// <summary>The closed and half-closed words of abstracts, each with its classes.</summary>
internal static class Lexicon
{
    private static readonly (WordClass Class, string Words)[] Rows =
    [
        (WordClass.Determiner, "the a an this these those its their our his her each every all both some any no either neither other another such"),
        (WordClass.Preposition, "of in for with without at by from to among amongst between during after before within into over under on as per via towards toward through throughout despite until since upon about against following regarding concerning across"),
        (WordClass.Conjunction, "and or but while whereas although however nor which who whom whose that because when where if though thus therefore whether so plus yet"),
        (WordClass.Verb, """
            was were is are be been being had has have having did does do could may might can will would should shall must
            showed shows show shown demonstrated demonstrates demonstrate revealed reveals reveal found observed seen noted reported reports occurred occur occurs
            received receiving receive given assigned allocated randomised randomized treated enrolled included recruited completed underwent
            remained remain remains became become achieved achieve reached experienced developed had resulted led leads lead produced caused compared
            differed differ differs died survived tended suggests suggest suggested indicate indicates indicated indicating representing represents represented
            evaluated assessed measured determined performed conducted investigated examined studied analyzed analysed calculated defined identified
            yielded exhibited displayed provided obtained detected presented required respectively averaged ranged estimated expected associated
            causing leading resulting showing including attained favored favoured using used corresponding
            """),
        (WordClass.Verb | WordClass.Up, "increased increases increase increasing improved improves improve improving rose rises rise rising raised enhanced enhances elevated prolonged gained gain doubled tripled grew accelerated"),
        (WordClass.Verb | WordClass.Down, "decreased decreases decrease decreasing reduced reduces reduce reducing fell falls fall falling dropped drops declined decline declines lowered lowers diminished suppressed attenuated shortened halved inhibited inhibits prevented decreased lost"),
        (WordClass.Up, "increment elevation improvement rise gains enhancement prolongation"),
        (WordClass.Down, "reduction reductions decrement drop loss decline"),
        (WordClass.Comparative | WordClass.Up, "higher greater more better longer larger superior faster earlier"),
        (WordClass.Comparative | WordClass.Down, "lower less fewer shorter smaller inferior slower worse"),
        (WordClass.Comparative, "similar comparable equal equivalent different unchanged identical"),
        (WordClass.Adverb, "not also only even still already more less most least respectively however further furthermore moreover overall very approximately about nearly almost just both there then once again well than"),
        (WordClass.Versus, "vs versus compared than v relative comparison against"),
        (WordClass.People, """
            patients patient participants participant subjects subject adults adult women woman men man children child individuals individual volunteers volunteer people persons
            person infants neonates cases case controls control mice mouse rats rat rabbits pigs dogs monkeys animals pairs survivors nonsurvivors recipients
            males females boys girls outpatients inpatients students users smokers donors residents nurses physicians mothers newborns adolescents
            families households eyes knees hips teeth carriers responders clinicians surgeons dentists veterans workers employees respondents caregivers parents couples eyes sites centers centres hospitals
            """),
        (WordClass.Group, "group groups arm arms cohort cohorts"),
        (WordClass.Outcome, """
            mortality survival death deaths rate rates incidence level levels concentration concentrations score scores response responses remission recurrence relapse
            progression infection infections events event stay duration time volume pressure count counts ratio ratios risk hazard odds proportion percentage prevalence
            frequency number numbers index activity expression function weight mass bmi pain quality length cost costs loss gain clearance seroconversion
            normalization normalisation complications complication bleeding stroke hospitalization hospitalisation admission readmission failure success cure recovery
            healing improvement efficacy effectiveness safety toxicity reactions effects symptoms severity intensity consumption requirement requirements
            dose titer titers titre titres production secretion proliferation apoptosis viability load density thickness size area diameter flow velocity
            accuracy sensitivity specificity adherence compliance satisfaction performance ability capacity strength speed power intake absorption exposure
            auc cmax half-life dropout discontinuation withdrawal withdrawals attrition episodes exacerbations attacks seizures falls fractures infarction thrombosis embolism
            perforation leak leakage conversion transfusion reoperation revascularization hemorrhage haemorrhage nausea vomiting headache diarrhea fatigue depression anxiety
            cholesterol triglycerides glucose insulin bilirubin albumin creatinine hemoglobin haemoglobin lactate procalcitonin cytokines markers lymphocytes
            pregnancy birth births pregnancies miscarriage abstinence cessation outcome outcomes endpoint endpoints benefit age bodyweight cells
            """),
        (WordClass.Label, "phase grade stage type group class table figure fig figs level category arm cohort part step version no chapter section appendix item question model method diabetes trial study score scores theta factor"),
        (WordClass.Month, "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"),
    ];

    private static readonly FrozenDictionary<string, WordClass> Classes = Build();

    /// <summary>The classes of <paramref name="word"/>, case ignored.</summary>
    public static WordClass Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 24) return WordClass.None;
        if (Classes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known)) return known;
        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !word.EndsWith("family", StringComparison.Ordinal) ? WordClass.Adverb : WordClass.None;
    }

    private static FrozenDictionary<string, WordClass> Build()
    {
        var table = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, words) in Rows)
            foreach (var word in words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                table[word] = table.GetValueOrDefault(word) | kind;
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
