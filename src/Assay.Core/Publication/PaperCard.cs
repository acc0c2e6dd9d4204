using System.Collections.Immutable;
using Assay.Digests;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication;

/// <summary>A paper in a list.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Summary">One sentence; the reason where there is no digest.</param>
/// <param name="Type">Study type.</param>
/// <param name="Date">Date of the paper, as far as known; newest first in lists.</param>
/// <param name="Journal">Journal's abbreviation, or null.</param>
/// <param name="Standing">Whether the paper stands.</param>
/// <param name="Topics">Slugs of its topics.</param>
/// <param name="Tags">Tags of its digest.</param>
/// <param name="HasDigest">Whether there is a digest.</param>
/// <param name="Claims">Sentences of the digest.</param>
/// <param name="Borne">Of these, how many the source bears out (SUPPORTED or DERIVED).</param>
/// <param name="Remarks">Audit remarks of severity warn or error.</param>
/// <param name="ForeignDigests">Digests found elsewhere.</param>
/// <param name="Changed">When this state was published.</param>
public sealed record PaperCard(SourceId Id, string Title, string Summary, StudyType Type, string Date, string? Journal,
    Standing Standing, ImmutableArray<string> Topics, ImmutableArray<Tag> Tags, bool HasDigest, int Claims, int Borne,
    int Remarks, int ForeignDigests, DateTimeOffset Changed);
