using System.Text.RegularExpressions;

namespace Assay.Reading.Designs;

/// <summary>The words by which titles and abstracts tell their design (evidence model, section 6.2).</summary>
internal static partial class DesignRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(study |trial )?protocol\b(?! (biopsies|violations?|deviations?))|\brationale (and|&) (study )?design\b", Options)]
    public static partial Regex ProtocolTitle();

    [GeneratedRegex(@"\b(protocol (of|for) (a|an|the)|this protocol|(patients|participants|subjects|we|adults|children|women) will (be|receive|undergo|recruit|enrol|randomi[sz]e)|will be (randomly|randomi[sz]ed|recruited|enrolled|allocated|assigned))\b", Options)]
    public static partial Regex ProtocolText();

    [GeneratedRegex(@"\b(practice guidelines?|guidelines? (for|on|of)|consensus (statement|conference|document|recommendations)|position (statement|paper)|clinical guideline)\b", Options)]
    public static partial Regex GuidelineTitle();

    [GeneratedRegex(@"\bsystematic(ally)? (literature )?(re)?review(ed)?\b|\bmeta-?\s?analy(sis|ses|tic)\b|\bmetaanaly(sis|ses)\b|\bnetwork meta|\bcochrane (controlled|central|collaboration|database|library|register|trials|review)", Options)]
    public static partial Regex Review();

    [GeneratedRegex(@"\b(of|only|all|from|in|eligible|included) (the )?(\w+ )?(\w+ )?(published )?randomi[sz]ed|\bonly RCTs\b|\b(of|\d+|included|from|eligible) (\w+ )?RCTs\b|\brandomi[sz]ed (controlled |clinical )?(trials|studies) (were|are|that|comparing|of|with|in|investigating|evaluating|published|involving)\b|\b\d+ (randomi[sz]ed|RCTs)\b", Options)]
    public static partial Regex OfRandomised();

    [GeneratedRegex(@"\bpost[- ]?hoc\b|\bwere (included in|subjected to) a retrospective analysis\b|\b(who|had) (previously )?(participated|taken part) in (a|an|the|this|our) (\S+ ){0,5}(randomi[sz]ed|placebo-controlled)\b|\bparticipating in (a|an|the|\w+) (\S+ ){0,4}randomi[sz]ed (\w+ ){0,2}trials?\b|\bsecondary (data )?analys[ie]s (of|from)\b|\b(a|this|planned|exploratory) secondary analys[ie]s\b|\bsub-?group analys[ie]s (of|from)\b|\bpooled analys[ie]s of\b|\b(sub-?study|ancillary study|exploratory analysis|subanalysis|sub-analysis) (of|from)\b|\bindividual (patient|participant)[- ]level? ?data\b", Options)]
    public static partial Regex Secondary();

    [GeneratedRegex(@"\brandomi[sz](ed|ation|e|ing)\b|\brandomly\s+(and \w+ )?(assigned|allocated|divided|distributed|received|given|treated|to receive|administered|split|assign|grouped|enrolled|separated|placed)\b|\b(assigned|allocated|divided|distributed|assignment|allocation|separated|classified|grouped)\s+(\w+\s+){0,2}(randomly|at random|by random)\b|\bat random\b|\brandom (allocation|assignment|order)\b|\brandomly, (patients|subjects|participants|animals|they)\b|\bRCT\b", Options)]
    public static partial Regex Randomised();

    /// <summary>Phrases that bear the word without the fact; blanked before <see cref="Randomised"/> looks.</summary>
    [GeneratedRegex(@"\bnon-?\s?randomi[sz](ed|ation)\b|\b(not|never|without) (\w+ ){0,3}(randomly|at random|by random|random (allocation|assignment))\b|\b(not|never|neither) (\w+ ){0,2}randomi[sz]ed\b|\bwithout randomi[sz]ation\b|\brandomly (selected|sampled|chosen)\b|\bmend[ae]lian[- ]randomi[sz](ed|ation)\b|\brandom[- ]effects?\b|\brandom forests?\b|\bquasi-?\s?randomi[sz](ed|ation)\b|\brandomi[sz]ed[- ](\w+[- ]){0,3}(trials|studies|controlled trials) (is|are|have|has|were (needed|warranted)|will be|should|would|may) ?(\w+ ){0,3}(needed|warranted|required|lacking|necessary|been|shown|demonstrated)?|\b(further|future|larger?|additional|more|previous|prior|recent|several|no|few|lack of|need for|absence of|published|other|large-scale)[, ]+((well-designed|large|larger|prospective|controlled|high-quality|adequately|powered|multicent(er|re)|double-blind|placebo-controlled|long-term|clinical|and|scale|of)[, -]+){0,5}randomi[sz]ed\b|\brandom (sample|number|selection|regression|walk|coefficient|intercept|variation|error|blood|glucose|urine|plasma)s?\b|\bstratified random sampl\w+|\brandomi[sz]ation (test|analysis|inference)", Options)]
    public static partial Regex NotRandomised();

    [GeneratedRegex(@"\bnon-?\s?randomi[sz]ed\b|\bquasi-?\s?(randomi[sz]ed|experimental)\b|\bwithout randomi[sz]ation\b", Options)]
    public static partial Regex NonRandomisedTrial();

    [GeneratedRegex(@"\bdouble[- ]?blind(ed)?\b|\bplacebo[- ]controlled\b|\b(versus|vs\.?|v|or|than|against|to|with) (a |matching |oral |intravenous )?placebo\b|\bcross-?over (trial|study|design)\b", Options)]
    public static partial Regex Masked();

    [GeneratedRegex(@"\bsingle[- ]arm\b|\bsingle-group\b|\bopen[- ]label extension\b|\bphase (1|2|3|4|I|II|III|IV|1/2|I/II|1b|2a|2b|IIa|IIb|Ib|Ia) (\w+ ){0,3}(trial|study)\b|\bdose[- ]escalation\b|\buncontrolled (trial|study|clinical)\b|\bpilot trial\b", Options)]
    public static partial Regex SingleArm();

    [GeneratedRegex(@"\bhistorical(ly)? (control(s|led)?|comparison|cohort)\b", Options)]
    public static partial Regex Historical();

    [GeneratedRegex(@"\bcontrolled (clinical )?(trial|study)\b|\bclinical trial\b|\bplacebo[- ]controlled\b", Options)]
    public static partial Regex ControlledTrial();

    [GeneratedRegex(@"\bpropensity[- ](score|matched|adjusted|weighted)\w*|\binverse probability of treatment|\bmatched cohort\b", Options)]
    public static partial Regex Propensity();

    [GeneratedRegex(@"\bretrospective(ly)?\b|\bmedical records? (were|was|of)|\bchart review\b|\bmedical charts?\b|\b(records|charts|files) (of|from) .{0,60}\bwere (retrospectively )?(reviewed|analy[sz]ed)\b|\bdatabase (study|analysis)\b|\badministrative (data|claims)\b|\bwere reviewed\b", Options)]
    public static partial Regex Retrospective();

    [GeneratedRegex(@"\bprospective(ly)?\b", Options)]
    public static partial Regex Prospective();

    [GeneratedRegex(@"\bcohort\b|\bfollow[- ]up study\b|\blongitudinal (study|cohort|analysis)\b|\bobservational (study|cohort|analysis)\b|\bregistry (study|data|analysis|-based)\b|\bpopulation-based\b", Options)]
    public static partial Regex Cohort();

    [GeneratedRegex(@"\bcase[- ]control(led)?\b|\bnested case\b", Options)]
    public static partial Regex CaseControl();

    [GeneratedRegex(@"\bcross-?\s?sectional\b|\bprevalence (study|survey)\b|\bsurvey (of|was|study)\b|\bquestionnaire survey\b", Options)]
    public static partial Regex CrossSectional();

    [GeneratedRegex(@"\bcase series\b|\b(two|three|four|five|six|seven|eight|nine|ten) (cases|patients) (of|with)\b|\bcases? reports? of (two|three|four|five)", Options)]
    public static partial Regex CaseSeries();

    [GeneratedRegex(@"\bcase report\b|\ba case of\b|\bwe (report|present|describe) (the case|a case|a \d+[- ]year[- ]old|an? \w+ case|a patient|a rare)\b|\ba \d+[- ]year[- ]old (male|female|man|woman|boy|girl|patient|caucasian|white|asian)\b", Options)]
    public static partial Regex CaseReport();

    [GeneratedRegex(@"\b(mice|mouse|murine|rats?|rabbits?|zebrafish|porcine|piglets?|pigs|swine|dogs|canine|beagles?|monkeys?|macaques?|sheep|ovine|hamsters?|gerbils?|guinea pigs?|chickens?|broilers?|calves|cattle|bovine|drosophila|c\. elegans|knockout|wistar|sprague[- ]dawley|balb/c|c57bl/6j?)\b", Options)]
    public static partial Regex Animals();

    [GeneratedRegex(@"\bin vitro\b|\bcell lines?\b|\bcultured (\w+ )?cells\b|\bcell culture\b|\b(hela|hepg2|a549|mcf-7|raw ?264\.7|hek ?293t?|jurkat|thp-1)\b|\btransfect(ed|ion)\b", Options)]
    public static partial Regex Cells();

    [GeneratedRegex(@"\bex vivo\b|\b(PBMCs?|peripheral blood mononuclear cells|monocytes|neutrophils|lymphocytes|tissue samples?|biops(y|ies)) (were )?(isolated |obtained |taken |collected )?from (\w+ ){0,3}(patients|donors|volunteers|subjects|individuals)\b", Options)]
    public static partial Regex ExVivo();

    [GeneratedRegex(@"\bin silico\b|\bmolecular (docking|dynamics)\b|\bnetwork pharmacology\b|\bbioinformatics? analysis\b|\bmarkov model\b|\bmonte carlo\b|\bsimulation (study|model)\b", Options)]
    public static partial Regex Silico();

    [GeneratedRegex(@"\b(patients?|participants?|adults|women|men|volunteers?|children|adolescents|infants|neonates|newborns|outpatients|inpatients|subjects|individuals|students|people|persons|smokers|boys|girls|survivors|caregivers|clinicians|nurses|physicians|pregnant|mothers|humans?|residents|veterans|households|healthy|schools)\b", Options)]
    public static partial Regex Humans();

    [GeneratedRegex(@"\bwe (review|discuss|summari[sz]e|outline)\b|\bthis (review|article|paper|chapter) (reviews?|discusses|summari[sz]es|describes|focuses|provides|examines|highlights|outlines|presents|will)\b|\b(literature|narrative|scoping) review\b|: a(n)? (\w+ )?review\b|\breview of the (literature|evidence)\b|\bin this review\b|\bstate of the art\b", Options)]
    public static partial Regex Narrative();

    [GeneratedRegex(@"^\W{0,2}(erratum|corrigendum|correction|retraction|retracted(?! ?:| article)|expression of concern|addendum)\b|\b(erratum|corrigendum)\b.{0,4}$", Options)]
    public static partial Regex ErratumTitle();

    [GeneratedRegex(@"^(re:|comment(ary)? (on|to)|letter to|response to|reply|author'?s'? reply|in reply|editorial\b|in response)", Options)]
    public static partial Regex CommentTitle();

    [GeneratedRegex(@"\b(double|triple|single|observer|assessor|evaluator|investigator|quadruple)[- ]?\s?(blind(ed)?|mask(ed)?)\b|\b(open[- ]label(led)?|non-?blinded|unblinded)\b", Options)]
    public static partial Regex Blinding();

    // Who was blinded, or to what, without a word for how many sides were.
    [GeneratedRegex(@"\b(?:blind|blinded|masked)[- ](?:(?:independent|outcome|end-?point|central|radiolog\w+|clinical|histolog\w+) ){0,2}(?:evaluat\w+|assess\w+|observ\w+|reviews?|reviewers?|raters?|ratings?|readers?|readings?|interpret\w+|adjudicat\w+|examin\w+|investigat\w+)\b|\b(?:blind|blinded|masked) to (?:the |their |all )?(?:\w+['’]?s?['’]? ){0,2}(?:group|treatment|allocation|assignment|intervention|randomi[sz]ation|arm|study (?:drug|group|arm)|condition)", Options)]
    public static partial Regex BlindedTo();

    [GeneratedRegex(@"\b(?<side>patients?|participants?|subjects?|women|men|children|parents|volunteers|assessors?|observers?|investigators?|evaluators?|raters?|examiners?|clinicians?|physicians?|surgeons?|staff|nurses|researchers?|analysts?|statisticians?|radiologists?|therapists?)(?: and \w+)? (?:(?:was|were|remained|being|be|both) (?:(?!not\b|un)\w+ )?)?(?:blind|blinded|masked)\b(?![- ]?fold)", Options)]
    public static partial Regex BlindedWho();

    [GeneratedRegex(@"\bphase[- ](1|2|3|4|IV|III|II|I)[abAB]?([/-](1|2|3|4|IV|III|II|I)[abAB]?)?\b", Options)]
    public static partial Regex Phase();

    [GeneratedRegex(@"\bmulti-?\s?cent(er|re)s?\b|\bmulti-?cent(ered|red|ric)\b|\bmulti-?site\b|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (\w+ ){0,2}(hospitals|centers|centres|sites|clinics|institutions|practices|ICUs)\b|\bsingle[- ]?(center|centre|institution|site)\b|\bone (center|centre|hospital)\b", Options)]
    public static partial Regex Centres();

    [GeneratedRegex(@"\bNCT\s?\d{8}\b|\bISRCTN\s?\d{8}\b|\bChiCTR[- ]?[A-Z]{0,5}-?\d{8,12}\b|\b(EudraCT[ :]*(number|no\.?)?[ :]*)?20\d\d-\d{6}-\d\d\b|\bACTRN\s?\d{14}\b|\bUMIN\s?\d{9}\b|\bJPRN-\w{5,16}\b|\bCTRI/\d{4}/\d{2,3}/\d{6}\b|\bDRKS\s?\d{8}\b|\bNTR\s?\d{3,5}\b|\bIRCT\s?[\dN]{8,20}\b|\bKCT\s?\d{7}\b|\bTCTR\s?\d{11}\b|\bPACTR\s?\d{12,16}\b|\bRBR-\w{6,7}\b|\bCRD\s?\d{8,14}\b|\bjRCT\w{8,12}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex RegistryNumber();
}
