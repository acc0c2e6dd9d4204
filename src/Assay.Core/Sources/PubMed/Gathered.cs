using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>What has been read of one record so far. The one mutable thing here; it becomes an <see cref="Article"/>.</summary>
internal sealed class Gathered
{
    public string? Pmid { get; set; }
    public int Version { get; set; } = 1;
    public string? Title { get; set; }
    public string? BookTitle { get; set; }
    public string? VernacularTitle { get; set; }
    public AbstractText Abstract { get; set; } = AbstractText.None;
    public ImmutableArray<OtherAbstract>.Builder OtherAbstracts { get; } = ImmutableArray.CreateBuilder<OtherAbstract>(0);
    public Journal? Journal { get; set; }
    public PartialDate? Published { get; set; }
    public PartialDate? ArticleDate { get; set; }
    public PartialDate? Revised { get; set; }
    public string? Pages { get; set; }
    public string? Doi { get; set; }
    public string? PmcId { get; set; }
    public string? Pii { get; set; }

    /// <summary>The article number an <c>ELocationID</c> gives, which is often only the end of the publisher's identifier.</summary>
    public string? LocationPii { get; set; }
    public ImmutableArray<Author> Authors { get; set; } = [];
    public ImmutableArray<string>.Builder Languages { get; } = ImmutableArray.CreateBuilder<string>();
    public ImmutableArray<string>.Builder PublicationTypes { get; } = ImmutableArray.CreateBuilder<string>();
    public ImmutableArray<MeshHeading>.Builder Mesh { get; } = ImmutableArray.CreateBuilder<MeshHeading>();
    public ImmutableArray<string>.Builder Chemicals { get; } = ImmutableArray.CreateBuilder<string>();
    public ImmutableArray<string>.Builder Keywords { get; } = ImmutableArray.CreateBuilder<string>();
    public ImmutableArray<Grant>.Builder Grants { get; } = ImmutableArray.CreateBuilder<Grant>(0);
    public ImmutableArray<Correction>.Builder Corrections { get; } = ImmutableArray.CreateBuilder<Correction>(0);
    public ImmutableArray<DataBank>.Builder DataBanks { get; } = ImmutableArray.CreateBuilder<DataBank>(0);
    public string? Status { get; set; }
    public string? IndexingMethod { get; set; }

    /// <summary>The article, under the id its source gave it.</summary>
    public Article ToArticle(SourceId id) => new()
    {
        Id = id,
        Version = Version,
        Title = Title ?? BookTitle ?? "",
        VernacularTitle = VernacularTitle,
        Text = Abstract.Text,
        Sections = Abstract.Sections,
        Copyright = Abstract.Copyright,
        OtherAbstracts = OtherAbstracts.DrainToImmutable(),
        Journal = Journal,
        Published = Published,
        ArticleDate = ArticleDate,
        Revised = Revised,
        Pages = Pages,
        Doi = Doi,
        PmcId = PmcId,
        Pii = Pii ?? LocationPii,
        Authors = Authors,
        Languages = Languages.DrainToImmutable(),
        PublicationTypes = PublicationTypes.DrainToImmutable(),
        Mesh = Mesh.DrainToImmutable(),
        Chemicals = Chemicals.DrainToImmutable(),
        Keywords = Keywords.DrainToImmutable(),
        Grants = Grants.DrainToImmutable(),
        Corrections = Corrections.DrainToImmutable(),
        DataBanks = DataBanks.DrainToImmutable(),
        Status = Status,
        IndexingMethod = IndexingMethod,
    };
}
