using System.Collections.Immutable;
using System.Text;
using Assay.Publication;
using Assay.Records;
using Assay.Store;
using Assay.Store.Sqlite;
using Dapper;

namespace Assay.Search;

/// <summary>
/// Papers of a paper's own topics that belong beside it: those that measured the same outcomes in the same species, then those that share
/// subject headings and words of the title. Every list it reads is cut at a fixed length, so that a large store costs little more than a small one.
/// </summary>
internal sealed class Neighbours(StoreConnection connection, PaperPage page)
{
    private const int SameOutcome = 4, SameSubject = 3;

    // Of an outcome or a word that more papers have, the last kept are looked at; a subject that more papers have tells nothing.
    private const int Looked = 600, Telling = 300, MostOutcomes = 3, MostHeadings = 6, MostWords = 6, ShortestWord = 5, Told = 3;

    // What one heading weighs that fifty papers have.
    private static readonly double Specific = Shared.Weight(50, Telling);

    // Headings that NLM gives to nearly every record.
    private static readonly ImmutableHashSet<string> checkTags = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "Humans", "Animals", "Male", "Female", "Adult", "Aged", "Aged, 80 and over", "Middle Aged", "Young Adult", "Adolescent", "Child", "Child, Preschool", "Infant", "Infant, Newborn", "Pregnancy",
        "Mice", "Rats", "Disease Models, Animal", "Treatment Outcome", "Retrospective Studies", "Prospective Studies", "Follow-Up Studies", "Double-Blind Method", "Time Factors", "Cells, Cultured", "Cell Line");

    private static readonly ImmutableArray<string> idle =
    [
        "about", "activity", "against", "analysis", "assessment", "associated", "based", "between", "blind", "blinded", "cases", "cells", "center", "centre", "clinical", "cohort", "combined", "comparison", "controlled", "double",
        "during", "effect", "effectiveness", "effects", "efficacy", "evaluation", "evidence", "expression", "following", "function", "group", "human", "improve", "improves", "induced", "influence", "label", "levels", "mechanism",
        "mechanisms", "meta", "model", "models", "multicenter", "multicentre", "novel", "observational", "outcome", "outcomes", "patient", "patients", "phase", "pilot", "placebo", "potential", "prospective", "protocol",
        "randomised", "randomized", "report", "response", "responses", "results", "retrospective", "review", "safety", "single", "studies", "study", "synthetic", "systematic", "therapeutic", "therapy", "treated", "treatment",
        "trial", "trials", "through", "using", "versus", "which", "within", "without",
    ];

    /// <summary>The papers, best first of each kind; ties by id. Empty where the paper is not listed or belongs to no topic.</summary>
    public ImmutableArray<RelatedPaper> Find()
    {
        if (connection.QueryFirstOrDefault<long?>("SELECT c.number FROM articles a JOIN cards c ON c.number = a.number WHERE a.id = @id", new { id = page.Article.Id.ToString() }) is not { } own) return [];
        var outcomes = new Shared();
        foreach (var (slug, numbers) in Outcomes(own)) outcomes.Add(PageFacets.OutcomeName(slug), numbers, Looked);
        var subjects = new Shared();
        foreach (var (name, match) in Subjects())
        {
            var numbers = connection.Query<long>("SELECT rowid FROM card_words WHERE card_words MATCH @match LIMIT @most", new { match, most = Telling + 1 }).AsList();
            if (numbers.Count <= Telling) subjects.Add(name, numbers.Where(number => number != own), Telling);
        }
        var known = page.Related.Select(static related => related.Id).ToHashSet();
        var found = ImmutableArray.CreateBuilder<RelatedPaper>();
        var species = page.Study?.Population.Species;
        // Of those that measured the same, the ones that studied the same come first.
        Take(outcomes.Best(static _ => true, alongside: subjects), SameOutcome, "same-outcome", (number, names) =>
            $"Same {(names.Length == 1 ? "outcome" : "outcomes")} in {People(species)}: {Joined(names)}{(subjects.Of(number) is { Length: > 0 } shared ? $"; s{Subject(shared)[1..]}" : "")}");
        // One heading that few papers have tells something; one word of a title does not.
        Take(subjects.Best(static one => one.Names.Length > 1 || (one.Names[0][0] != '“' && one.Score > Specific)), SameSubject, "same-subject", (_, names) => Subject(names));
        return found.ToImmutable();

        void Take(IReadOnlyList<Likeness> best, int most, string kind, Func<long, ImmutableArray<string>, string> reason)
        {
            var rows = Rows(own, best.Select(one => one.Number));
            foreach (var (row, one) in from one in best where rows.ContainsKey(one.Number) let row = rows[one.Number] orderby one.Score descending, SourceId.Parse(row.Id, SourceId.PubMed) select (row, one))
            {
                if (most == 0) return;
                var id = SourceId.Parse(row.Id, SourceId.PubMed);
                if (!known.Add(id)) continue;
                found.Add(new(id, row.Title, kind, reason(one.Number, one.Names)));
                most--;
            }
        }
    }

    // Those fewest papers measured, with the papers that measured them in the same species and topic.
    private List<(string Slug, List<long> Numbers)> Outcomes(long own)
    {
        const string Sql = $"""
            SELECT g.number FROM (SELECT number FROM card_tags WHERE slug = @slug AND kind = '{PageFacets.Outcome}' ORDER BY number DESC LIMIT @most) g
            WHERE g.number <> @own AND EXISTS (SELECT 1 FROM card_tags s WHERE s.number = g.number AND s.slug = @species AND s.kind = '{PageFacets.Species}')
            """;
        if (page.Study?.Population.Species?.ToLowerInvariant() is not { Length: > 0 } species) return [];
        var slugs = connection.Query<string>($"SELECT slug FROM card_tags WHERE number = @own AND kind = '{PageFacets.Outcome}' AND slug <> 'unnamed' ORDER BY slug", new { own }).AsList();
        return [.. slugs.Select(slug => (Slug: slug, Papers: connection.QuerySingle<long>($"SELECT COUNT(*) FROM (SELECT 1 FROM card_tags WHERE slug = @slug AND kind = '{PageFacets.Outcome}' LIMIT @most)", new { slug, most = Looked })))
            .OrderBy(one => one.Papers).ThenBy(one => one.Slug, StringComparer.Ordinal).Take(MostOutcomes)
            .Select(one => (one.Slug, connection.Query<long>(Sql, new { slug = one.Slug, species, own, most = Looked }).AsList()))];
    }

    // Main headings first, as NLM does. The topic's own names are shared by all of its papers, and words of method by half the field.
    private IEnumerable<(string Name, string Match)> Subjects()
    {
        var common = page.Topics.SelectMany(static match => Folding.Words($"{match.Alias} {match.Raw}")).Select(static word => word.Folded).Concat(idle).ToHashSet(StringComparer.Ordinal);
        var headings = page.Article.Mesh.Where(static heading => !checkTags.Contains(heading.Descriptor)).OrderByDescending(static heading => heading.Major)
            .Select(static heading => (heading.Descriptor, Words: Folding.Words(heading.Descriptor).Select(static word => word.Folded).ToList()))
            .Where(heading => !heading.Words.TrueForAll(common.Contains)).DistinctBy(static heading => heading.Descriptor, StringComparer.Ordinal).Take(MostHeadings).ToList();
        foreach (var (descriptor, words) in headings)
        {
            common.UnionWith(words);
            yield return (descriptor, $"other : {Fts5.Phrase(words)}");
        }
        foreach (var word in Folding.Words(page.Article.Title).Select(static word => word.Folded).Where(word => word.Length >= ShortestWord && !common.Contains(word)).Distinct(StringComparer.Ordinal)
            .OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal).Take(MostWords))
            yield return ($"“{word}”", $"title : {Fts5.Word(word)}");
    }

    private Dictionary<long, Row> Rows(long own, IEnumerable<long> numbers)
    {
        const string Sql = """
            SELECT c.number AS Number, c.id AS Id, c.title AS Title FROM json_each(@numbers) j JOIN cards c ON c.number = j.value
            WHERE c.standing IN ('Current', 'Corrected', 'Concern', 'Reinstated')
              AND EXISTS (SELECT 1 FROM card_topics t JOIN card_topics mine ON mine.topic = t.topic AND mine.number = @own WHERE t.number = c.number)
            """;
        return connection.Query<Row>(Sql, new { own, numbers = new StringBuilder("[").AppendJoin(',', numbers).Append(']').ToString() }).ToDictionary(row => row.Number);
    }

    private static string People(string? species) => species is null or "human" ? "people" : species;

    private static string Subject(ImmutableArray<string> names)
    {
        ImmutableArray<string> headings = [.. names.Where(static name => name[0] != '“')], words = [.. names.Where(static name => name[0] == '“')];
        var (first, second) = ($"Same subject {(headings.Length == 1 ? "heading" : "headings")}: {Joined(headings)}", $"ame {(words.Length == 1 ? "word" : "words")} in the title: {Joined(words)}");
        return words.IsEmpty ? first : headings.IsEmpty ? $"S{second}" : $"{first}; s{second}";
    }

    private static string Joined(ImmutableArray<string> names) => names.Length <= Told ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Told))} and {names.Length - Told} more";

    private sealed record Row
    {
        public long Number { get; init; }
        public string Id { get; init; } = "";
        public string Title { get; init; } = "";
    }

    /// <summary>What papers share with ours, and how telling it is: the fewer have it, the more.</summary>
    private sealed class Shared
    {
        private const int Most = 40;

        // More than all outcomes together can weigh.
        private const double Before = 100;

        private readonly Dictionary<long, Likeness> papers = [];

        public static double Weight(int papers, int most) => Math.Log(2.0 * most / Math.Max(1, papers));

        public void Add(string name, IEnumerable<long> numbers, int most)
        {
            var list = numbers.ToList();
            var weight = Weight(list.Count, most);
            foreach (var number in list)
                papers[number] = papers.TryGetValue(number, out var paper) ? new(number, paper.Score + weight, paper.Names.Add(name)) : new(number, weight, [name]);
        }

        public ImmutableArray<string> Of(long number) => papers.TryGetValue(number, out var paper) ? paper.Names : [];

        /// <summary>Those that share enough, best first; those that share something of another kind too come before the others.</summary>
        public IReadOnlyList<Likeness> Best(Func<Likeness, bool> enough, Shared? alongside = null) =>
        [
            .. papers.Values.Where(enough)
                .Select(paper => alongside?.papers.GetValueOrDefault(paper.Number) is { } other ? paper with { Score = paper.Score + other.Score + Before } : paper)
                .OrderByDescending(paper => paper.Score).ThenByDescending(paper => paper.Number).Take(Most),
        ];
    }

    /// <summary>What a paper shares with ours.</summary>
    private sealed record Likeness(long Number, double Score, ImmutableArray<string> Names);
}
