using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>The source, read once for all the claims held against it.</summary>
internal sealed class Source
{
    private readonly StatementReader reader;
    private readonly HashSet<string> vocabulary;
    private readonly string plain;
    private readonly NumberIndex numbers;
    private ImmutableArray<(Statement, Clause)> clauses;

    public Source(Article article, Study study)
    {
        Study = study;
        Text = study.Text;
        Title = study.Title;
        Arms = new ArmNames(study);
        reader = new StatementReader(Arms, new Abbreviations(study.Text, study.Title));
        var times = Times.InWords(Text).ToList();
        numbers = new NumberIndex([.. study.Numbers.Where(number => !times.Exists(time => time.At.Overlaps(number.At))).Concat(times).OrderBy(number => number.At)]);
        Statements = [.. Sentences(study).Select(sentence => Read(study, sentence))];
        Heading = reader.Read(Title, new Passage(0, Title.Length), NumberReader.Read(Title));
        plain = Plain(Text + "\n" + Title);
        vocabulary = Statements.Append(Heading).SelectMany(statement => statement.Words)
            .SelectMany(word => (string[])[word.Lower, word.Key]).ToHashSet(StringComparer.Ordinal);
        foreach (var key in Statements.Append(Heading).SelectMany(statement => statement.Content))
            vocabulary.Add(key);
        Entities = Language.Entities.Find(Text).Concat(Language.Entities.Find(Title)).Select(entity => entity.Slug).ToHashSet(StringComparer.Ordinal);
        DesignKeys = reader.ContentOf(Words.In(Digests.DesignPhrase.Phrase(study.Design)));
        Record = string.Join('\n', article.PublicationTypes.Concat(article.Mesh.Select(heading => heading.Descriptor)).Concat(article.Keywords).Concat(article.Chemicals));
    }

    /// <summary>What was understood of it.</summary>
    public Study Study { get; }

    /// <summary>The abstract.</summary>
    public string Text { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>Publication types, MeSH, keywords and substances, one a line.</summary>
    public string Record { get; }

    /// <summary>Slugs of the entities that abstract, title or record name.</summary>
    public HashSet<string> Entities { get; }

    /// <summary>Keys of the words that its design is called by.</summary>
    public HashSet<string> DesignKeys { get; }

    /// <summary>How its arms are called.</summary>
    public ArmNames Arms { get; }

    /// <summary>Its sentences.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The title as a statement.</summary>
    public Statement Heading { get; }

    /// <summary>Whether a word (lower case, or its key) occurs anywhere in abstract or title.</summary>
    public bool Has(string word) => vocabulary.Contains(word);

    /// <summary>Whether abstract or title hold a phrase, case, hyphens and spaces apart.</summary>
    public bool HasPhrase(string phrase) => plain.Contains(Plain(phrase), StringComparison.Ordinal);

    private static string Plain(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split([' ', '-', '‐', '‑', '–', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether abstract, title or record hold a match.</summary>
    public bool Has(System.Text.RegularExpressions.Regex pattern) => pattern.IsMatch(Text) || pattern.IsMatch(Title) || pattern.IsMatch(Record);

    /// <summary>What a statement says, clause by clause.</summary>
    public ImmutableArray<Clause> ClausesOf(Statement statement) => Clauses.Of(statement, reader, Arms);

    /// <summary>The clauses of every sentence of the abstract, each with its sentence.</summary>
    public ImmutableArray<(Statement In, Clause Clause)> AllClauses =>
        clauses.IsDefault ? clauses = [.. Statements.SelectMany(statement => ClausesOf(statement).Select(clause => (statement, clause)))] : clauses;

    /// <summary>A digest's sentence read the same way.</summary>
    public Statement ReadClaim(string text) => reader.Read(text, new Passage(0, text.Length), NumbersOf(text));

    // Where both read the same words, the share or fold is what a reader hears: "1 in 4" is 25%.
    private static IEnumerable<Number> NumbersOf(string text)
    {
        var inWords = WordFigures.In(text).Concat(Times.InWords(text)).ToList();
        return NumberReader.Read(text).Where(number => !inWords.Exists(word => word.At.Overlaps(number.At))).Select(InWords).Concat(inWords).OrderBy(number => number.At);
    }

    private static Number InWords(Number number) => number.Raw.Any(char.IsAsciiDigit) ? number : number.Unit switch
    {
        "%" => number with { Unit = WordFigures.ShareUnit },
        "fold" => number with { Unit = WordFigures.FoldUnit },
        _ => number,
    };

    private static IEnumerable<Sentence> Sentences(Study study) =>
        study.Sentences.Length > 0 || study.Text.Length == 0 ? study.Sentences : [new Sentence(new Passage(0, study.Text.Length), Role.Results, 0)];

    private Statement Read(Study study, Sentence sentence)
    {
        var statement = reader.Read(study.Text, sentence.At, numbers.Inside(sentence.At), sentence.Role);
        return statement with { Figures = [.. statement.Figures.Select(figure => figure with { Arm = Agreed(study, figure) })] };
    }

    // Where Reading and our own grammar bind a value to different arms, nobody knows.
    private static string? Agreed(Study study, Figure figure)
    {
        string? read = null;
        foreach (var result in study.Results)
            if (result.Value.At is { } at && at.Overlaps(figure.At))
                read ??= result.Arm;
        return read is null || figure.Arm is null ? read ?? figure.Arm : read == figure.Arm ? read : null;
    }
}
