using System.Collections.Immutable;
using Assay.Store.Sqlite;
using Dapper;

namespace Assay.Search;

/// <summary>How papers spell what a reader may have mistyped.</summary>
internal static class Spelling
{
    private const int Shortest = 4;

    // A form rarer than this beside the word asked for would outrank it: bm25 takes rare for telling.
    private const double Rare = 0.2;

    /// <summary>What is wanted, without the inflections that few papers have; names of topics stay.</summary>
    public static Wanted Common(StoreConnection connection, Wanted wanted)
    {
        if (wanted.Others.IsEmpty || wanted.Asked.Words.Length != 1 || wanted.Others.Any(other => other.Length != 1)) return wanted;
        Vocabulary(connection);
        var least = Rare * Papers(connection, wanted.Asked.Words[0]);
        return wanted with { Others = [.. wanted.Others.Where(other => Papers(connection, other[0]) is > 0 and var papers && papers >= least)] };
    }

    private static long Papers(StoreConnection connection, string word) =>
        connection.QueryFirstOrDefault<long?>("SELECT doc FROM temp.card_vocabulary WHERE term = @word", new { word }) ?? 0;

    private static void Vocabulary(StoreConnection connection) => connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.card_vocabulary USING fts5vocab(main, card_words, row)");

    /// <summary>The query with words that no paper has replaced by the nearest that one has; null where none is near.</summary>
    /// <param name="connection">Of the store.</param>
    /// <param name="query">The query.</param>
    public static string? Suggest(StoreConnection connection, Query query)
    {
        var changed = false;
        var words = new List<string>();
        foreach (var asked in query.Asked)
        {
            var spelt = asked.Words.Select(word =>
            {
                if (asked.Excluded || word.Length < Shortest || word.AsSpan().ContainsAnyExceptInRange('a', 'z') || Knows(connection, word)) return word;
                if (Nearest(connection, word) is not { } near) return word;
                changed = true;
                return near;
            }).ToList();
            var text = string.Join(' ', spelt);
            words.Add($"{(asked.Excluded ? "-" : "")}{(asked.Words.Length > 1 ? $"\"{text}\"" : text)}");
        }
        return changed ? string.Join(' ', words) : null;
    }

    private static bool Knows(StoreConnection connection, string word) =>
        connection.ExecuteScalar<long?>("SELECT rowid FROM card_words WHERE card_words MATCH @match LIMIT 1", new { match = Fts5.Word(word) }) is not null;

    // Words that begin alike, as nearly as long, within one slip (two in a long word); the most frequent of the nearest.
    private static string? Nearest(StoreConnection connection, string word)
    {
        Vocabulary(connection);
        var most = word.Length < 8 ? 1 : 2;
        (string Term, int Slips, long Papers)? best = null;
        // The first letter is seldom the wrong one; where it is, the two first are turned round.
        foreach (var head in new[] { word[..1], word[1..2] }.Distinct())
        {
            var terms = connection.Query<(string Term, long Papers)>("SELECT term, doc FROM temp.card_vocabulary WHERE term >= @head AND term < @next AND length(term) BETWEEN @shortest AND @longest",
                new { head, next = head + "{", shortest = word.Length - most, longest = word.Length + most });
            foreach (var (term, papers) in terms)
            {
                if (term.AsSpan().ContainsAnyExceptInRange('a', 'z')) continue;
                var slips = Slips(word, term, most);
                if (slips > most) continue;
                if (best is null || slips < best.Value.Slips || (slips == best.Value.Slips && (papers > best.Value.Papers || (papers == best.Value.Papers && string.CompareOrdinal(term, best.Value.Term) < 0))))
                    best = (term, slips, papers);
            }
        }
        return best?.Term;
    }

    // Optimal string alignment: letters put in, left out, changed, or two turned round.
    private static int Slips(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        return table[one.Length, other.Length];
    }
}
