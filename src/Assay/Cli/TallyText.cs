using System.Text;
using Assay.Workers;

namespace Assay.Cli;

/// <summary>What a run came to, as a table.</summary>
internal static class TallyText
{
    public static string Write(RouteTally tally)
    {
        var text = new StringBuilder();
        foreach (var (name, count) in Rows(tally)) text.AppendLine($"{name,-42}{count,8}");
        foreach (var said in tally.ModelSentences()) text.AppendLine(said);
        return text.ToString();
    }

    private static IEnumerable<(string Name, int Count)> Rows(RouteTally tally) =>
    [
        ("articles read", tally.Read),
        ("  new", tally.Added),
        ("  changed", tally.Changed),
        ("  unchanged", tally.Unchanged),
        ("  listed, to be read when opened", tally.Listed),
        ("of no topic, not kept", tally.Passed),
        ("deleted by their source", tally.Deleted),
        ("records refused", tally.Refused),
        ("notices of standing, new or changed", tally.Noted),
        ("digests found elsewhere, new or changed", tally.Imported),
        ("pages published", tally.Published),
        ("pages without a digest, with the reason", tally.SetAside),
        ("sentences blocked", tally.Blocked),
        ("stages run", tally.StagesRun),
        ("stage results already at hand", tally.StagesFound),
    ];
}
