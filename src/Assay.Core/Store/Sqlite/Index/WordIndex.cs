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
    public List<(string Word, List<Occurrences> Pieces)> Beginning(string beginning, Func<string, bool> isWanted)
    {
        var found = new SortedDictionary<string, List<Occurrences>>(StringComparer.Ordinal);
        var key = Encoding.UTF8.GetBytes(beginning);
        foreach (var segment in segments) Read(segment, key, isWanted, found);
        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>One word as it stands.</summary>
    public List<Occurrences> Exactly(string word) => Beginning(word, one => one == word) is [var (_, pieces)] ? pieces : [];

    /// <summary>How much papers have of a word.</summary>
    public static PaperList Weighed(IEnumerable<Occurrences> pieces) => PaperList.Union([.. pieces.Select(piece => piece.Weighed(weights))]);

    /// <summary>How much papers have of words that stand side by side.</summary>
    public PaperList Phrase(IReadOnlyList<string> words)
    {
        var pieces = words.Select(Exactly).ToList();
        PaperList? among = null;
        foreach (var word in pieces.Select(Weighed).OrderBy(list => list.Count))
        {
            among = among is null ? word : among.Where(word, isIn: true);
            if (among.Count == 0) return among;
        }
        var places = pieces.Select(word =>
        {
            var into = new Dictionary<long, List<long>>();
            foreach (var piece in word) piece.Places(among!, into);
            return into;
        }).ToList();
        var list = new PaperList();
        foreach (var paper in among!.Papers)
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

    private void Read(Segment segment, byte[] beginning, Func<string, bool> isWanted, SortedDictionary<string, List<Occurrences>> found)
    {
        foreach (var page in Pages(segment, beginning))
        {
            if (Leaf.Of(segment.Page(connection, page)) is not { } leaf) return;
            var words = leaf.Words;
            while (words.Next())
            {
                if (!words.Word.StartsWith(beginning))
                {
                    if (words.Word.SequenceCompareTo(beginning) > 0) return;
                    continue;
                }
                var text = Encoding.UTF8.GetString(words.Word);
                if (!isWanted(text)) continue;
                if (!found.TryGetValue(text, out var pieces)) found[text] = pieces = [];
                pieces.Add(Occurrences.Read(connection, segment, page, leaf, words.From, words.To, words.IsLast));
            }
        }
    }

    // The page on which the beginning may stand, and those with words behind it that may begin so.
    private List<long> Pages(Segment segment, byte[] beginning)
    {
        // "0" stands before each word of the main index.
        byte[] from = [(byte)'0', .. beginning], to = [.. from, 0xFF];
        var pages = new List<long>();
        var row = connection.Statement("SELECT pgno >> 1 FROM card_words_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1").With(segment.Number).With(from);
        if (row.Next())
        {
            pages.Add(row.Number(0));
            row.Done();
        }
        else pages.Add(segment.First);
        row = connection.Statement("SELECT pgno >> 1 FROM card_words_idx WHERE segid = ? AND term > ? AND term < ? ORDER BY term").With(segment.Number).With(from).With(to);
        while (row.Next())
            if (row.Number(0) is var page && page != pages[^1]) pages.Add(page);
        return pages;
    }
}
