using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Reading.Designs;

/// <summary>Everything an article says of its design, gathered before anything is decided.</summary>
internal sealed class Evidence
{
    // An abstract says what it is within its first pages; what is longer is no abstract, and must not cost more.
    private const int Reach = 20_000;

    private readonly Dictionary<(Regex Rule, bool InTitle), Passage[]> matches;

    public Evidence(Article article, IReadOnlyList<Sentence> sentences)
        : this(article, sentences, [])
    {
    }

    private Evidence(Article article, IReadOnlyList<Sentence> sentences, Dictionary<(Regex, bool), Passage[]> matches)
    {
        this.matches = matches;
        Article = article;
        Title = article.Title.Length > Reach ? article.Title[..Reach] : article.Title;
        Text = article.Text.Length > Reach ? article.Text[..Reach] : article.Text;
        Sentences = sentences;
        Types = [.. article.PublicationTypes];
        Headings = [.. article.Mesh.Select(static heading => heading.Descriptor)];
    }

    public Article Article { get; }

    public string Title { get; }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public HashSet<string> Types { get; }

    public HashSet<string> Headings { get; }

    public List<Signal> Signals { get; } = [];

    public void Type(string type, StudyType speaks)
    {
        if (Types.Contains(type)) Signals.Add(new("pt", type, speaks, null));
    }

    public void Heading(string heading, StudyType speaks)
    {
        if (Headings.Contains(heading)) Signals.Add(new("mesh", heading, speaks, null));
    }

    public bool InTitle(Regex rule, StudyType speaks)
    {
        if (Matches(rule, inTitle: true) is not [var first, ..]) return false;
        Signals.Add(new("title", first.Of(Title).Trim(), speaks, null));
        return true;
    }

    /// <summary>The first match in the text, where <paramref name="accept"/> takes the sentence's role.</summary>
    public bool InText(Regex rule, StudyType speaks, Func<Role, bool>? accept = null)
    {
        foreach (var match in Matches(rule))
        {
            if (match.Length == 0 || accept is not null && !accept(RoleAt(match.Start))) continue;
            Signals.Add(new("text", match.Of(Text), speaks, match));
            return true;
        }
        return false;
    }

    public bool Says(Regex rule) => Matches(rule, inTitle: true).Length > 0 || Matches(rule).Length > 0;

    /// <summary>How often a rule matches, in the title three times as much worth.</summary>
    public int Weight(Regex rule) => (3 * Matches(rule, inTitle: true).Length) + Matches(rule).Length;

    /// <summary>Where a rule matches the text, or the title; each is looked for once.</summary>
    public Passage[] Matches(Regex rule, bool inTitle = false)
    {
        if (matches.TryGetValue((rule, inTitle), out var known)) return known;
        var text = inTitle ? Title : Text;
        if (!RuleHints.MayMatch(rule, text)) return matches[(rule, inTitle)] = [];
        var found = new List<Passage>();
        foreach (var match in rule.EnumerateMatches(text)) found.Add(new(match.Index, match.Length));
        return matches[(rule, inTitle)] = [.. found];
    }

    /// <summary>What title and abstract alone say: as if the record had no types and no headings.</summary>
    public Evidence OfText()
    {
        var text = new Evidence(Article with { PublicationTypes = [], Mesh = [] }, Sentences, matches);
        text.Signals.AddRange(Signals.Where(static signal => signal.Rule is "title" or "text"));
        return text;
    }

    public Role RoleAt(int position)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].At.Start <= position) low = middle;
            else high = middle - 1;
        }
        return Sentences.Count == 0 ? Role.Background : Sentences[low].Role == Role.Background && IsOwn(Sentences[low].At) ? Role.Objective : Sentences[low].Role;
    }

    // What the authors say of themselves inside a background is their aim.
    private bool IsOwn(Passage at)
    {
        var sentence = Text.AsSpan(Math.Min(at.Start, Text.Length), Math.Max(0, Math.Min(at.End, Text.Length) - at.Start));
        return sentence.StartsWith("We ") || sentence.Contains(" we ", StringComparison.Ordinal) || sentence.Contains("this study", StringComparison.OrdinalIgnoreCase) || sentence.Contains("this trial", StringComparison.OrdinalIgnoreCase);
    }

    public bool Speaks(StudyType type) => Signals.Exists(signal => signal.Speaks == type);

    public bool Speaks(StudyType type, string rule) => Signals.Exists(signal => signal.Speaks == type && signal.Rule == rule);
}
