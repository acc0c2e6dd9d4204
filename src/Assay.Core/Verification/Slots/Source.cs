using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>The source, read once for all the claims held against it.</summary>
internal sealed partial class Source
{
    // Reading is right of an arm so surely more often than grammar is.
    private const double Sure = 0.8;

    private readonly StatementReader reader;
    private readonly StatementReader claims;
    private readonly Article article;
    private readonly Abbreviations abbreviations;
    private readonly Lazy<HashSet<string>> vocabulary;
    private readonly Lazy<string> plain;
    private readonly Lazy<HashSet<string>> entities;
    private readonly Lazy<HashSet<string>> designKeys;
    private readonly Lazy<HashSet<int>> endpoints;
    private readonly NumberIndex numbers;
    // The patterns of the rules, of which there are some dozens.
    private readonly ConcurrentDictionary<Regex, bool> patterns = new();
    private readonly ConcurrentDictionary<Statement, Dictionary<int, int>> holders = new();
    private readonly Lazy<Dictionary<string, int>> frequencies;
    private ImmutableArray<(Statement, Clause)> clauses;
    private ImmutableArray<Telling> tellings;
    private ImmutableArray<(Article, ImmutableArray<Number>)> lent;

    public Source(Article article, Study study, ImmutableArray<string> earlier = default, ImmutableArray<Article> others = default)
    {
        Earlier = earlier.IsDefault ? [] : [.. earlier.Where(text => text != article.Text)];
        Others = others.IsDefault ? [] : [.. others.Where(other => other.Id != article.Id)];
        this.article = article;
        Study = study;
        Text = Head(study.Text, Longest.Source);
        Title = Head(study.Title, Longest.Sentence);
        Arms = new ArmNames(study);
        abbreviations = new Abbreviations(Text, Title);
        reader = new StatementReader(Arms, abbreviations, source: true);
        claims = new StatementReader(Arms, abbreviations);
        numbers = new NumberIndex(NumbersOf(study));
        Statements = Read(study);
        Heading = reader.Read(Title, new Passage(0, Title.Length), NumberReader.Read(Title));
        plain = new(() => Plain(Text + "\n" + Title));
        vocabulary = new(Vocabulary);
        entities = new(() => Language.Entities.Find(Language.Subscripts.Flat(Text)).Concat(Language.Entities.Find(Language.Subscripts.Flat(Title))).Select(entity => entity.Slug).ToHashSet(StringComparer.Ordinal));
        endpoints = new(EndpointsOf);
        frequencies = new(Frequencies);
        designKeys = new(() => reader.ContentOf(Words.In(DesignPhrase.Phrase(study.Design))));
    }

    /// <summary>Abstracts that the record had before, each with its numbers.</summary>
    public ImmutableArray<string> Earlier { get; }

    /// <summary>Other papers of the topic.</summary>
    public ImmutableArray<Article> Others { get; }

    /// <summary>Each of them with its numbers.</summary>
    public ImmutableArray<(Article Paper, ImmutableArray<Number> Numbers)> LentNumbers =>
        lent.IsDefault ? lent = [.. Others.Select(static other => (other, NumberReader.Read(Head(other.Text, Longest.Source))))] : lent;

    /// <summary>Its authors' family names.</summary>
    public IEnumerable<string> Authors => article.Authors.Select(author => author.LastName ?? author.CollectiveName ?? "");

    /// <summary>Whether a passage stands below a heading of the abstract that a pattern matches.</summary>
    public bool IsBelow(System.Text.RegularExpressions.Regex heading, Passage at) => article.Sections.Any(section => section.At.Contains(at) && section.Label is { } label && heading.IsMatch(label));

    /// <summary>Whether it was read of this very record.</summary>
    public bool IsOf(Article record) => ReferenceEquals(record, article);

    /// <summary>What was understood of it.</summary>
    public Study Study { get; }

