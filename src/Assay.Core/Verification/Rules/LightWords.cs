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
        """).Select(static word => word.Key).ToFrozenSet(StringComparer.Ordinal);
}
