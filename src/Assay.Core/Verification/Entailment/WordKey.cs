using System.Collections.Frozen;

namespace Assay.Verification.Entailment;

/// <summary>Brings forms and near synonyms of a word together.</summary>
internal static class WordKey
{
    private const int Least = 4;

    // The longest ending that leaves four letters goes.
    private static readonly string[] Endings =
    [
        .. "izations ization isations isation ationally ational ations ation atories atory ators ator ating ated ates ate ative ities ity ments ment nesses ness ances ance ancy ences ence ency ants ant ents ent ings ing ions ion ives ive ories ory ors or ers er ically icals ical als ally al ics ic ously ous ables able ibles ible ies ied isms ism ists ist ized izes ize ised ises ise eds ed es ly s e y a um us is".Split(' ').OrderByDescending(static ending => ending.Length).ThenBy(static ending => ending, StringComparer.Ordinal),
    ];

    // The first of a row stands for all.
    private static readonly FrozenDictionary<string, string> Synonyms = Table(
        "cancer cancers tumor tumors tumour tumours carcinoma carcinomas neoplasm neoplasms malignancy malignancies malignant oncogenic tumorigenesis cancerous tumorigenic carcinogenesis",
        "heart cardiac cardio cardiovascular coronary myocardial",
        "kidney kidneys renal nephro",
        "liver hepatic hepatocyte hepatocytes",
        "lung lungs pulmonary respiratory",
        "brain cerebral cns neural",
        "stomach gastric gastro",
        "skin dermal cutaneous",
        "bone bones skeletal osseous",
        "death deaths mortality died dead die dying fatal fatality lethal lethality dies",
        "survival survive survives survived surviving survivors lifespan",
        "child children pediatric paediatric childhood kids",
        "infant infants newborn newborns neonate neonates neonatal baby babies birth",
        "woman women female females",
        "man men male males",
        "mouse mice murine",
        "human humans people person persons individuals patients patient",
        "fat adipose adipocyte adipocytes fats",
        "obese obesity overweight bmi adiposity",
        "diabetes diabetic diabetics t2d t2dm",
        "mutation mutations mutant mutants mutated variant variants polymorphism polymorphisms",
        "hypertension hypertensive",
        "bleeding hemorrhage haemorrhage bleed bleeds",
        "drug drugs medication medications medicine medicines pharmacological",
        "treat treatment treatments therapy therapies therapeutic treated treating",
        "surgery surgical surgeries operation operative",
        "infect infection infections infected infectious infectivity",
        "virus viral viruses",
        "bacteria bacterial bacterium",
        "smoke smoking smokers smoker tobacco cigarette cigarettes",
        "pregnant pregnancy pregnancies gestation gestational maternal",
        "elderly older aged aging ageing age",
        "worldwide global globally world",
        "vaccine vaccines vaccination vaccinated immunization immunisation",
        "exercise exercises physical",
        "cell cells cellular",
        "express expression expressed expresses expressing",
        "diet diets dietary food foods nutrition nutritional eating intake consumption consume consumed",
        "bmd density",
        "muscle muscles muscular",
        "nerve nerves neuron neurons neuronal",
        "gut intestinal intestine bowel colon colorectal",
        "memory cognitive cognition",
        "depression depressive antidepressant antidepressants",
        "genome genomic genomes genetic genetically gene genes",
        "relapse recurrence recurrences recurrent relapsed",
        "rat rats",
        "covid covid19 sars cov coronavirus ncov",
        "blood plasma serum circulating",
        "metastasis metastases metastatic metastasize dissemination",
        "rate rates incidence prevalence frequency percentage proportion");

    /// <summary>The key of a word in lower case.</summary>
    public static string Of(string lower)
    {
        if (Synonyms.TryGetValue(lower, out var one)) return one;
        var word = lower.Length > 5 ? lower.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal) : lower;
        foreach (var ending in Endings)
            if (word.Length - ending.Length >= Least && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    /// <summary>Whether two keys begin alike for three quarters of the longer, and at least five letters.</summary>
    public static bool Near(string one, string other)
    {
        var longer = Math.Max(one.Length, other.Length);
        if (Math.Min(one.Length, other.Length) < 5) return false;
        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared >= 5 && shared * 4 >= longer * 3;
    }

    private static FrozenDictionary<string, string> Table(params ReadOnlySpan<string> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var words = row.Split(' ');
            foreach (var word in words) table[word] = words[0];
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
