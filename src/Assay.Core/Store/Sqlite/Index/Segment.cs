using System.Buffers.Binary;

namespace Assay.Store.Sqlite.Index;

/// <summary>A sorted piece of the full-text index: words of the papers that one transaction, or a merge of several, brought.</summary>
/// <param name="Number">Its number.</param>
/// <param name="First">Its first page.</param>
/// <param name="Last">Its last page.</param>
/// <param name="Gone">Papers it still tells of that were taken away since.</param>
internal sealed record Segment(int Number, int First, int Last, HashSet<long> Gone)
{
    private const long Structure = 10;

    /// <summary>The pieces that stand.</summary>
    /// <exception cref="StoreException">The index is of a shape this program does not read.</exception>
    public static List<Segment> All(StoreConnection connection)
    {
        var block = Block(connection, Structure);
        // A cookie, then the mark of an index that keeps no words of its own and can forget papers.
        if (block.Length < 8 || BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(4)) != 0xFF000001)
            throw new StoreException("The full-text index is of a shape this version of Assay does not read; install the version that wrote the database, or bring the papers again into a new folder.");
        var at = 8;
        var levels = Varint.Read(block, ref at);
        Varint.Read(block, ref at);
        Varint.Read(block, ref at);
        var segments = new List<Segment>();
        for (var level = 0L; level < levels; level++)
        {
            Varint.Read(block, ref at);
            for (var left = Varint.Read(block, ref at); left > 0; left--)
            {
                var (number, first, last) = ((int)Varint.Read(block, ref at), (int)Varint.Read(block, ref at), (int)Varint.Read(block, ref at));
                Varint.Read(block, ref at);
                Varint.Read(block, ref at);
                var graves = Varint.Read(block, ref at);
                Varint.Read(block, ref at);
                Varint.Read(block, ref at);
                segments.Add(new(number, first, last, Graves(connection, number, graves)));
            }
        }
        return segments;
    }

    /// <summary>A block of the index; empty where there is none.</summary>
    public static byte[] Block(StoreConnection connection, long id)
    {
        var row = connection.Statement("SELECT block FROM card_words_data WHERE id = ?").With(id);
        if (!row.Next()) return [];
        var block = row.Bytes(0);
        row.Done();
        return block;
    }

    /// <summary>A page of this piece.</summary>
    public byte[] Page(StoreConnection connection, long page) => Block(connection, ((long)Number << 37) + page);

    // Papers taken away stand in pages of slots by their number; an empty slot is zero, and paper 0 has a mark of its own.
    private static HashSet<long> Graves(StoreConnection connection, int segment, long pages)
    {
        var gone = new HashSet<long>();
        for (var page = 0L; page < pages; page++)
        {
            var block = Block(connection, ((long)(segment + (1 << 16)) << 37) + page);
            if (block.Length < 8) continue;
            if (block[1] != 0) gone.Add(0);
            var width = block[0] == 4 ? 4 : 8;
            for (var at = 8; at + width <= block.Length; at += width)
            {
                var number = width == 4 ? BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(at)) : BinaryPrimitives.ReadInt64BigEndian(block.AsSpan(at));
                if (number != 0) gone.Add(number);
            }
        }
        return gone;
    }
}
