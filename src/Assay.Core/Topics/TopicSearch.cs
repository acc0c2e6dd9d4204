namespace Assay.Topics;

/// <summary>What one article has shown of each topic so far. Fields are given best first; the first believed name stands.</summary>
/// <remarks>Only topics that show are kept: an article names a handful, of however many are followed.</remarks>
internal sealed class TopicSearch(TopicScan scan)
{
    private readonly Dictionary<int, TopicFind> certain = [];
    private readonly Dictionary<int, string> context = [];
    private readonly Dictionary<(int Topic, string Key), TopicFind> doubtful = [];
    private readonly HashSet<(int Topic, string Key)> definedAway = [];
    private readonly Dictionary<int, int> lookAlikeEnd = [];

    /// <summary>Reads one field.</summary>
    /// <param name="field">Its name in matches.</param>
    /// <param name="text">Its text.</param>
    /// <param name="settles">Whether a word here can settle what an ambiguous name means.</param>
    public void Read(string field, string text, bool settles)
    {
        if (text.Length == 0) return;
        lookAlikeEnd.Clear();
        scan.Run(text, cluster => Weigh(field, text, settles, cluster));
    }

    /// <summary>Topics that may have shown, in their order.</summary>
    public IEnumerable<int> Topics => certain.Keys.Concat(doubtful.Keys.Select(key => key.Topic)).Distinct().Order();

    /// <summary>The best find of a topic, or null; and the word that settled it, where one had to.</summary>
    public (TopicFind Find, string? Settled)? Best(int topic)
    {
        var best = certain.GetValueOrDefault(topic);
        string? settled = null;
        if (context.TryGetValue(topic, out var word))
            foreach (var (key, find) in doubtful)
                if (key.Topic == topic && !definedAway.Contains(key) && (best is null || find.CompareTo(best) < 0))
                    (best, settled) = (find, word);
        return best is null ? null : (best, settled);
    }

    private void Weigh(string field, string text, bool settles, List<Sighting> cluster)
    {
        foreach (var seen in cluster)
        {
            var topic = seen.Name.Topic;
            if (seen.Name.Use == NameUse.LookAlike)
            {
                lookAlikeEnd[topic] = Math.Max(After(topic), seen.End);
                continue;
            }
            var key = (topic, Spelling.Key(seen.Name.Spelling.Alias));
            if (seen.Name.Use != NameUse.Context && seen.Doubtful && IsDefinition(text, After(topic), seen.Start))
                definedAway.Add(key);
            if (IsOverruled(seen, cluster)) continue;
            var find = new TopicFind(Order(field), field, seen.Name.Spelling.Alias, seen.Start, text[seen.Start..seen.End]);
            if (seen.Name.Use == NameUse.Context)
            {
                if (settles) context.TryAdd(topic, find.Raw);
            }
            else if (!seen.Doubtful)
            {
                if (!certain.TryGetValue(topic, out var sofar) || find.CompareTo(sofar) < 0) certain[topic] = find;
            }
            else if (!doubtful.TryGetValue(key, out var least) || find.CompareTo(least) < 0)
            {
                doubtful[key] = find;
            }
        }
    }

    private int After(int topic) => lookAlikeEnd.GetValueOrDefault(topic, -1);

    /// <summary>Whether a look-alike of the same topic, or a longer name of another, says that this is something else.</summary>
    private static bool IsOverruled(in Sighting seen, List<Sighting> cluster)
    {
        foreach (var other in cluster)
        {
            if (!other.Overlaps(seen)) continue;
            if (other.Name.Use == NameUse.LookAlike && other.Name.Topic == seen.Name.Topic && !seen.IsLongerAround(other)) return true;
            // The copper of "copper peptide" does not settle what "copper peptide" means.
            if (seen.Name.Use == NameUse.Context && other.Name.Use == NameUse.Ambiguous && other.Name.Topic == seen.Name.Topic) return true;
            if (other.Name.Use == NameUse.Alias && other.Name.Topic != seen.Name.Topic && !other.Doubtful && other.IsLongerAround(seen)) return true;
        }
        return false;
    }

    // "tumour antigen 1 (TA1)": from here on TA1 is spoken for.
    private static bool IsDefinition(string text, int after, int start) =>
        after >= 0 && start - after is 1 or 2 && text[start - 1] is '(' or '[' && (start - after == 1 || text[after] == ' ');

    private static int Order(string field) => field switch { "title" => 0, "abstract" => 1, "keyword" => 2, "mesh" => 3, _ => 4 };
}