    /// <summary>The abstract.</summary>
    public string Text { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>Its names with numbers in them, title and record included.</summary>
    public NumberedNames NumberedNames => field ??= new(string.Join('\n', Text, Title, Record));

    /// <summary>Publication types, MeSH, keywords and substances, one a line.</summary>
    public string Record => field ??= string.Join('\n', article.PublicationTypes.Concat(article.Mesh.Select(heading => heading.Descriptor)).Concat(article.Keywords).Concat(article.Chemicals));

    /// <summary>The paper's own numbers: PMID, DOI, PMCID, registry.</summary>
    public ImmutableArray<string> OwnIdentifiers => field.IsDefault ? field = Own() : field;

    /// <summary>Whether a PMID, DOI, PMCID or registry number is this paper's, or stands in its text.</summary>
    public bool IsOwnIdentifier(string named)
    {
        var bare = Bare(named);
        return OwnIdentifiers.Any(own => Bare(own) == bare) || Text.Contains(named, StringComparison.OrdinalIgnoreCase);
    }

    private ImmutableArray<string> Own()
    {
        IEnumerable<string?> named = [article.Id.Scheme == SourceId.PubMed ? $"PMID {article.Id.Value}" : null, article.Doi, article.PmcId, .. Study.Design.RegistryIds, .. article.DataBanks.SelectMany(bank => bank.AccessionNumbers)];
        return [.. named.OfType<string>().Where(one => one.Length > 0)];
    }

    private static string Bare(string identifier)
    {
        var lower = identifier.ToLowerInvariant().Replace("pubmed:", "", StringComparison.Ordinal).Replace("pmid", "", StringComparison.Ordinal).Replace("eudract", "", StringComparison.Ordinal);
        return lower.Trim(' ', ':', '.');
    }

    /// <summary>Slugs of the entities that abstract, title or record name.</summary>
    public HashSet<string> Entities => entities.Value;

    /// <summary>Rows of <see cref="Slots.Endpoints"/> that abstract, title or record bear out.</summary>
    public HashSet<int> Endpoints => endpoints.Value;

    private HashSet<int> EndpointsOf()
    {
        var rows = new HashSet<int>();
        foreach (var statement in Statements.Append(Heading))
            Slots.Endpoints.Bear(statement.Words, rows);
        Slots.Endpoints.Bear(Words.In(Record), rows);
        return rows;
    }

    /// <summary>Keys of the words that its design is called by.</summary>
    public HashSet<string> DesignKeys => designKeys.Value;

    /// <summary>What a summary of it may open with.</summary>
    public string Opening => field ??= new Normalised(DesignPhrase.Opening(Study)).Text;

    /// <summary>How its arms are called.</summary>
    public ArmNames Arms { get; }

    /// <summary>Its sentences.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The title as a statement.</summary>
    public Statement Heading { get; }

    /// <summary>The same for the judge of claims.</summary>
    public Entailment.HeldSource Held => field ??= Entailment.ClaimJudge.Shipped.Read(Title, [.. Statements.Select(static statement => statement.Sentence)], Entailment.SourceForm.Digested);

    /// <summary>Who is set against whom.</summary>
    public Parties Parties => field ??= new(Study, Statements, Heading, abbreviations);

    /// <summary>The party that holds each number of one of its sentences.</summary>
    public Dictionary<int, int> HoldersOf(Statement statement) => holders.GetOrAdd(statement, static (one, source) => Holders.Of(one, source.Parties), this);

    /// <summary>Whether a word (lower case, or its key) occurs anywhere in abstract or title.</summary>
    public bool Has(string word) => vocabulary.Value.Contains(word);

    /// <summary>Whether a word of the source begins as this one does: "Scottish" for "Scotland".</summary>
    public bool HasLike(string lower) => lower.Length >= LikeLetters && vocabulary.Value.Any(word => word.Length >= LikeLetters && word.AsSpan(0, LikeLetters).SequenceEqual(lower.AsSpan(0, LikeLetters)));

    /// <summary>The same of as many letters as asked.</summary>
    public bool HasLike(string lower, int letters) => lower.Length >= letters && vocabulary.Value.Any(word => word.Length >= letters && word.AsSpan(0, letters).SequenceEqual(lower.AsSpan(0, letters)));

    private const int LikeLetters = 4;

    /// <summary>Of a claim's keys those that are the kind of something the source names: a steroid where it has dexamethasone.</summary>
    public IEnumerable<string> KindsTold(IEnumerable<string> keys) => keys.Where(key => !Has(key) && Kinds.Members(key) is { } members && vocabulary.Value.Any(word => members.IsMatch(word)));

    /// <summary>Whether abstract or title hold a phrase, case, hyphens and spaces apart.</summary>
    public bool HasPhrase(string phrase) => plain.Value.Contains(Plain(phrase), StringComparison.Ordinal);

    private static string Plain(string text) =>
        string.Join(' ', Language.Subscripts.Flat(text).ToLowerInvariant().Split([' ', '-', '‐', '‑', '–', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether abstract, title or record hold a match.</summary>
    public bool Has(Regex pattern) => patterns.GetOrAdd(pattern, static (one, source) => one.IsMatch(source.Text) || one.IsMatch(source.Title) || one.IsMatch(source.Record), this);

    /// <summary>What a statement says, clause by clause.</summary>
    public ImmutableArray<Clause> ClausesOf(Statement statement) => Clauses.Of(statement, ReferenceEquals(statement.Text, Text) || ReferenceEquals(statement.Text, Title) ? reader : claims, Arms);

    /// <summary>The clauses of every sentence of the abstract, each with its sentence.</summary>
    public ImmutableArray<(Statement In, Clause Clause)> AllClauses =>
        clauses.IsDefault ? clauses = [.. Statements.SelectMany(statement => ClausesOf(statement).Select(clause => (statement, clause)))] : clauses;

    /// <summary>What the sentences of the abstract say of their results, mark by mark.</summary>
    public ImmutableArray<Telling> AllTellings => tellings.IsDefault ? tellings = [.. Statements.SelectMany(statement => Tellings.Of(statement, Parties, reader.TopicOf))] : tellings;

    /// <summary>The same of a claim.</summary>
    public ImmutableArray<Telling> TellingsOf(Statement claim) => Tellings.Of(claim, Parties, claims.TopicOf);

    /// <summary>How much a key tells of which sentence is meant: one over the number of sentences that have it, 0 where none has.</summary>
    public double Weight(string key) => frequencies.Value.TryGetValue(key, out var count) ? 1.0 / count : 0;

    private Dictionary<string, int> Frequencies()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in Statements)
            foreach (var key in statement.Content)
                counts[key] = counts.GetValueOrDefault(key) + 1;
        return counts;
    }

    /// <summary>A digest's sentence read the same way.</summary>
    public Statement ReadClaim(string text) => claims.Read(text, new Passage(0, text.Length), NumbersOf(text));

    // Where both read the same words, the share or fold is what a reader hears: "1 in 4" is 25%.
    private static IEnumerable<Number> NumbersOf(string text)
    {
        var inWords = WordFigures.In(text).Concat(Times.InWords(text)).Concat(Times.InOtherWords(text)).ToList();
        return NumberReader.Read(text).Where(number => !inWords.Exists(word => word.At.Overlaps(number.At)) && !IsHalfATime(text, number)).Select(InWords).Concat(inWords).OrderBy(number => number.At);
    }

    // "Half a year", "a year and a half".
    private static bool IsHalfATime(string text, Number number) => number.Raw.Contains("half", StringComparison.OrdinalIgnoreCase)
        && (HalfATime().IsMatch(text[number.At.End..Math.Min(text.Length, number.At.End + 12)]) || text.AsSpan(0, number.At.Start).TrimEnd().EndsWith("and a", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, number.At.Start).TrimEnd().EndsWith("and", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\s+(?:an? |of the )?(?:year|day|hour|month|week|dozen|century|mile)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HalfATime();

    private static Number InWords(Number number) => number.Raw.Any(char.IsAsciiDigit) ? number : number.Unit switch
    {
        "%" => number with { Unit = WordFigures.ShareUnit },
        "fold" => number with { Unit = WordFigures.FoldUnit },
        _ => number,
    };

    private static string Head(string text, int longest) => text.Length <= longest ? text : text[..longest];

    // What is too long for a sentence is not read at all.
    private IEnumerable<Sentence> Sentences(Study study) =>
        (study.Sentences.Length > 0 || study.Text.Length == 0 ? study.Sentences : [new Sentence(new Passage(0, study.Text.Length), Role.Results, 0)])
        .TakeWhile(sentence => sentence.At.End <= Text.Length).Where(sentence => sentence.At.Length <= Longest.Sentence);

    private ImmutableArray<Number> NumbersOf(Study study)
    {
        var times = Times.InWords(Text).Concat(Times.InOtherWords(Text)).ToList();
        var read = study.Numbers.Where(number => number.At.End <= Text.Length);
        return times.Count == 0 ? [.. read.OrderBy(number => number.At)]
            : [.. read.Where(number => !times.Exists(time => time.At.Overlaps(number.At))).Concat(times).OrderBy(number => number.At)];
    }

    private HashSet<string> Vocabulary()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in Statements.Append(Heading))
        {
            foreach (var word in statement.Words)
            {
                words.Add(word.Lower);
                words.Add(word.Key);
            }
            words.UnionWith(statement.Content);
        }
        return words;
    }

    private ImmutableArray<Statement> Read(Study study)
    {
        var arms = study.Results.Where(result => result.Arm is not null && result.Value.At is { } at && at.End <= Text.Length).ToList();
        var read = ImmutableArray.CreateBuilder<Statement>();
        foreach (var sentence in Sentences(study))
        {
            var statement = reader.Read(Text, sentence.At, numbers.Inside(sentence.At), sentence.Role);
            var own = arms.FindAll(result => result.Value.At!.Value.Overlaps(sentence.At));
            read.Add(own.Count == 0 ? statement : statement with { Figures = [.. statement.Figures.Select(figure => Agreed(own, figure))] });
        }
        return read.ToImmutable();
    }

    // Where Reading and our own grammar bind a value to different arms, nobody knows.
    private static Figure Agreed(List<ArmResult> results, Figure figure)
    {
        var result = results.Find(result => result.Value.At!.Value.Overlaps(figure.At));
        var read = result?.Arm;
        if (read is not null && result!.Confidence >= Sure)
            return figure.Arm == read ? figure : figure with { Arm = read };
        var arm = read is null || figure.Arm is null ? read ?? figure.Arm : read == figure.Arm ? read : null;
        return arm == figure.Arm ? figure : figure with { Arm = arm };
    }
}
