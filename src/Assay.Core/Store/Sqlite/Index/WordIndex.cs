using System.Text;

namespace Assay.Store.Sqlite.Index;

/// <summary>
/// The full-text index read as it is kept (FTS5, "Fts5 file format" in SQLite's fts5_index.c). Asked through MATCH, SQLite goes through
/// each paper's places and length for a rank: 2 to 3 µs a paper. Its lists alone are read in hundredths of that.
/// </summary>
/// <remarks>For one snapshot: open it, read and leave it inside one transaction.</remarks>
internal sealed class WordIndex
{
    // What a word of each column counts: title, summary, abstract, the rest.
    private static readonly float[] weights = [3, 1, 1, 1];

    // More papers than this are not compared place by place.
    private const int Many = 5_000;

    private readonly StoreConnection connection;
    private readonly List<Segment> segments;

    /// <summary>The index as it stands.</summary>
    public WordIndex(StoreConnection connection)
    {
        this.connection = connection;
        segments = Segment.All(connection);
        var averages = Segment.Block(connection, 1);
        var at = 0;
        if (averages.Length == 0) return;
        Papers = Varint.Read(averages, ref at);
        var words = 0.0;
        for (var column = 0; at < averages.Length && column < weights.Length; column++) words += weights[column] * Varint.Read(averages, ref at);
        MeanLength = Papers > 0 ? words / Papers : 0;
    }

    /// <summary>Papers in it.</summary>
    public long Papers { get; }

    /// <summary>Words of a paper on average, weighed.</summary>
    public double MeanLength { get; }

    /// <summary>Words of a paper, weighed; the mean where it is not known.</summary>
    public double Length(long paper)
    {
        var row = connection.Statement("SELECT sz FROM card_words_docsize WHERE id = ?").With(paper);
        if (!row.Next()) return MeanLength;
        var sizes = row.Bytes(0);
        row.Done();
        var words = 0.0;
        for (int at = 0, column = 0; at < sizes.Length && column < weights.Length; column++) words += weights[column] * Varint.Read(sizes, ref at);
        return words;
    }

    /// <summary>Words that begin so and that a condition holds for, each once, with its papers.</summary>
    /// <param name="beginning">Their first letters.</param>
    /// <param name="longest">Bytes of the longest word wanted.</param>
    /// <param name="isWanted">The condition.</param>
    public List<(string Word, List<Occurrences> Pieces)> Beginning(string beginning, int longest, Func<string, bool> isWanted)
    {
        var found = new SortedDictionary<string, List<Occurrences>>(StringComparer.Ordinal);
        var key = Encoding.UTF8.GetBytes(beginning);
        foreach (var segment in segments)
            foreach (var page in Pages(segment, key))
                if (!Read(segment, page, key, longest, isWanted, found)) break;
        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>One word as it stands; nothing where its lists take more than so many bytes.</summary>
    public List<Occurrences> Exactly(string word, long most = long.MaxValue)
    {
        var found = new SortedDictionary<string, List<Occurrences>>(StringComparer.Ordinal);
        var key = Encoding.UTF8.GetBytes(word);
        foreach (var segment in segments)
        {
            if (First(segment, key) is not { } page) continue;
            Read(segment, page, key, key.Length, _ => true, found, most);
            if (found.TryGetValue(word, out var pieces) && pieces.Sum(piece => (long)piece.Size) > most) return [];
        }
        return found.GetValueOrDefault(word) ?? [];
    }

    /// <summary>How much papers have of a word.</summary>
    public static PaperList Weighed(IEnumerable<Occurrences> pieces) => PaperList.Union([.. pieces.Select(piece => piece.Weighed(weights))]);

    /// <summary>How much papers have of words that stand side by side.</summary>
    public PaperList Phrase(IReadOnlyList<string> words)
    {
        var pieces = words.Select(word => Exactly(word)).ToList();
        PaperList? among = null;
        foreach (var word in pieces.Select(Weighed).OrderBy(list => list.Count))
        {
            among = among is null ? word : among.Where(word, isIn: true);
            if (among.Count == 0) return among;
        }
        if (among!.Count > Many) return Told(words);
        var places = pieces.Select(word =>
        {
            var into = new Dictionary<long, List<long>>();
            foreach (var piece in word) piece.Places(among, into);
            return into;
        }).ToList();
        var list = new PaperList();
        foreach (var paper in among.Papers)
        {
            var sum = 0f;
            var behind = places.Skip(1).Select(word => word.TryGetValue(paper, out var own) ? own : []).ToList();
            foreach (var place in places[0][paper])
            {
                var stands = true;
                for (var i = 0; i < behind.Count && stands; i++) stands = behind[i].BinarySearch(place + i + 1) >= 0;
                if (stands) sum += weights[place >> 40];
            }
            if (sum > 0) list.Add(paper, sum);
        }
        return list;
    }

    // Where tens of thousands of papers have all the words, SQLite is asked which have them side by side; how often is not known then.
    private PaperList Told(IReadOnlyList<string> words)
    {
        var phrase = $"\"{string.Join(' ', words)}\"";
        return PaperList.Union([Matching(phrase, weights[1]), Matching($"title: {phrase}", weights[0] - weights[1])]);
    }

    private PaperList Matching(string match, float weight)
    {
        var row = connection.Statement("SELECT rowid FROM card_words WHERE card_words MATCH ? ORDER BY rowid").With(match);
        var list = new PaperList();
        while (row.Next()) list.Add(row.Number(0), weight);
        return list;
    }

    // Whether words behind this page may begin so, too.
    private bool Read(Segment segment, long page, byte[] beginning, int longest, Func<string, bool> isWanted, SortedDictionary<string, List<Occurrences>> found, long most = long.MaxValue)
    {
        if (Leaf.Of(segment.Page(connection, page)) is not { } leaf) return false;
        var words = leaf.Words;
        while (words.Next())
        {
            if (!words.Word.StartsWith(beginning))
            {
                if (words.Word.SequenceCompareTo(beginning) > 0) return false;
                continue;
            }
            if (words.Word.Length > longest) continue;
            var text = Encoding.UTF8.GetString(words.Word);
            if (!isWanted(text)) continue;
            if (!found.TryGetValue(text, out var pieces)) found[text] = pieces = [];
            pieces.Add(Occurrences.Read(connection, segment, page, leaf, (words.From, words.To, words.IsLast), most));
        }
        return true;
    }

    // "0" stands before each word of the main index.
    private static byte[] Kept(byte[] beginning) => [(byte)'0', .. beginning];

    // The page on which a word stands, if it stands anywhere.
    private long? First(Segment segment, byte[] word)
    {
        var row = connection.Statement("SELECT pgno >> 1 FROM card_words_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1").With(segment.Number).With(Kept(word));
        if (!row.Next()) return null;
        var page = row.Number(0);
        row.Done();
        return page;
    }

    // The page on which the beginning may stand, and those with words behind it that may begin so.
    private List<long> Pages(Segment segment, byte[] beginning)
    {
        var pages = new List<long> { First(segment, beginning) ?? segment.First };
        var row = connection.Statement("SELECT pgno >> 1 FROM card_words_idx WHERE segid = ? AND term > ? AND term < ? ORDER BY term").With(segment.Number).With(Kept(beginning)).With([.. Kept(beginning), 0xFF]);
        while (row.Next())
            if (row.Number(0) is var page && page != pages[^1]) pages.Add(page);
        return pages;
    }
}
