using System.Reflection;
using System.Text;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Store;
using Assay.Workers.Watching;

namespace Assay.Cli;

/// <summary>A topic's health in words, and as one line of JSON.</summary>
internal static class TopicHealthText
{
    private const int MostShown = 20;

    public static string Json(TopicHealth health) => JsonSerializer.Serialize(new
    {
        health.Topic.Slug,
        health.Topic.Query,
        health.Papers,
        health.Names,
        health.Headings,
        health.ByBoth,
        health.ByNamesOnly,
        NearMisses = health.NearMisses.Select(near => new { Id = near.Id.ToString(), near.Title }),
        health.LateIndexed,
        LookAlikes = health.LookAlikes.Select(one => new { one.Name, one.Records, Example = one.Example.ToString() }),
        health.Merged,
        health.Checks,
        SearchRecord = SearchRecord.Write(health, Version),
    }, RecordJson.Options);

    public static string Write(TopicHealth health)
    {
        var text = new StringBuilder();
        text.AppendLine($"{(health.Papers == 1 ? "1 paper" : $"{health.Papers} papers")} kept");
        foreach (var check in health.Checks) text.AppendLine($"  {check.Source,-18} {check.Outcome.Word(),-7} {check.Ended.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {check.Sentence}");
        if (health.Checks.IsEmpty) text.AppendLine("  no source has been asked yet; `assay watch --once` asks");
        Yields(text, "By name", health.Names);
        Yields(text, "By MeSH heading or substance", health.Headings);
        text.AppendLine().AppendLine("By way");
        text.AppendLine($"  {"by the query and by a name",-44}{health.ByBoth,6}");
        text.AppendLine($"  {"by a name only (files, or query too narrow)",-44}{health.ByNamesOnly,6}");
        text.AppendLine($"  {"by the query only (near misses, not shown)",-44}{health.NearMisses.Length,6}");
        text.AppendLine($"  {"late: answered the query after their entry",-44}{health.LateIndexed,6}");
        if (!health.NearMisses.IsEmpty)
        {
            text.AppendLine().AppendLine("Near misses: they answer the query and name none of the names");
            foreach (var near in health.NearMisses.Take(MostShown)) text.AppendLine($"  {near.Id,-22} {near.Title}");
            if (health.NearMisses.Length > MostShown) text.AppendLine($"  and {health.NearMisses.Length - MostShown} more (--json has all)");
        }
        if (!health.LookAlikes.IsEmpty)
        {
            text.AppendLine().AppendLine("Look-alikes kept out");
            foreach (var one in health.LookAlikes) text.AppendLine($"  {one.Name,-44}{one.Records,6}  such as {one.Example}");
        }
        text.AppendLine().Append(SearchRecord.Write(health, Version));
        return text.ToString();
    }

    private static string Version =>
        typeof(TopicHealthText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static void Yields(StringBuilder text, string title, IEnumerable<NameYield> yields)
    {
        text.AppendLine().AppendLine($"{title,-46}papers  only by this");
        foreach (var one in yields) text.AppendLine($"  {one.Name,-44}{one.Papers,6}  {one.Alone,6}");
    }
}
