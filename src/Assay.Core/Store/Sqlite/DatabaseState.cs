using System.Collections.Immutable;

namespace Assay.Store.Sqlite;

/// <summary>How a database stands.</summary>
/// <param name="Step">Its shape's last step.</param>
/// <param name="Newest">The last step this program knows; an older database is brought up to it when it is opened for work.</param>
/// <param name="Faults">What SQLite finds damaged; empty where it is sound.</param>
/// <param name="Papers">Papers in lists; 0 where the shape is older or damaged.</param>
/// <param name="Indexed">Papers whose words the search index holds; the same number where the index is in step.</param>
public sealed record DatabaseState(int Step, int Newest, ImmutableArray<string> Faults, long Papers, long Indexed)
{
    /// <summary>Whether nothing is damaged.</summary>
    public bool IsSound => Faults.IsEmpty;
}
