using System.Text.RegularExpressions;

namespace Assay.Reading.Roles;

/// <summary>Words that speak for a role, each with a weight one can argue about.</summary>
internal static partial class RoleCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>Adds the weights of the cues in <paramref name="sentence"/> to <paramref name="scores"/> (one per role).</summary>
    public static void Add(ReadOnlySpan<char> sentence, Span<double> scores)
    {
        if (sentence.Length > 2000) sentence = sentence[..2000];
        if (Aim().IsMatch(sentence)) scores[(int)Role.Objective] += 3.2;
        if (Hypothesis().IsMatch(sentence)) scores[(int)Role.Objective] += 1.4;
        if (Known().IsMatch(sentence)) scores[(int)Role.Background] += 1.6;
        if (Gap().IsMatch(sentence)) scores[(int)Role.Background] += 1.3;
        if (Done().IsMatch(sentence)) scores[(int)Role.Methods] += 1.5;
        if (Measured().IsMatch(sentence)) scores[(int)Role.Methods] += 1.2;
        if (Future().IsMatch(sentence)) scores[(int)Role.Methods] += 0.8;
        var results = FoundCount(sentence);
        scores[(int)Role.Results] += Math.Min(2.1, results * 0.7);
        if (PValue().IsMatch(sentence)) scores[(int)Role.Results] += 2.4;
        if (Percent().IsMatch(sentence)) scores[(int)Role.Results] += 0.9;
        if (Concludes().IsMatch(sentence)) scores[(int)Role.Conclusions] += 2.8;
        if (Hedge().IsMatch(sentence)) scores[(int)Role.Conclusions] += 1.3;
        if (Present().IsMatch(sentence))
        {
            scores[(int)Role.Background] += 0.5;
            scores[(int)Role.Conclusions] += 0.5;
        }
    }

    /// <summary>Whether the sentence starts by telling what the authors did.</summary>
    public static bool OpensWithMethods(ReadOnlySpan<char> sentence) => Did().IsMatch(sentence);

    [GeneratedRegex(@"^\W{0,3}we (retrospectively |prospectively |randomly )?(reviewed|enrolled|randomi[sz]ed|recruited|included|assigned|treated|followed|identified|analy[sz]ed) .{0,40}\d", Options)]
    private static partial Regex Did();

    private static int FoundCount(ReadOnlySpan<char> sentence)
    {
        var count = 0;
        foreach (var _ in Found().EnumerateMatches(sentence))
            if (++count == 3) break;
        return count;
    }

    [GeneratedRegex(@"\b(aims?|aimed|objectives?|purpose|goal|intended) (of|was|were|is|to|in)\b|\bwe (aimed|sought|wished|wanted|set out|intended|hypothesi[sz]ed|tested whether|tested the hypothesis|asked|investigate whether)\b|\bto (determine|evaluate|assess|compare|investigate|examine|explore|test|describe|identify|study|establish|estimate|clarify|analy[sz]e|review|evaluate) (the|whether|if|how|and|a|an|what|which|this|our|its|efficacy|safety|clinical)\b|\bthis (study|trial|article|paper|review|report|work) (aims|aimed|was designed|is designed|was conducted to|was undertaken to|was performed to|evaluates?|evaluated|examine[sd]?|investigate[sd]?|assesse[sd]|compare[sd]?|describes?|explores?|was to)\b", Options)]
    private static partial Regex Aim();

    [GeneratedRegex(@"\b(hypothesi[sz]e[ds]?|hypothesis|we (report|present|describe|review|discuss|summari[sz]e|evaluate|investigate|examine|compare|assess|study))\b", Options)]
    private static partial Regex Hypothesis();

    [GeneratedRegex(@"\b(has been|have been|is (a|an|the|one|associated|common|known|considered|widely|often|recommended|important)|are (a|an|the|common|known|often|associated|at|widely|frequently|important)|is caused|remains? (a|the|one|poorly|un)|known to|commonly|leading cause|prevalent|affects?|widely used|recent(ly)? (studies|years|evidence|advances)|previous(ly)? (studies|reports|reported|shown|work)|traditionally|burden|increasingly|major (cause|problem|public))\b", Options)]
    private static partial Regex Known();

    [GeneratedRegex(@"\b(unclear|unknown|little is known|controversial|not (been )?(well |fully )?(established|understood|clear|known|elucidated|defined|studied|investigated)|limited (data|evidence|information)|lack of|few (studies|data)|poorly understood|scarce|conflicting|there is (a need|no|little|limited)|however, (the|there|little|it|few|no))\b", Options)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\b(were|was) (randomly|randomi[sz]ed|assigned|allocated|enrolled|recruited|included|divided|treated with|given|administered|collected|obtained|performed|conducted|carried out|used|invited|screened|selected|retrieved|searched|approached|followed|reviewed|eligible|calculated|defined|interviewed|exposed|injected|fed|isolated|cultured|anesthetized|matched|stratified|applied|extracted|undertaken|designed|asked)\b|\bwe (randomi[sz]ed|randomly|enrolled|recruited|included|conducted|performed|used|searched|collected|reviewed|did a|did this|assigned|analy[sz]ed|measured|assessed|evaluated|undertook|identified|compared|retrospectively|prospectively|studied|applied|developed|selected|obtained|extracted|calculated|estimated)\b|\brandomi[sz]ed[, ](double|controlled|placebo|trial|clinical|to)|\b(double|single)[- ]blind|\b(retrospective|prospective|cross-sectional|cohort) (study|analysis|review|cohort)\b|\beligible\b|\binclusion criteria\b", Options)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(was|were) (measured|assessed|evaluated|determined|analy[sz]ed|compared|recorded|monitored|examined|investigated|estimated|quantified|tested|studied|modell?ed|scored|graded|evaluated|detected by)\b|\b(primary|secondary|main) (outcomes?|end-?points?|efficacy|outcome measures?)\b|\b(questionnaires?|ELISA|flow cytometry|immunohistochemistry|western blot|PCR|logistic regression|regression (models?|analys[ie]s)|ANOVA|t-test|Kaplan-Meier|PubMed|MEDLINE|EMBASE|Cochrane|databases?|intention[- ]to[- ]treat|followed[- ]up|clinicaltrials\.gov|registered)\b|\busing (the|a|an)\b", Options)]
    private static partial Regex Measured();

    [GeneratedRegex(@"\b(will be|will receive|will undergo|for \d+ (weeks|months|days)|twice (daily|a day|weekly)|once (daily|weekly)|aged? (\d|between|over|of)|mg|consecutive|hospitals?|between (january|february|march|april|may|june|july|august|september|october|november|december|19|20))\b", Options)]
    private static partial Regex Future();

    [GeneratedRegex(@"\b(significant(ly)?|(higher|lower|greater|less|more|fewer|better|worse|longer|shorter) (in|than|rates?|levels?|for|among|with)|(increased|decreased|reduced|improved|elevated|declined|fell|rose|remained) (in|by|from|the|after|with|to|significantly)|(no|not) (significant|statistically|difference|differ)|did not|there (was|were)|was (observed|found|seen|associated|achieved|higher|lower|greater|reported|similar|noted|detected|correlated|present)|were (observed|found|seen|associated|reported|noted|similar|higher|lower|detected|identified|comparable|achieved|more|less)|we found|showed|revealed|demonstrated|occurred|compared (with|to)|vs\.?|versus|respectively|odds ratio|hazard ratio|95% ?CI|confidence interval|mean difference|correlated|overall|of (these|the) \d+|total of|resulted in)\b", Options)]
    private static partial Regex Found();

    [GeneratedRegex(@"\bp\s{0,2}(-?\s?values?)?\s{0,2}[=<>≤≥]|\b95\s{0,2}%\s{0,2}(CI|confidence)|\b(HR|OR|RR|SD|IQR)\s{0,2}[=:,]?\s{0,2}\d|±|\+/-|\bn\s?=\s?\d", Options)]
    private static partial Regex PValue();

    [GeneratedRegex(@"\d\s?%|\d\.\d", Options)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^\W{0,3}(in conclusion|in summary|to conclude|conclusions?|taken together|these (results|findings|data|observations)|our (results|findings|data|study|observations|analysis)|this study (shows|suggests|demonstrates|indicates|provides|supports|highlights|confirms|found|showed|demonstrated)|the (present |current )?(results|findings|data|study) (of|from|suggest|indicate|show|support|demonstrate|provide|confirm)|the results|we conclude|overall,|therefore|thus,?|further (studies|research|investigation|work|trials)|future (studies|research|work|trials)|additional (studies|research)|larger)\b|\bwe (conclude|recommend|suggest|believe)\b|\b(results|findings|data|study|evidence|trial) (suggests?|indicates?|supports?|provides?|highlights?|confirms?|demonstrates?|shows?) (that|the|an?)\b|\b(further|future|additional|more) (studies|research|investigations?|trials|work)\b|\b(is|are) (needed|warranted|required)\b", Options)]
    private static partial Regex Concludes();

    [GeneratedRegex(@"\b(may|might|could|should|can) (be|have|help|provide|improve|reduce|contribute|play|represent|offer|lead|not|prove|serve|benefit|increase|also)\b|\b(appears?|seems?) to\b|\b(effective|safe|feasible|well[- ]tolerated|promising|useful|superior|beneficial|potential|warranted|implications?|recommended)\b|\bshould\b", Options)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"\b(is|are|has|have|remains?|can|may)\b", Options)]
    private static partial Regex Present();
}
