using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>Reads <c>MeshHeadingList</c>.</summary>
internal static class Headings
{
    /// <summary>Adds the headings to <paramref name="into"/>.</summary>
    public static void Read(XmlCursor cursor, ImmutableArray<MeshHeading>.Builder into)
    {
        for (var at = cursor.Enter(); cursor.Next(at);)
            if (cursor.Name == "MeshHeading" && One(cursor) is { } heading)
                into.Add(heading);
    }

    private static MeshHeading? One(XmlCursor cursor)
    {
        string? descriptor = null, ui = null;
        var major = false;
        ImmutableArray<MeshQualifier> qualifiers = [];
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "DescriptorName":
                    (ui, major) = (cursor.Attribute("UI"), IsMajor(cursor));
                    descriptor = cursor.WordOrNull();
                    break;
                case "QualifierName":
                    var isMajor = IsMajor(cursor);
                    if (cursor.WordOrNull() is { } name) qualifiers = qualifiers.Add(new(name, isMajor));
                    break;
            }
        return descriptor is null ? null : new(descriptor, ui, major, qualifiers);
    }

    private static bool IsMajor(XmlCursor cursor) => cursor.IsYes("MajorTopicYN");
}
