using System.Text.RegularExpressions;

namespace Assay.Audit.Reporting;

/// <summary>A treatment is tried, and not a word on harm.</summary>
public sealed partial class NoHarms() : TextRule("NO_HARMS", "NO_HARMS")
{
    internal override Remark? Judge(Sheet sheet) => !Scope.IsTrial(sheet) || sheet.Mentions(Harm())
        ? null
        : Missing(sheet, Severity.Note, "Harms are not mentioned: no adverse events, no statement that there were none.");

    [GeneratedRegex(@"\b(?:adverse|side[- ]effects?|safe(?:ty|ly)?|toler(?:ab|at)\w*|toxic\w*|harm(?:s|ful)?|complications?|discontinu\w+|hypersensitiv\w+|bleeding|hypogly\w+|nausea|vomiting|AEs|SAEs|TEAEs)\b", Plain)]
    private static partial Regex Harm();
}
