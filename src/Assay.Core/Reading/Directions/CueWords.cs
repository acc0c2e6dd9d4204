using System.Collections.Frozen;

namespace Assay.Reading.Directions;

/// <summary>The words that say which way, whether at all, and against what.</summary>
internal static class CueWords
{
    private static readonly (Cue Cue, string Words)[] Rows =
    [
        (Cue.Up, """
            increased increase increases increasing higher greater more longer larger rise rises rose risen rising raised raise elevated elevation elevations enhanced enhance enhances
            enhancement gain gained prolonged prolong prolongs prolongation later doubled tripled augmented stronger heavier highest greatest largest longest most exceeded increment upregulated
            thicker older delayed delay deeper accumulated promoted stimulated increasingly restored maintained preserved induced overexpressed frequently
            """),
        (Cue.Down, """
            decreased decrease decreases decreasing reduced reduce reduces reducing reduction reductions lower lowered lowering lowers less fewer smaller shorter shortened shortens
            fell fall falls declined decline dropped drop diminished diminish attenuated attenuates attenuate attenuation suppressed suppression suppresses inhibited inhibits inhibition prevented prevents prevent minimized
            minimised weaker lowest least fewest smallest shortest blunted abolished earlier faster quicker sooner downregulated lesser thinner halved alleviated alleviate alleviates eliminated
            relieved ameliorated ameliorates avoided limited rarely protected decrement depleted
            """),
        (Cue.Better, "better improved improve improves improving improvement improvements superior superiority favoured favored favouring favoring favour favor favors effective effectively beneficial benefit benefits best successful efficacious outperformed advantage advantages efficient facilitated"),
        (Cue.Worse, "worse worsened worsening worsen deteriorated deterioration inferior poorer worst impaired detrimental poor negatively"),
        (Cue.Not, "no not neither nor without none nonsignificant non-significant non-significantly nonsignificantly insignificant insignificantly failed cannot lack never didn't wasn't"),
        (Cue.Significant, "significant significantly statistically statistical significance markedly substantially considerably remarkably clinically"),
        (Cue.Differ, "difference differences differ differed differs different differing discrepancy changed change changes"),
        (Cue.Same, "similar similarly comparable comparably equal equally equivalent equivalence same identical unchanged unaffected noninferior non-inferior noninferiority non-inferiority alike indistinguishable unaltered"),
        (Cue.Than, "than"),
        (Cue.Versus, "versus vs compared comparison relative against comparing contrast v"),
        (Cue.But, "but whereas while although however though despite yet nevertheless nonetheless"),
        (Cue.Both, "both each all either any two groups"),
        (Cue.Tend, "tended trend trends tendency numerically slightly borderline marginally marginal approached"),
        (Cue.Base, "baseline within initial pretreatment preoperative pre-treatment pre-operative before"),
        (Cue.Effect, "effect effects affect affected affects influence influenced impact association associated correlation alter altered interaction"),
        (Cue.Only, "only except"),
        (Cue.Between, "between among amongst"),
        (Cue.Respectively, "respectively"),
        (Cue.And, "and or"),
        (Cue.In, "in with for by after among on under receiving of to from following during when using"),
    ];

    private static readonly FrozenDictionary<string, Cue> Cues = Build();

    /// <summary>What <paramref name="word"/> does, case ignored.</summary>
    public static Cue Of(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 20 && Cues.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var cue) ? cue : Cue.None;

    private static FrozenDictionary<string, Cue> Build()
    {
        var table = new Dictionary<string, Cue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (cue, words) in Rows)
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                table.TryAdd(word, cue);
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
