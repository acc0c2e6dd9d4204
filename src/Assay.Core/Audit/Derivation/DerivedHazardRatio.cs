using Assay.Statistics.Reported;

namespace Assay.Audit.Derivation;

/// <summary>The hazard ratio that two survivals at one time stand for, if hazards are proportional and none is reported.</summary>
public sealed class DerivedHazardRatio() : ContrastRule("DERIVED_HR", "DERIVED_HR")
{
    internal override Remark? Derive(Sheet sheet, Contrast contrast)
    {
        if (!Shares.AreSurvival(sheet, contrast) || sheet.Study.Comparisons.Any(c => c.Measure is "HR" or "SHR")) return null;
        var (s1, s2) = (contrast.One.Value.Value / 100, contrast.Two.Value.Value / 100);
        if (s1 is <= 0 or >= 1 || s2 is <= 0 or >= 1) return null;
        var ratio = Hazard.FromSurvival(s1, s2);
        return Derived(sheet, contrast,
            $"If hazards are proportional, survival of {contrast.One.Value.Raw} against {contrast.Two.Value.Raw} is a hazard ratio of about {Wordings.Hundredth(ratio)}.",
            new(null, null, ratio, ""), "proportional hazards", "complete follow-up to the time point") with
        {
            Inputs = Inputs(("survival1", s1), ("survival2", s2)),
        };
    }
}
