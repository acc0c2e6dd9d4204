using Assay.Records;

namespace Assay.Store.Sqlite;

/// <summary>A text whose ordinal order is the order of <see cref="SourceId.CompareTo"/>.</summary>
internal static class SortKey
{
    private const int Digits = 20;

    public static string Of(SourceId id)
    {
        var numeric = id.Value.Length is > 0 and <= Digits && id.Value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        return $"{id.Scheme}:{(numeric ? id.Value.PadLeft(Digits, '0') : id.Value)}";
    }
}
