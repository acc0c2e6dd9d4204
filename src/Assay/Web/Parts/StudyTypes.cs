using Assay.Publication;
using Assay.Reading;

namespace Assay.Web.Parts;

/// <summary>Study types as addresses write them: kebab-case, as in the JSON.</summary>
public static class StudyTypes
{
    /// <summary>The type of this name, or null.</summary>
    public static StudyType? Parse(string slug)
    {
        foreach (var type in Enum.GetValues<StudyType>())
            if (Words.Of(type) == slug)
                return type;
        return null;
    }
}
