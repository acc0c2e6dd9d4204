using Assay.Language;
using Assay.Reading.Findings;
using Assay.Reading.Mentions;

namespace Assay.Reading.Linking;

/// <summary>What the tagger and the linker make of one sentence: for every value its arm and its outcome, as stretches of tokens.</summary>
internal sealed class LinkedSentence
{
    // Past this a sentence is a table pasted as text.
    private const int MostTokens = 400;
    private const int MostMentions = 80;

    private readonly IReadOnlyList<Mention> mentions;
    private readonly List<Link> links;

    private LinkedSentence(IReadOnlyList<Mention> mentions, List<Link> links) => (this.mentions, this.links) = (mentions, links);

    /// <summary>Reads tokens <paramref name="first"/> up to <paramref name="end"/>; of a sentence too long nothing is said.</summary>
    public static LinkedSentence Read(Wording words, IReadOnlyList<Number> numbers, int first, int end)
    {
        if (end - first is < 2 or > MostTokens) return new([], []);
        var mentions = MentionTagger.Shipped.Tag(words, numbers, first, end);
        return mentions.Count > MostMentions ? new([], []) : new(mentions, Linker.Shipped.Connect(words, numbers, mentions, first, end));
    }

    /// <summary>The arm that token <paramref name="value"/> belongs to, and how sure that is.</summary>
    public (Mention Arm, double Confidence)? ArmOf(int value) => LinkOf(value) is { Arm: >= 0 } link ? (mentions[link.Arm], link.ArmOdds * mentions[link.Arm].Confidence) : null;

    /// <summary>The outcome of it, and how sure that is.</summary>
    public (OutcomePhrase Outcome, double Confidence)? OutcomeOf(int value, Wording words)
    {
        if (LinkOf(value) is not { Outcomes.Length: > 0 } link) return null;
        var mention = mentions[link.Outcomes[0]];
        // "of" names nothing, nor does it open or end a name.
        var (first, last) = (mention.First, mention.Last);
        while (first <= last && words.IsAny(first, "of", "in", "for", "with", "the", "and", "or", "than")) first++;
        while (last > first && words.IsAny(last, "of", "in", "for", "with", "the", "and", "or", "than")) last--;
        return first > last ? null : (new(first, last, words.Range(first, last)), link.OutcomeOdds * mention.Confidence);
    }

    /// <summary>Arms with a value of their own, in order, where at least two are told apart.</summary>
    public IEnumerable<Mention> Arms(double least) =>
        links.Where(link => link.Arm >= 0 && link.ArmOdds * mentions[link.Arm].Confidence >= least).Select(link => link.Arm).Distinct().Order().Select(arm => mentions[arm]);

    /// <summary>The value that token <paramref name="token"/> is of.</summary>
    public Mention? ValueAt(int token) => LinkOf(token) is { } link ? mentions[link.Value] : null;

    private Link? LinkOf(int token)
    {
        foreach (var link in links)
            if (mentions[link.Value].First <= token && token <= mentions[link.Value].Last) return link;
        return null;
    }
}
