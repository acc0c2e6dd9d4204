namespace Assay.Sources.Tags;

/// <summary>One record of tags and values, as MEDLINE and RIS files have.</summary>
/// <param name="Line">Line it begins on, from 1.</param>
/// <param name="Fields">Tags and values in order; wrapped lines are joined by a space.</param>
/// <param name="Oversized">Whether it holds more text than one record may; what is beyond was passed over.</param>
internal sealed record TaggedRecord(int Line, IReadOnlyList<(string Tag, string Value)> Fields, bool Oversized)
{
    /// <summary>The first value of the first of <paramref name="tags"/> that has one, or null.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
            foreach (var field in Fields)
                if (field.Tag == tag && field.Value.Length > 0) return field.Value;
        return null;
    }

    /// <summary>Every value of <paramref name="tag"/>, in order.</summary>
    public IEnumerable<string> All(string tag) => Fields.Where(field => field.Tag == tag && field.Value.Length > 0).Select(field => field.Value);
}
