namespace Assay.Audit.Reporting;

/// <summary>Signals of the study's design that contradict each other.</summary>
public sealed class TypeConflict() : TextRule("TYPE_CONFLICT", "TYPE_CONFLICT")
{
    internal override Remark? Judge(Sheet sheet) => sheet.Study.Design.Conflicts.Length == 0
        ? null
        : Say(sheet, Severity.Note, Finding.Ambiguous, "Signals of the design disagree: " + string.Join(" ", sheet.Study.Design.Conflicts),
            sheet.Study.Design.Signals.Where(s => s.At is not null).Select(s => s.At!.Value));
}
