using Assay.Workers.Backups;

namespace Assay.Cli;

/// <summary>What a backup holds, in words.</summary>
internal static class BackupText
{
    /// <summary>Its parts counted.</summary>
    public static string Of(BackupList list)
    {
        var (answers, topics) = (Count(list, "answers/"), Count(list, "topics/"));
        return $"the database (step {list.Step}), {answers} {(answers == 1 ? "answer" : "answers")} of models, {topics} {(topics == 1 ? "topic" : "topics")} of your own; {list.Parts.Sum(part => part.Length)} bytes, each file with its hash";
    }

    private static int Count(BackupList list, string folder) => list.Parts.Count(part => part.Name.StartsWith(folder, StringComparison.Ordinal));
}
