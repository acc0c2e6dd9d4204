using System.Collections.Frozen;
using Assay.Digests.Wording;

namespace Assay.Verification.Rules;

/// <summary>
/// Words that whoever retells a study uses and that say nothing of what was found: "the authors consider", "stopped early", "the drug".
/// A sentence is not refused for them; what it says beside them is held against the source.
/// </summary>
internal static class LightWords
{
    /// <summary>Their keys.</summary>
    public static FrozenSet<string> Keys { get; } = Words.In("""
        drug drugs agent agents compound medication medicine product regimen approach strategy strategies option options choice programme program campaign
        author authors researcher researchers investigator investigators team paper note notes noted consider considers considered call calls called advise advises advised caution cautions
        leave leaving leaves left place raise raises raised cut cuts reach reaches reached reaching stop stopped stopping start started early slow slowed
        share shares half third quarter majority most criteria met meet meets achieve achieved remain remained remains persist persisted evident apparent seen advantage gap
        lead leads led help helps helped appear work works worked involve involved involving affecting affect affects setting real people someone family
        roughly approximately nearly almost around just slightly somewhat broadly largely mainly mostly fairly far clearly notably overall total initially afterwards later eventually
        unchanged unaffected although whether despite unlike likewise instead meanwhile ultimately
        small modest large sizeable substantial similar similarly equal equally identical same
        rate rates frequency proportion percentage figure figures number value values score level experience experienced outcome finding
        peak peaked peaks greatest highest lowest largest plan planned analyse analysed assess assessed enrol enrolled enroll include included recruit recruited follow followed compare compared comparing comparison test tested examine examined
        trend toward towards tend tended direct directly measure measured question need needed
        think thinks thought believe believes believed say says said saying tell tells told speak argue argues argued stress stresses stressed highlight highlights highlighted emphasise emphasised emphasize emphasized propose proposed claim claims claimed describe described describes summarise summarised point pointed
        went go goes going gone come comes came away back turn turned became become becomes becoming get gets got getting keep keeps kept hold holds held bring brings brought let lets
        do make makes making made put puts set sets setup look looked looks looking see saw view viewed want wanted try tried tries trying ask asked asking answer answered
        nobody anybody everyone anyone somebody something nothing anything everything others else themselves itself himself herself
        extent degree amount amounts size sizes magnitude scale range ranged ranging span spanned
        affected unwell remaining rest members member people individual couple pair pairs various several numerous dozen dozens
        despite regardless besides except instead nonetheless nevertheless still yet already never always often sometimes usually typically generally commonly rarely occasionally essentially basically virtually practically effectively substantially considerably noticeably appreciably meaningfully materially modestly marginally moderately sharply steadily gradually consistently reliably broadly particularly especially specifically namely merely simply
        rated rate rating judged judge graded counted calculated estimated estimate estimates defined meant mean means meaning refers referred classed classified regarded recorded record records reported self-reported documented noted logged collected gathered obtained reviewed review checked monitored tracked
        split divided allotted equal equally evenly apart separate separately together combined alongside side
        show showing shows prove proves proved proving proof establish establishes established establishing demonstrate demonstrating confirm confirming support supports supported supporting
        know known knew knowing aware learn learned understand understood clear unclear certain uncertain sure
        limit limits limited limiting limitation limitations weakness weaknesses strength caveat caveats drawback shortcoming bias biased biases influence influenced influences confound confounded confounding generalise generalised generalize generalized generalisable apply applies applied
        small smaller large larger big bigger short brief long lasting single few many lower higher greater bottom top upper
        half halves thirds fifth tenth quarters double twice triple fraction minority most
        overall whole entire total full fully complete completely partly partially entirely
        compared comparative comparably against relative relatively relation related versus counterpart counterparts
        led resulted result cause caused causes causal causation causality cause-and-effect lead leads
        benefit benefits benefited beneficial gain gains gained advantage advantages worthwhile
        happen happened happens occur occurring arise arose suffered suffer suffering experience experienced had reported recorded developed
        receive receiving given get got took taking take taken took tried used using use offered offer provided provide provides assigned allocated administered
        continue continued continues continuing carry carried last lasted lasts ended end ends stay stayed stays maintain maintained stable steady hold
        later earlier sooner previously before afterwards thereafter meanwhile finally eventually subsequently
        role part factor factors feature features aspect aspects issue issues problem problems matter matters thing things way ways sort sorts kind kinds type types example examples
        evidence sign signs indication indications hint hints signal pattern patterns trend picture message conclusion
        common commonly frequent frequently rare seldom uncommon widespread usual
        better best worse worst good bad poor poorer well
        raise raised drop dropped fall fell climbed climb climbs grew grow grows shrank shrink boost boosted dip dipped slipped soared jumped doubled halved tripled cut cutting trimmed narrowed widened
        outperform outperformed outperforms beat beats superior inferior match matched matches fared fare
        ability able unable enough sufficient adequate adequately inadequate inadequately
        independently independent own personal daily everyday normal normally ordinary routine standard usual conventional regular regularly
        among around within outside beyond alone
        condition conditions disorder disorders illness situation circumstances status state
        approach method methods technique techniques procedure procedures process strategy tool tools device way
        population populations sample samples series volunteers enrolled volunteers attend attended attending visited visit visits
        researchers scientists experts
        adjusted adjusting adjustment accounting accounted taking controlling account accounted allowing
        translate translates translated reflect reflects reflected explain explained explains account accounts suggest imply implies keen keener confident devise devised design designed build built base based rest rests
        favour favoured favourably favorably prefer preferred preferable preferably qualify qualified eligible willing agree agreed accept accepted acceptable reasonable sensible plausible possible likely unlikely chance luck random by-chance excluded exclude ruled rule
        regard regarded schedule schedules timing whichever whatever whoever wherever however manage managed management managing onward onwards level levelled off flat flattened diverge diverged converge mix mixture varied variety vary varies varying variable variation variations differing
        trait traits characteristic characteristics feature property properties nature form forms item items element elements component components aspect
        first second third next previous last final initial original main chief principal key core central major minor
        year yearly month monthly week weekly day daily night nightly hour hourly minute minutes time times period periods duration interval intervals long short longer shorter lengthy prolonged brief
        year-old years-old aged age ages old young younger older youngest oldest sex sexes gender man woman boy girl
        rarer milder likelier commoner stronger weaker tougher slower heavier lighter closer nearer deeper wider narrower fuller
        spend spent spending cost pay paid buy
        lab laboratory bench experiment experiments experimental work works dish
        silence silencing silenced knock knocking knocked block blocked restrain restrained hinder dampen ramp
        hand side face line lines end head body place places spot room area areas region regions site sites
        edge edged inch inched creep crept nudge nudged shift shifted move moved moving moves pass passed passing
        flag flagged mark marked identify identified pick picked choose chosen select selected
        add adds added adding addition additional extra further plus supplement
        start begin began begun finish finished complete completed completing
        allow allows allowed enable permit require required requires requiring need needs needing warrant warranted call calls
        question questions idea ideas hypothesis theory notion expectation expectations hope hopes promise promising
        detect detected detecting detection spot discover discovered discovery find finding locate
        word words term terms name names named label labelled
        important importance relevant relevance meaningful noteworthy notable
        roughly about near close around approximate
        like unlike alike same similar comparable equivalent matched matching different differently difference
        overall general broad wide narrow specific particular certain
        appear appears seem seems look looks sound
        effect effects effective effectively effectiveness efficacy impact impacts influence action actions mechanism
        cannot can't couldn't don't didn't doesn't won't isn't aren't wasn't weren't
        observational non-randomised nonrandomised cross-sectional retrospective prospective uncontrolled unblinded open-label
        staff team teams centre centres clinic clinics hospital hospitals services service
        reverse opposite vice versa cause-and-effect
        freedom free absence present presence
        confirmatory confirmation replicate replicated replication repeat repeated
        steep steeper sharp extreme extremes striking
        share shares shared sharing common jointly
        serve served serving act acts acted acting function
        fit fits fitted suit suits suited
        spread out along across through throughout over onto
        write writes wrote written published publish publication report
        case cases episode episodes event events instance instances incident
        half-dose full-dose high-dose low-dose
        hard harder difficult difficulty challenge challenging trouble
        feel felt feeling feelings
        live lived living life lives
        reading readings accident accidental accidentally unclear whole
        """).Select(static word => word.Key).ToFrozenSet(StringComparer.Ordinal);
}
