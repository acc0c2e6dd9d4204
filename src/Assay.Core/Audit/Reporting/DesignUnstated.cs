using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>Groups are compared in people, and no design is named.</summary>
public sealed class DesignUnstated() : TextRule("DESIGN_UNSTATED", "DESIGN_UNSTATED")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (sheet.Study.Design.Type is not (StudyType.HumanUnspecified or StudyType.Unclassified) || !Scope.IsClinical(sheet)) return null;
        var compares = Scope.ComparesArms(sheet);
        return Missing(sheet, Grade(sheet, compares), compares
            ? "Groups are compared, but no design is named: neither random allocation nor a cohort can be told from the text."
            : "No study design is named.");
    }

    private static Severity Grade(Sheet sheet, bool compares) => (sheet.IsDigest, compares) switch
    {
        (true, true) => Severity.Warn,
        (false, false) => Severity.Info,
        _ => Severity.Note,
    };
}
