using System.Collections.Immutable;

namespace Assay.Workers.Backups;

/// <summary>What a backup holds; the first file of its archive.</summary>
/// <param name="Format">Version of the archive's form; this program reads 1.</param>
/// <param name="Step">Last step of the database's shape.</param>
/// <param name="Parts">Its files: the database, then models' answers and topics, in order of name.</param>
public sealed record BackupList(int Format, int Step, ImmutableArray<BackupPart> Parts)
{
    /// <summary>The form written and read.</summary>
    public const int Current = 1;

    /// <summary>Name of the list in the archive.</summary>
    public const string Name = "backup.json";
}
