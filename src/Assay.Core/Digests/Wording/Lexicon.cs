using System.Collections.Frozen;

namespace Assay.Digests.Wording;

/// <summary>Words by what they do. Every list is of lower-case words as <see cref="Words"/> folds them, before stemming.</summary>
internal static class Lexicon
{
    public static readonly FrozenSet<string> Function = Set("""
        a an the of in on at to for from by with without and or nor but as than that this these those it its their they them he she we our us i
        is are was were be been being am has have had having do does did done will would shall can could may might must should
        not no none neither either both also then thus there here when where which who whom whose what while whereas if so such into onto
        after before during between among amongst within per via over under up down out off about above below through until since
        one two three four five six seven eight nine ten eleven twelve half quarter doubled halved tripled twice fold
        however although though because therefore moreover furthermore additionally only even very more most less least fewer much many few
        some any all each every other another same different own versus vs v compared comparison relative rather respectively
        thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
        nearly almost roughly approximately around every
        against once again further too just e.g i.e eg ie et al one's
        """);

    public static readonly FrozenSet<string> Generic = Set("""
        patient patients participant participants subject subjects people person persons individual individuals case cases
        group groups arm arms cohort cohorts study studies trial trials paper article analysis analyses author authors
        treatment treatments treated treat treating therapy therapies therapeutic intervention interventions control controls controlled placebo sham
        result results finding findings conclusion conclusions background method methods objective objectives aim aims purpose data evidence
        significant significantly significance statistically statistical p value values confidence interval ci hazard odds risk ratio hr or rr rd md smd
        mean median sd se iqr range n total number numbers proportion percentage percent rate rates level levels score scores incidence frequency
        show shows showed shown demonstrate demonstrates demonstrated reveal revealed observe observed observation report reports reported find found
        suggest suggests suggested indicate indicates indicated conclude concluded confirm confirmed
        appear appears appeared seem seems likely potential potentially possible possibly promising
        associated association associate correlated linked related
        increase increases increased increasing decrease decreases decreased decreasing reduce reduces reduced reducing reduction reductions
        higher lower greater smaller better worse longer shorter high low fewer rise rose risen fall fell fallen decline declined drop dropped elevated
        improve improves improved improving improvement improvements effect effects effective effectiveness efficacy efficacious
        difference differences differ differed similar comparable change changes changed
        occur occurs occurred develop developed experience experienced receive receives received receiving given undergo underwent include included including
        use used using among overall respectively day days week weeks month months year years hour hours baseline follow-up follow followup time
        first second third primary secondary outcome outcomes endpoint endpoints end point points new evaluate evaluated assess assessed investigate investigated
        seen lasted lasting ran run gave give gives got took taken put made
        well phase blind blinded label randomised randomized enrolled analysed analyzed recruited screened completed assigned allocated randomly
        double single open retrospective retrospectively prospective prospectively systematic matched good known important importantly interestingly notably clinical clinically compared comparing
        """);

    /// <summary>Comparator words that need no arm of the study to be understood.</summary>
    public static readonly FrozenSet<string> Comparator = Set("control controls placebo sham vehicle untreated saline alone comparator conventional usual standard smt soc");

    /// <summary>Words for whoever got what was tested.</summary>
    public static readonly FrozenSet<string> Treated = Set("treated treatment intervention experimental therapy recipients");

    /// <summary>Whoever is studied: "people without diabetes" are who they are, and nothing is denied of them.</summary>
    public static readonly FrozenSet<string> People = Set("patient patients participant participants subject subjects people persons individuals adults children infants newborns babies women men mothers those volunteers cases controls");

    /// <summary>Negators.</summary>
    public static readonly FrozenSet<string> Negators = Set("not no non without neither nor never none cannot fail failed fails failing lack lacked lacking absence unable didn't doesn't wasn't weren't");

    /// <summary>Words that say more.</summary>
    public static readonly FrozenSet<string> Up = Set("""
        increase increases increased increasing higher greater rise rises rose risen rising elevated elevation elevate elevates more longer raised raise raises
        upregulated upregulation upregulate upregulates enhanced enhance enhances enhancement enhancing larger gain gained augmented augment augments boosted boost boosts
        prolonged prolong prolongs extended accelerated overexpressed overexpression overexpress
        """);

    /// <summary>Words that say less.</summary>
    public static readonly FrozenSet<string> Down = Set("""
        decrease decreases decreased decreasing lower lowered lowers lowering reduce reduces reduced reducing reduction reductions fewer less decline declines declined declining
        fall falls fell fallen falling drop drops dropped shorter shortened diminished diminish diminishes smaller downregulated downregulation suppressed suppress suppresses
        attenuated attenuate attenuates inhibited inhibit inhibits inhibition depressed lessened lessens cut delayed underexpressed underexpression
        """);

    /// <summary>Words that say better for the patient.</summary>
    public static readonly FrozenSet<string> Better = Set("improve improves improved improving improvement improvements better superior benefit benefited beneficial ameliorated ameliorate ameliorates favourable favorable");

    /// <summary>Words that say worse for the patient.</summary>
    public static readonly FrozenSet<string> Worse = Set("worse worsen worsens worsened worsening worsens inferior poorer impaired impair impairs deteriorated deterioration deteriorate harmful aggravated aggravate aggravates detrimental");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
