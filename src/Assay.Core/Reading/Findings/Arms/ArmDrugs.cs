using System.Collections.Frozen;

namespace Assay.Reading.Findings.Arms;

/// <summary>Tells names of drugs by their ends, as the international nonproprietary names are made.</summary>
/// <remarks>Stems of the World Health Organization's stem book, and the insulins.</remarks>
internal static class ArmDrugs
{
    private static readonly string[] Stems = """
        prost olol alol gliptin glutide natide gliflozin formin glitazone zolamide onidine statin pril sartan mab nib ciclib vir cillin mycin micin cycline floxacin azole conazole
        tidine prazole setron triptan oxetine ipramine triptyline azepam azolam pidem peridol apine idone piprazole caine curium fentanil profen fenac oxicam coxib parin xaban gatran grel teplase
        dronate lukast terol tropium sone olone solone onide terone estradiol gestrel trel relin relix tide glinide gliclazide glipizide glyburide burimide clamide mepiride benclamide
        afil osin steride dipine amil pamil thiazide semide renone lactone arone ibrate mibe paxel rubicin platin abine tinib trexate mustine poside tecan citabine sulfan lidomide zomib
        cept kinra leukin poetin grastim feron globulin vaccine ketamine xetine bactam penem oxacin thromycin quine tadine mycophenolate tacrolimus limus sporine
        alfa thymosin thymalfasin fasin glargine detemir degludec lispro aspart glulisine placebo vehicle saline acarbose colesevelam bromocriptine cabergoline diazoxide latanoprost pilocarpine dipivefrin
        aspirin warfarin heparin lithium melatonin morphine tramadol propofol sevoflurane paracetamol acetaminophen caffeine nicotine varenicline bupropion naltrexone buprenorphine methadone magnesium zinc probiotics
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly FrozenSet<string> Known = Stems.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsDrug(ReadOnlySpan<char> word)
    {
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        if (word.Length < 7) return false;
        foreach (var stem in Stems)
            if (word.EndsWith(stem, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
