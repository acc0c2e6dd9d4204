using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Reading.Designs;

/// <summary>Everything an article says of its design, gathered before anything is decided.</summary>
internal sealed class Evidence
{
    // An abstract says what it is within its first pages; what is longer is no abstract, and must not cost more.
    private const int Reach = 20_000;

    public Evidence(Article article, IReadOnlyList<Sentence> sentences)
    {
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
        var match = rule.Match(Title);
        if (match.Success) Signals.Add(new("title", match.Value.Trim(), speaks, null));
        return match.Success;
    }

    /// <summary>The first match in the text, where <paramref name="accept"/> takes the sentence's role.</summary>
    public bool InText(Regex rule, StudyType speaks, Func<Role, bool>? accept = null)
    {
        for (var match = rule.Match(Text); match.Success; match = match.NextMatch())
        {
            if (match.Length == 0 || accept is not null && !accept(RoleAt(match.Index))) continue;
            Signals.Add(new("text", match.Value, speaks, new Passage(match.Index, match.Length)));
            return true;
        }
        return false;
    }

    public bool Says(Regex rule) => rule.IsMatch(Title) || rule.IsMatch(Text);

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
