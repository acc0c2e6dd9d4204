using System.Collections.Frozen;

namespace Assay.Language;

/// <summary>Names the field uses for cytokines, cells, markers and viruses, each under one slug.</summary>
internal static class EntityNames
{
    private const string Cytokines = """
        il-1: il-1|interleukin-1
        il-1-beta: il-1β|interleukin-1β
        il-2: il-2|interleukin-2
        il-4: il-4|interleukin-4
        il-5: il-5|interleukin-5
        il-6: il-6|interleukin-6
        il-7: il-7|interleukin-7
        il-8: il-8|interleukin-8|cxcl8
        il-10: il-10|interleukin-10
        il-12: il-12|interleukin-12|il-12p70
        il-13: il-13|interleukin-13
        il-15: il-15|interleukin-15
        il-17: il-17|il-17a|interleukin-17|interleukin-17a
        il-18: il-18|interleukin-18
        il-21: il-21|interleukin-21
        il-22: il-22|interleukin-22
        il-23: il-23|interleukin-23
        il-33: il-33|interleukin-33
        tnf-alpha: tnf-α|tnfα|tnf|tumor necrosis factor|tumour necrosis factor|tumor necrosis factor-α|tumour necrosis factor-α
        ifn-gamma: ifn-γ|ifnγ|interferon-γ
        ifn-alpha: ifn-α|interferon-α|peginterferon alpha|pegylated interferon alpha
        tgf-beta: tgf-β|tgf-β1|transforming growth factor-β
        g-csf: g-csf|granulocyte colony-stimulating factor
        gm-csf: gm-csf
        vegf: vegf|vascular endothelial growth factor
        igf-1: igf-1|igf-i|insulin-like growth factor-1|insulin-like growth factor I
        mcp-1: mcp-1|ccl2
        ip-10: ip-10|cxcl10
        """;

    private const string Cells = """
        cd3: cd3+|cd3|cd3+ t cells
        cd4: cd4+|cd4|cd4+ t cells|cd4 t cells|cd4+ t lymphocytes|helper t cells
        cd8: cd8+|cd8|cd8+ t cells|cd8 t cells|cd8+ t lymphocytes|cytotoxic t cells|cytotoxic t lymphocytes
        treg: treg|tregs|regulatory t cells|regulatory t cell|regulatory t lymphocytes|treg cells
        th1: th1|th1 cells
        th2: th2|th2 cells
        th17: th17|th17 cells
        nk-cell: nk|nk cells|nk cell|natural killer cells|natural killer cell
        b-cell: b cells|b cell|b lymphocytes
        t-cell: t cells|t cell|t lymphocytes|t-lymphocytes|t-cells
        exhausted-t-cell: exhausted t cells|exhausted t cell
        dendritic-cell: dendritic cells|dendritic cell|dcs
        macrophage: macrophages|macrophage
        monocyte: monocytes|monocyte
        neutrophil: neutrophils|neutrophil
        lymphocyte: lymphocytes|lymphocyte
        pbmc: pbmc|pbmcs|peripheral blood mononuclear cells
        nkt-cell: nkt|nkt cells
        mdsc: mdsc|mdscs|myeloid-derived suppressor cells
        """;

    private const string Markers = """
        mhla-dr: mhla-dr|monocyte hla-dr|monocytic hla-dr|monocyte human leukocyte antigen-dr
        hla-dr: hla-dr
        crp: crp|c-reactive protein|hs-crp
        procalcitonin: pct|procalcitonin
        alt: !alt|alanine aminotransferase|alanine transaminase
        ast: !ast|aspartate aminotransferase|aspartate transaminase
        bilirubin: bilirubin|total bilirubin|tbil|tbili|serum bilirubin
        albumin: albumin|serum albumin
        inr: !inr
        meld: !meld|meld score|model for end-stage liver disease
        sofa: !sofa|sofa score
        creatinine: creatinine|serum creatinine
        lactate: lactate
        d-dimer: d-dimer
        ferritin: ferritin
        hba1c: hba1c|glycated hemoglobin|glycated haemoglobin|glycosylated hemoglobin
        ldl: !ldl|ldl-c|ldl cholesterol
        afp: !afp|alpha-fetoprotein|α-fetoprotein
        hbv-dna: hbv dna|hbv-dna|hepatitis b virus dna
        hbeag: hbeag|hepatitis b e antigen
        hbsag: hbsag|hepatitis b surface antigen
        pd-1: pd-1|programmed cell death protein 1|programmed death-1
        pd-l1: pd-l1
        ctla-4: ctla-4
        lag-3: lag-3
        tim-3: tim-3
        nf-kappa-b: nf-κb|nf-kb
        foxp3: foxp3
        """;

    private const string Receptors = """
        tlr2: tlr2|tlr-2|toll-like receptor 2
        tlr4: tlr4|tlr-4|toll-like receptor 4
        tlr7: tlr7|tlr-7|toll-like receptor 7
        tlr9: tlr9|tlr-9|toll-like receptor 9
        glp-1-receptor: glp-1r|glp-1 receptor
        ghsr: ghs-r|ghsr
        """;

    private const string Pathogens = """
        hbv: hbv|hepatitis b virus|hepatitis b
        hcv: hcv|hepatitis c virus|hepatitis c
        hiv: hiv|hiv-1
        sars-cov-2: sars-cov-2|2019-ncov
        covid-19: covid-19|covid19
        cmv: cmv|cytomegalovirus
        influenza: influenza
        """;

    /// <summary>From normalised name to slug, kind, and whether the text must write it in capitals.</summary>
    public static FrozenDictionary<string, (string Slug, string Kind, bool Capitals)> Table { get; } = Read(
        (Cytokines, "cytokine"), (Cells, "cell"), (Markers, "marker"), (Receptors, "receptor"), (Pathogens, "pathogen"));

    private static FrozenDictionary<string, (string, string, bool)> Read(params (string Rows, string Kind)[] groups)
    {
        var table = new Dictionary<string, (string, string, bool)>(StringComparer.Ordinal);
        var key = new char[64];
        foreach (var (rows, kind) in groups)
            foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var colon = row.IndexOf(": ", StringComparison.Ordinal);
                foreach (var name in row[(colon + 2)..].Split('|'))
                    table[new string(key, 0, Entities.Normalise(name.TrimStart('!'), key))] = (row[..colon], kind, name[0] == '!');
            }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
