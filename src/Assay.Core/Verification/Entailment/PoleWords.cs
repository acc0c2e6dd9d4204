using System.Collections.Frozen;

namespace Assay.Verification.Entailment;

/// <summary>The words that point a way, by their beginnings; the longest beginning that fits decides.</summary>
internal static class PoleWords
{
    private const Pole Ways = Pole.Up | Pole.Down | Pole.Good | Pole.Bad;

    // A beginning ends in '*'; without it the word must be whole.
    private static readonly (Pole Pole, string Words)[] Rows =
    [
        (Pole.Up, "increas* enhanc* promot* elevat* induc* inducib* activat* upregulat* stimulat* rais* rise rises rising rose risen higher high highly greater greatest more most larger largest longer longest gain gains gained accelerat* facilitat* augment* potentiat* boost* amplif* strengthen* expand* expansion encourag* trigger* drive drives driven driving stabiliz* stabilis* excess* overexpress* abundan* frequent frequently faster strong stronger strongly susceptib* vulnerab* hypersensitiv* sensitiv* prolong* extend* maximi* highest majority doubl* tripl* common commonly heighten* hyperactiv* proliferat* progress* recruit* permit* enabl* allow* peak* many numerous large long early earlier rapid* exten* overabundan* presence present maintain* sustain* preserv* form forms formed formation produc* generat* create* support* contribut* initiat* restor* reactivat* hyper*"),
        (Pole.Down, "decreas* reduc* inhibit* suppress* lower lowers lowered lowering lowest low less lesser least fewer fewest few smaller smallest shorter shortest short impair* attenuat* diminish* declin* block* prevent* protect* repress* downregulat* deactivat* inactivat* abolish* abrogat* ameliorat* alleviat* mitigat* minimi* limit* slow slows slowed slower slowly slowing delay* restrict* weak* drop drops dropped fall falls fell hinder* imped* disrupt* disturb* degrad* degenerat* resist* immune counteract* antagoni* silenc* eliminat* destabiliz* destabilis* discourag* rare rarely minority halv* insufficien* inverse* inversely hypo* prohibit* arrest* clearance curb* avert* avoid* interfer* blunt* dampen* constrain* defect* dysfunction* deteriorat* compromis* shrink* cease* stop* halt* late later small sparse* relie* reliev* shorten* withdraw* remov*"),
        (Pole.Up | Pole.Good, "improv* benefi* recover* regenerat*"),
        (Pole.Up | Pole.Bad, "worsen* exacerbat* aggravat* harm* damag* injur*"),
        (Pole.Good, "better best effective effectively efficac* superior* favo* good success* accura* safe safely reliabl* positive positively advantag* useful cure* healthy tolerat* well"),
        (Pole.Bad, "worse worst poor poorer poorly adverse* inferior* detriment* unfavo* bad negative negatively toxic* inaccura* unsafe unreliab* failure* unsuccess* disadvantag*"),
        (Pole.Not, "no not nor neither never cannot none unrelated independent independently ineffective ineffectiv* insignifican* unaffected unlikely inactive unnecessary dispensable unchanged nonsignificant fail fails failed failing little hardly unable inability uncorrelated non doesn isn wasn aren weren didn don false"),
        (Pole.Lost, "loss lost lack lacks lacked lacking deficien* knockout* knockdown* absen* deplet* delet* null depriv* without ablat* missing devoid haploinsufficien* inhibitor* antagonist* blocker* blockade elimination destruction disabl* free"),
        (Pole.Same, "similar similarly same equal equally equivalent comparabl* identical noninferior* constant alike"),
        (Pole.Link, "associat* correlat* link* relat* cause causes caused causing role roles involv* requir* necessary essential critical important depend* dependent interact* bind binds binding bound mediat* regulat* modulat* affect* influenc* effect effects impact* result results lead leads leading led responsib* predict* determin* control* key crucial need* contain* target* respon* indicat* marker* differ* change* alter* attribut* due underl* confer* act acts"),
        (Pole.Doubt, "may might could unclear unknown whether possible possibly perhaps uncertain suggest* appear* seem* potential potentially hypothes* controvers* debat*"),
    ];

    private static readonly FrozenDictionary<string, Pole> Whole = Table(static word => !word.EndsWith('*'));
    private static readonly FrozenDictionary<string, Pole> Beginnings = Table(static word => word.EndsWith('*'));

    /// <summary>Which way <paramref name="lower"/> points; it is in lower case.</summary>
    public static Pole Of(string lower)
    {
        if (Whole.TryGetValue(lower, out var pole)) return pole;
        var look = Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(lower.Length, 14); length >= 3; length--)
            if (look.TryGetValue(lower.AsSpan(0, length), out pole)) return pole;
        return Pole.None;
    }

    /// <summary>+1, -1, or 0 where it points no way or both.</summary>
    public static int Sign(Pole pole) => (pole & Ways) switch
    {
        Pole.Up or Pole.Good or (Pole.Up | Pole.Good) => 1,
        Pole.Up | Pole.Bad => 1,
        Pole.Down or Pole.Bad or (Pole.Down | Pole.Bad) => -1,
        _ => (pole & Pole.Lost) != 0 ? -1 : 0,
    };

    private static FrozenDictionary<string, Pole> Table(Func<string, bool> wanted)
    {
        var table = new Dictionary<string, Pole>(StringComparer.Ordinal);
        foreach (var (pole, words) in Rows)
            foreach (var word in words.Split(' ').Where(wanted))
                table[word.TrimEnd('*')] = table.GetValueOrDefault(word.TrimEnd('*')) | pole;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
