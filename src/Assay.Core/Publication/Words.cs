using System.Text;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication;

/// <summary>How each enum is spelled where it leaves the program: JSON, pages, CSV.</summary>
public static class Words
{
    /// <summary><c>cohort-retrospective</c>, <c>rct</c>, <c>systematic-review-rct</c>, ..</summary>
    public static string Of(StudyType type) => Kebab(type.ToString());

    /// <summary><c>BACKGROUND</c> .. <c>CONCLUSIONS</c>.</summary>
    public static string Of(Role role) => role.ToString().ToUpperInvariant();

    /// <summary><c>percent</c>, <c>ci-bound</c>, ..</summary>
    public static string Of(NumberKind kind) => Kebab(kind.ToString());

    /// <summary><c>higher</c>, <c>lower</c>, <c>no-difference</c>, <c>unclear</c>.</summary>
    public static string Of(Direction direction) => Kebab(direction.ToString());

    /// <summary><c>experimental</c>, <c>comparator</c>, <c>placebo</c>, ..</summary>
    public static string Of(ArmRole role) => Kebab(role.ToString());

    /// <summary><c>binary</c>, <c>time-to-event</c>, <c>continuous</c>, <c>rate</c>, <c>unknown</c>.</summary>
    public static string Of(OutcomeKind kind) => Kebab(kind.ToString());

    /// <summary><c>primary</c>, <c>secondary</c>, <c>safety</c>, <c>subgroup</c>, <c>post-hoc</c>, <c>unknown</c>.</summary>
    public static string Of(OutcomeRole role) => Kebab(role.ToString());

    /// <summary><c>higher</c> (more is better), <c>lower</c>, <c>neutral</c>.</summary>
    public static string Of(Polarity polarity) => Kebab(polarity.ToString());

    /// <summary><c>current</c>, <c>corrected</c>, <c>concern</c>, <c>retracted</c>, <c>reinstated</c>, <c>withdrawn</c>, <c>replaced</c>, <c>notice</c>.</summary>
    public static string Of(Standing standing) => Kebab(standing.ToString());

    /// <summary><c>PascalCase</c> as <c>kebab-case</c>.</summary>
    public static string Kebab(string name) => Joined(name, '-').ToLowerInvariant();

    /// <summary><c>PascalCase</c> as <c>UPPER_SNAKE</c>, the spelling of verdicts.</summary>
    public static string Snake(string name) => Joined(name, '_').ToUpperInvariant();

    private static string Joined(string name, char separator)
    {
        ArgumentNullException.ThrowIfNull(name);
        var joined = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) joined.Append(separator);
            joined.Append(name[i]);
        }
        return joined.ToString();
    }
}
