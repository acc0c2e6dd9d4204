using System.Collections.Immutable;

namespace Assay.Records;

/// <summary>Tells which of several records are about one paper, and which of them stands for it.</summary>
/// <remarks>
/// A function of the set of records, whatever their order. Records are taken by rank (PubMed before Europe PMC before DOI,
/// RIS, JSON lines and the rest; then by id) and join the paper of an earlier one with which they share a DOI, a PubMed Central
/// id, a registry's own number, or title, year and first author. Never one: records of two PMIDs, records of two kinds
/// (a preprint and its article, a paper and its notice), records alike in title whose DOIs or PubMed Central ids differ.
/// </remarks>
public static class OnePaper
{
    /// <summary>A key that more records share than this binds nothing together: it is a fault of the source, or a title of thousands.</summary>
    public const int MostSharing = 20;

    /// <summary>Every record that another stands for, in order of rank.</summary>
    public static ImmutableArray<SamePaper> Of(IEnumerable<Article> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var members = records.Select(record => new Member(record)).OrderBy(member => member.Rank).ThenBy(member => member.Id).ToList();
        var crowded = members.SelectMany(member => member.Keys).GroupBy(key => key).Where(group => group.Count() > MostSharing).Select(group => group.Key).ToHashSet();
        var papers = new List<List<Member>>();
        var same = ImmutableArray.CreateBuilder<SamePaper>();
        foreach (var member in members)
        {
            var best = papers
                .SelectMany(paper => paper.Select(other => (Paper: paper, Other: other, Ground: Ground(member, other, crowded))))
                .Where(match => match.Ground is not null && match.Paper.All(other => MayBeOne(member, other, match.Ground.Value.Kind)))
                .OrderBy(match => match.Ground!.Value.Kind)
                .FirstOrDefault();
            if (best.Paper is null)
            {
                papers.Add([member]);
                continue;
            }
            // The record that stands for the paper is named before another that shares as much.
            var by = best.Paper.First(other => Ground(member, other, crowded) == best.Ground);
            same.Add(new(member.Id, best.Paper[0].Id, by.Id, best.Ground!.Value));
            best.Paper.Add(member);
        }
        return same.ToImmutable();
    }

    /// <summary>The keys by which a record may be found to be the same paper as another.</summary>
    public static ImmutableArray<IdentityKey> Keys(Article record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var own = Identity.RegistryId(record);
        return [.. Identity.Keys(record).Where(key => key.Kind is IdentityKind.Doi or IdentityKind.Pmcid or IdentityKind.Fingerprint
            || (key.Kind == IdentityKind.Registry && key.Value == own))];
    }

    private static IdentityKey? Ground(Member one, Member other, HashSet<IdentityKey> crowded)
    {
        foreach (var key in one.Keys)
            if (!crowded.Contains(key) && other.Keys.Contains(key)) return key;
        return null;
    }

    private static bool MayBeOne(Member one, Member other, IdentityKind ground)
    {
        if (one.Kind != other.Kind || (one.Rank == 0 && other.Rank == 0)) return false;
        return ground != IdentityKind.Fingerprint || !(Differ(one, other, IdentityKind.Doi) || Differ(one, other, IdentityKind.Pmcid));
    }

    private static bool Differ(Member one, Member other, IdentityKind kind) =>
        one.Value(kind) is { } mine && other.Value(kind) is { } theirs && mine != theirs;

    private sealed class Member(Article record)
    {
        public SourceId Id { get; } = record.Id;

        public RecordKind Kind { get; } = Identity.KindOf(record);

        public ImmutableArray<IdentityKey> Keys { get; } = OnePaper.Keys(record);

        public int Rank { get; } = record.Id.Scheme switch
        {
            SourceId.PubMed => 0,
            "europepmc" => 1,
            "clinicaltrials" => 2,
            "doi" => 3,
            "ris" => 4,
            "jsonl" => 5,
            _ => 6,
        };

        public string? Value(IdentityKind kind) => Keys.Where(key => key.Kind == kind).Select(key => key.Value).FirstOrDefault();
    }
}
