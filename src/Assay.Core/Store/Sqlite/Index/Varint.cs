namespace Assay.Store.Sqlite.Index;

/// <summary>SQLite's numbers of one to nine bytes, high bits first.</summary>
internal static class Varint
{
    /// <summary>The number at a place, which moves behind it.</summary>
    public static long Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = bytes[at++];
        if (value < 0x80) return (long)value;
        value &= 0x7F;
        for (var more = 0; more < 7; more++)
        {
            var next = bytes[at++];
            value = (value << 7) | (uint)(next & 0x7F);
            if (next < 0x80) return (long)value;
        }
        return (long)((value << 8) | bytes[at++]);
    }
}
