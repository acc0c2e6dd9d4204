namespace Assay.Records;

/// <summary>A record that is about the same paper as another, which stands for both.</summary>
/// <param name="Id">The record.</param>
/// <param name="Into">The record that stands for the paper.</param>
/// <param name="By">The record it shares the ground with; mostly <paramref name="Into"/> itself.</param>
/// <param name="Ground">What they share.</param>
public sealed record SamePaper(SourceId Id, SourceId Into, SourceId By, IdentityKey Ground)
{
    /// <summary>Why they are one paper, for readers: <c>same DOI 10.1000/abc</c>.</summary>
    public string Reason
    {
        get
        {
            var shared = Ground.Kind switch
            {
                IdentityKind.Doi => $"same DOI {Ground.Value}",
                IdentityKind.Pmcid => $"same PubMed Central record {Ground.Value}",
                IdentityKind.Registry => $"same registry number {Ground.Value}",
                IdentityKind.Pmid => $"same PMID {Ground.Value}",
                _ => "same title, year and first author",
            };
            return By == Into ? shared : $"{shared} as {By}";
        }
    }
}
