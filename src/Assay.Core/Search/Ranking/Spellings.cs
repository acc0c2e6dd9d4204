namespace Assay.Search.Ranking;

/// <summary>The British and the American way to write a word of medicine.</summary>
internal static class Spellings
{
    private static readonly (string British, string American)[] roots =
    [
        ("haem", "hem"), ("anaem", "anem"), ("leukaem", "leukem"), ("ischaem", "ischem"), ("oedem", "edem"), ("oesoph", "esoph"), ("oestr", "estr"), ("paediatr", "pediatr"), ("orthopaed", "orthoped"),
        ("gynaec", "gynec"), ("foet", "fet"), ("diarrhoea", "diarrhea"), ("caesar", "cesar"), ("aetiolog", "etiolog"), ("anaesth", "anesth"), ("faec", "fec"), ("coeliac", "celiac"), ("glycaem", "glycem"),
        ("tumour", "tumor"), ("behaviour", "behavior"), ("colour", "color"), ("labour", "labor"), ("odour", "odor"), ("fibre", "fiber"), ("litre", "liter"), ("titre", "titer"), ("centre", "center"),
        ("sulph", "sulf"), ("analys", "analyz"), ("paralys", "paralyz"), ("catalys", "catalyz"), ("ageing", "aging"), ("programme", "program"), ("randomis", "randomiz"), ("hospitalis", "hospitaliz"),
        ("immunis", "immuniz"), ("characteris", "characteriz"), ("localis", "localiz"), ("stabilis", "stabiliz"), ("sensitis", "sensitiz"), ("mobilis", "mobiliz"), ("optimis", "optimiz"), ("utilis", "utiliz"),
        ("normalis", "normaliz"), ("metabolis", "metaboliz"), ("oxidis", "oxidiz"), ("neutralis", "neutraliz"), ("polymeris", "polymeriz"), ("fertilis", "fertiliz"),
    ];

    /// <summary>The word, and the same word across the Atlantic.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        if (word.Length < 4) yield break;
        foreach (var (british, american) in roots)
        {
            if (Turned(word, british, american) is { } there) { yield return there; yield break; }
            if (Turned(word, american, british) is { } back) { yield return back; yield break; }
        }
    }

    private static string? Turned(string word, string from, string to)
    {
        var at = word.IndexOf(from, StringComparison.Ordinal);
        // Short roots count at a word's beginning only: "them" is no blood.
        return at < 0 || (at > 0 && from.Length < 5) ? null : string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
    }
}
