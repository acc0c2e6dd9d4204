namespace Assay.Store.Sqlite.Index;

/// <summary>The papers that have one word, in one piece of the index: bytes as they are kept.</summary>
internal sealed class Occurrences
{
    private readonly byte[] bytes;
    // Where a paper's number is written in full, not as the step from the one before.
    private readonly List<int> full = [0];
    private readonly HashSet<long> gone;

    private Occurrences(byte[] bytes, IEnumerable<int> full, HashSet<long> gone)
    {
        (this.bytes, this.gone) = (bytes, gone);
        this.full.AddRange(full);
    }

    /// <summary>How many bytes it takes.</summary>
    public int Size => bytes.Length;

    /// <summary>Reads the list that begins on a page, with what of it stands on the pages behind; not on when it has become longer than is asked for.</summary>
    public static Occurrences Read(StoreConnection connection, Segment segment, long page, Leaf leaf, (int From, int To, bool IsLast) place, long most)
    {
        if (!place.IsLast) return new(leaf.Bytes[place.From..place.To], [], segment.Gone);
        var room = new MemoryStream();
        room.Write(leaf.Bytes, place.From, place.To - place.From);
        var full = new List<int>();
        for (var next = page + 1; next <= segment.Last && room.Length <= most; next++)
        {
            if (Leaf.Of(segment.Page(connection, next)) is not { } behind) break;
            var end = behind.FirstWord is > 0 and var word ? word : behind.End;
            if (behind.FirstPaper > 0 && behind.FirstPaper < end) full.Add((int)room.Length + behind.FirstPaper - 4);
            room.Write(behind.Bytes, 4, end - 4);
            if (behind.FirstWord > 0) break;
        }
        return new(room.ToArray(), full, segment.Gone);
    }

    /// <summary>How much each paper has of the word: its occurrences by the weight of their column.</summary>
    public PaperList Weighed(ReadOnlySpan<float> weights)
    {
        var list = new PaperList(Math.Max(16, bytes.Length / 8));
        var walk = new Walk(this);
        while (walk.Next())
        {
            var (sum, weight) = (0f, weights[0]);
            for (var at = walk.From; at < walk.To;)
            {
                var first = bytes[at];
                if (first == 1)
                {
                    at++;
                    weight = weights[(int)Varint.Read(bytes, ref at)];
                    continue;
                }
                while (bytes[at++] >= 0x80)
                {
                }
                sum += weight;
            }
            list.Add(walk.Paper, sum);
        }
        return list;
    }

    /// <summary>Where the word stands in papers of a list: places rise, and columns are far apart.</summary>
    public void Places(PaperList among, Dictionary<long, List<long>> into)
    {
        var walk = new Walk(this);
        while (walk.Next())
        {
            if (!among.Has(walk.Paper)) continue;
            var places = new List<long>();
            var (column, place) = (0L, 0L);
            for (var at = walk.From; at < walk.To;)
            {
                var step = Varint.Read(bytes, ref at);
                if (step == 1)
                {
                    (column, place) = (Varint.Read(bytes, ref at), 0);
                    continue;
                }
                place += step - 2;
                places.Add((column << 40) + place);
            }
            into[walk.Paper] = places;
        }
    }

    private ref struct Walk(Occurrences list)
    {
        private int at, mark;

        public long Paper { get; private set; }
        public int From { get; private set; }
        public int To { get; private set; }

        public bool Next()
        {
            while (at < list.bytes.Length)
            {
                var isFull = mark < list.full.Count && list.full[mark] == at;
                if (isFull) mark++;
                var number = Varint.Read(list.bytes, ref at);
                Paper = isFull ? number : Paper + number;
                var size = (int)Varint.Read(list.bytes, ref at);
                (From, To) = (at, at + (size >> 1));
                at = To;
                // A mark of one taken away, or a paper whose words stand in a newer piece.
                if ((size & 1) == 0 && (list.gone.Count == 0 || !list.gone.Contains(Paper))) return true;
            }
            return false;
        }
    }
}
