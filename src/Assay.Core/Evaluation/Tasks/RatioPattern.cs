using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Evaluation.Corpora;

namespace Assay.Evaluation.Tasks;

/// <summary>The baseline of <see cref="RatiosTask"/>: what a careful regular expression finds.</summary>
internal static partial class RatioPattern
{
    public static ImmutableArray<ClerxRatio> Find(string text) =>
    [
        .. Ratio().Matches(text).Select(static match => new ClerxRatio(Type(match.Groups["name"].Value), Figure(match.Groups["value"]), match.Groups["value"].Index,
            match.Groups["low"].Success ? (Figure(match.Groups["low"]), Figure(match.Groups["high"])) : null)),
    ];

    private static string Type(string name) =>
        name.Contains("HR", StringComparison.Ordinal) || name.StartsWith("haz", StringComparison.OrdinalIgnoreCase) ? "HR"
        : name.Contains("OR", StringComparison.Ordinal) || name.StartsWith("odd", StringComparison.OrdinalIgnoreCase) ? "OR" : "RR";

    private static double Figure(Group group) => double.Parse(group.Value.Replace('·', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<name>\ba?HR|\ba?OR|\ba?RR|[Hh]azard ratio|[Oo]dds ratio|[Rr]isk ratio|[Rr]elative risk)s?\b[^0-9.;]{0,25}(?<value>\d+[.·]\d+)(?:\s*[\[(,;:]*\s*95\s?%\s?(?:CI|confidence interval)[^0-9]{0,10}(?<low>\d+[.·]\d+)\s*(?:-|–|to|,|;)\s*(?<high>\d+[.·]\d+))?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ratio();
}
