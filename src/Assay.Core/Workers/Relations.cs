using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Store;

namespace Assay.Workers;

/// <summary>Which records kept belong beside another. Only their id, title and kind are shown: no page depends on another page.</summary>
internal sealed class Relations(IStore store)
{
    // A review that names a dozen trials is not a report of each.
    private const int MostTrials = 3;
    private const int Most = 50;

    /// <summary>The records tied to one, each once, links before keys; a record that is merged gives way to the one that shows it.</summary>
    public async ValueTask<ImmutableArray<Tie>> TiesAsync(Article article, CancellationToken cancellationToken)
    {
        var found = new List<Tie>();
        foreach (var link in article.Corrections)
            if (link.RefType != "Cites" && link.Pmid is { Length: > 0 } pmid) found.Add(new(new(SourceId.PubMed, pmid), link.RefType, null));
        if (article.Id.Scheme == SourceId.PubMed)
        {
            var partner = new IdentityKey(IdentityKind.Partner, article.Id.Value);
            foreach (var other in await store.FindByKeyAsync(partner, cancellationToken).ConfigureAwait(false)) found.Add(new(other, "", null));
        }
        var keys = Identity.Keys(article);
        var trials = keys.Count(key => key.Kind == IdentityKind.Registry);
        foreach (var key in keys)
        {
            if (key.Kind is IdentityKind.Pmid or IdentityKind.Partner || (key.Kind == IdentityKind.Registry && trials > MostTrials)) continue;
            var sharing = await store.FindByKeyAsync(key, cancellationToken).ConfigureAwait(false);
            if (sharing.Length > Most) continue;
            foreach (var other in sharing) found.Add(new(other, null, key));
        }
        var ties = ImmutableArray.CreateBuilder<Tie>();
        var seen = new HashSet<SourceId> { article.Id };
        foreach (var tie in found)
        {
            var other = tie.Other == article.Id ? null : await store.FindMergeAsync(tie.Other, cancellationToken).ConfigureAwait(false);
            if (seen.Add(other?.Into ?? tie.Other)) ties.Add(tie with { Other = other?.Into ?? tie.Other });
        }
        return ties.Count > Most ? [.. ties.Take(Most)] : ties.ToImmutable();
    }

    /// <summary>The tied records as a page shows them, in order of kind, then id.</summary>
    public ImmutableArray<RelatedPaper> Of(Article article, IEnumerable<(Tie Tie, Article Other)> ties) =>
        [.. ties.Select(tie => One(article, tie.Tie, tie.Other)).OfType<RelatedPaper>().OrderBy(related => related.Kind, StringComparer.Ordinal).ThenBy(related => related.Id)];

    /// <summary>How another record's link to this one reads from here; null where it has none.</summary>
    public static string? LinkFrom(Article other, SourceId id) => id.Scheme != SourceId.PubMed ? null : other.Corrections
        .Where(link => link.Pmid == id.Value).Select(link => Inverse(link.RefType)).FirstOrDefault();

    private static RelatedPaper? One(Article article, Tie tie, Article other)
    {
        var link = tie.Link is "" ? LinkFrom(other, article.Id) : tie.Link;
        var (mine, theirs) = (Identity.KindOf(article), Identity.KindOf(other));
        if (link is not null) return Linked(link, mine, theirs) is var (kind, reason) ? new(other.Id, other.Title, kind, reason) : null;
        if (tie.Key is not { } key) return null;
        if (key.Kind == IdentityKind.Registry)
        {
            if (Identity.Keys(other).Count(one => one.Kind == IdentityKind.Registry) > MostTrials) return null;
            return theirs switch
            {
                RecordKind.RegistryRecord => new(other.Id, other.Title, "registry-record", $"The registry's record of trial {key.Value}"),
                RecordKind.Notice => null,
                _ when mine == RecordKind.RegistryRecord => new(other.Id, other.Title, "article", $"Reports on trial {key.Value}"),
                _ => new(other.Id, other.Title, "same-trial", $"Same trial: {key.Value}"),
            };
        }
        var alike = key.Kind == IdentityKind.Fingerprint ? "same title, year and first author" : $"same {(key.Kind == IdentityKind.Doi ? "DOI" : "PubMed Central record")} {key.Value}";
        return (mine, theirs) switch
        {
            (RecordKind.Notice, _) or (_, RecordKind.Notice) or (RecordKind.RegistryRecord, _) or (_, RecordKind.RegistryRecord) => null,
            (RecordKind.Paper, RecordKind.Preprint) => new(other.Id, other.Title, "preprint", $"A preprint of this paper: {alike}"),
            (RecordKind.Preprint, RecordKind.Paper) => new(other.Id, other.Title, "article", $"The article of this preprint: {alike}"),
            _ => new(other.Id, other.Title, "alike", $"Perhaps the same paper: {alike}, but another identifier"),
        };
    }

    private static (string Kind, string Reason)? Linked(string link, RecordKind mine, RecordKind theirs) => link switch
    {
        "ErratumIn" => ("notice", "Corrects this paper"),
        "RetractionIn" => ("notice", "Retracts this paper"),
        "ExpressionOfConcernIn" => ("notice", "Expresses concern about this paper"),
        "ErratumFor" => ("article", "The paper this notice corrects"),
        "RetractionOf" => ("article", "The paper this notice retracts"),
        "ExpressionOfConcernFor" => ("article", "The paper this notice expresses concern about"),
        "CommentIn" => ("comment", "Comments on this paper"),
        "CommentOn" => ("article", "The paper this comments on"),
        "UpdateIn" when mine == RecordKind.Preprint => ("article", "The article of this preprint"),
        "UpdateIn" => ("version", "A later version of this paper"),
        "UpdateOf" when theirs == RecordKind.Preprint => ("preprint", "A preprint of this paper"),
        "UpdateOf" => ("version", "An earlier version of this paper"),
        "CorrectedandRepublishedIn" or "RetractedandRepublishedIn" or "RepublishedIn" => ("version", "This paper, published again"),
        "CorrectedandRepublishedFrom" or "RetractedandRepublishedFrom" or "RepublishedFrom" => ("version", "The paper this one republishes"),
        "SummaryForPatientsIn" => ("comment", "A summary for patients"),
        _ => null,
    };

    private static string Inverse(string link) => link switch
    {
        "ErratumFor" => "ErratumIn",
        "ErratumIn" => "ErratumFor",
        "CommentOn" => "CommentIn",
        "CommentIn" => "CommentOn",
        _ when link.EndsWith("From", StringComparison.Ordinal) => $"{link[..^4]}In",
        _ when link.EndsWith("For", StringComparison.Ordinal) => $"{link[..^3]}In",
        _ when link.EndsWith("Of", StringComparison.Ordinal) => $"{link[..^2]}In",
        "ExpressionOfConcernIn" => "ExpressionOfConcernFor",
        "RetractionIn" or "UpdateIn" => $"{link[..^2]}Of",
        _ when link.EndsWith("In", StringComparison.Ordinal) => $"{link[..^2]}From",
        _ => link,
    };
}
