using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;

namespace Assay.Verification.Slots;

/// <summary>Kinds by which a retelling calls what a paper names: dexamethasone is a steroid, atorvastatin a statin. Never the other way about.</summary>
internal static class Kinds
{
    private const string Rows = """
        steroid steroids corticosteroid corticosteroids glucocorticoid glucocorticoids: ^(?:dexamethason|prednis|methylprednis|hydrocortis|betamethason|budesonid|fluticason|beclomet|triamcinol|mometason|cortiso|cortico|glucocort)
        statin statins: statin$
        antidepressant antidepressants: ^(?:fluoxetin|sertralin|paroxetin|citalopram|escitalopram|venlafaxin|fluvoxamin|duloxetin|amitriptylin|imipramin|mirtazapin|bupropion|nortriptylin|ssri)
        antipsychotic antipsychotics: ^(?:clozapin|olanzapin|risperidon|quetiapin|haloperidol|aripiprazol|ziprasidon|amisulprid|chlorpromazin)
        beta-blocker blocker blockers: olol$
        opioid opioids: ^(?:morphin|fentanyl|oxycod|tramadol|codein|methadon|buprenorph|hydromorph|sufentanil|remifentanil|alfentanil|meperidin|pethidin)
        painkiller painkillers analgesic analgesics: ^(?:morphin|fentanyl|oxycod|tramadol|codein|ibuprofen|paracetamol|acetaminophen|diclofenac|ketorolac|naproxen|celecoxib|meloxicam|aspirin)
        anticoagulant anticoagulants thinner thinners: ^(?:warfarin|heparin|enoxaparin|dalteparin|rivaroxaban|apixaban|dabigatran|edoxaban|fondaparinux)
        antibiotic antibiotics: (?:cillin|mycin|floxacin|cyclin)$|^(?:cef|ceph|vancomyc|metronidaz|azithromyc|amoxicil|linezolid)
        antiviral antivirals: (?:vir|vudin)$
        vitamin vitamins: ^(?:cholecalcif|ergocalcif|tocopherol|retinol|ascorb|folat|folic|thiamin|riboflavin|niacin)
        hormone hormones: ^(?:estrogen|oestrogen|progest|testoster|insulin|thyrox|estradiol|oestradiol|growth)
        mineral minerals: ^(?:zinc|iron|calcium|magnesium|selenium)
        rodent rodents animal animals: ^(?:mouse|rat|rabbit|mice|hamster|pig|dog)$
        children kids: ^(?:infant|newborn|toddler|adolescent)
        protein proteins: ^(?:kinase|receptor|antibod|albumin|cytokine|[a-z]{2,5}[0-9]+[a-z]?[0-9]*)$
        bacteria bacterial bacterium germs microbes flora microbiota microbiome: ^(?:bacteri|microb|staphylo|strepto|escherich|lactobac|bifidobac|flora|salmonell|clostrid|bacteroid)
        scan scans imaging: ^(?:mri|ct|ultraso|tomograph|radiograph|sonograph|echocardio|x-ray|scintigraph)
        """;

    private static readonly FrozenDictionary<string, Regex> Table = Read();

    /// <summary>What the words of the source must begin or end with to be of the kind, or null where the key is no kind.</summary>
    public static Regex? Members(string key) => Table.GetValueOrDefault(key);

    private static FrozenDictionary<string, Regex> Read()
    {
        var table = new Dictionary<string, Regex>(StringComparer.Ordinal);
        foreach (var line in Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var members = new Regex(line[(colon + 1)..].Trim(), RegexOptions.CultureInvariant);
            foreach (var word in Words.In(line[..colon]))
                table.TryAdd(word.Key, members);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
