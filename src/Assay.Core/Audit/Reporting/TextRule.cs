using System.Text.RegularExpressions;

namespace Assay.Audit.Reporting;

/// <summary>A rule that has at most one thing to say about a study, mostly that something is missing.</summary>
/// <param name="id">Rule id.</param>
/// <param name="name">Rule name.</param>
public abstract class TextRule(string id, string name) : SheetRule(id, name)
{
    internal sealed override IEnumerable<Remark> Check(Sheet sheet) => Judge(sheet) is { } remark ? [remark] : [];

    internal abstract Remark? Judge(Sheet sheet);

    private protected Remark Missing(Sheet sheet, Severity severity, string message, params IEnumerable<Records.Passage> spans) =>
        Say(sheet, severity, Finding.Missing, message, spans);

    // A reader of a digest has nothing else before them; an abstract has a paper behind it.
    private protected static Severity Weight(Sheet sheet) => sheet.IsDigest ? Severity.Note : Severity.Info;

    private protected const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
}
