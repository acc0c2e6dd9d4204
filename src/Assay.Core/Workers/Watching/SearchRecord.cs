using System.Text;
using Assay.Store;

namespace Assay.Workers.Watching;

/// <summary>A search record to copy into a protocol or a methods section.</summary>
/// <remarks>
/// Rethlefsen et al. 2021, PRISMA-S, doi 10.1186/s13643-020-01542-z: items 1 (database), 2 (multi-database searching), 5 (other
/// methods), 8 (full search strategy), 9 (limits), 12 (updates), 13 (dates), 15 (total records), 16 (deduplication).
/// </remarks>
public static class SearchRecord
{
    /// <summary>The record in plain text, one item a line.</summary>
    public static string Write(TopicHealth health, string version)
    {
        ArgumentNullException.ThrowIfNull(health);
        var text = new StringBuilder();
        text.AppendLine($"Search record: {health.Topic.Name} (PRISMA-S items in brackets)");
        var asked = health.Checks.Where(check => check.Mark is not null).ToArray();
        if (health.Checks.IsEmpty) text.AppendLine("[1, 13] Databases: none has been asked yet; what is kept came from files.");
        foreach (var check in health.Checks.Where(check => check.Mark is null))
            text.AppendLine($"[1, 13] Database: {Words(check.Source)}; asked on {check.Ended.UtcDateTime:yyyy-MM-dd HH:mm} UTC and never yet to the end: papers may be missing");
        foreach (var check in asked) text.AppendLine($"[1, 13] Database: {Words(check.Source)}; asked up to {check.Mark:yyyy-MM-dd}, last on {check.Ended.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        text.AppendLine($"[8] Search strategy, as run in PubMed: {health.Topic.Query}");
        text.AppendLine("[9] Limits: none by language, date or type of publication");
        text.AppendLine("[12] Updates: asked again by date of entry and by date of revision, with an overlap; kept papers by their PMID");
        text.AppendLine($"[5] Other methods: names of the topic looked for in records from files and bulk data ({health.ByNamesOnly} papers by names only)");
        var answered = health.IsAsked ? $"{health.ByBoth + health.NearMisses.Length} answered the query" : "how many answer the query is not known";
        text.AppendLine($"[15] Records: {answered}; {health.Papers} are of the topic; {health.NearMisses.Length} name none of its names");
        text.AppendLine($"[16] Deduplication: by PMID, DOI, PMCID and registry number, then title, year and first author; {health.Merged} records merged");
        text.AppendLine($"Made by Assay {version}");
        return text.ToString();
    }

    private static string Words(string source) => source switch
    {
        "pubmed" => "PubMed through NCBI's E-utilities",
        "pubmed:recheck" => "PubMed, known papers by PMID",
        "europepmc" => "Europe PMC through its REST interface",
        "clinicaltrials" => "ClinicalTrials.gov, interface version 2",
        _ => source,
    };
}
