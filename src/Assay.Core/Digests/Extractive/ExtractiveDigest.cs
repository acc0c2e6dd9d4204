using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>
/// Writes a digest from the source's own sentences and numbers: no model, no network, the same words every time.
/// Brief -> Draft. Every sentence cites the passages it comes from, or says that it speaks of the record.
/// </summary>
/// <param name="options">How long it may be.</param>
public sealed class ExtractiveDigest(DigestOptions options) : IStage<Brief, Draft>
{
    /// <summary>The engine's name in <see cref="Provenance.Engine"/>.</summary>
    public const string Engine = "extractive";

    private const int MostCaveats = 4;

    private readonly DigestOptions options = options.Validated();

    /// <summary>With the default options.</summary>
    public ExtractiveDigest()
        : this(new DigestOptions())
    {
    }

    /// <inheritdoc/>
    public StageId Id => new("digest", 5);

    /// <inheritdoc/>
    public ValueTask<Outcome<Draft>> RunAsync(Brief item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Write(item));
    }

    /// <summary>The draft, or why there is none.</summary>
    public Outcome<Draft> Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (string.IsNullOrWhiteSpace(brief.Article.Text) || brief.Study.Sentences.IsEmpty)
            return new Outcome<Draft>.SetAside(new("no-abstract", "Abstract unavailable: there is only a title, and a title is no ground for a digest."));
        var candidates = Candidates(brief);
        if (candidates.Count == 0 && brief.Study.Sentences.Any(sentence => sentence.At.Length > Longest.Sentence))
            return new Outcome<Draft>.SetAside(new("too-long", $"The abstract is one sentence of more than {Longest.Sentence} characters: there is nothing to quote."));
        // Where the source says it in few words, its own are better prose.
        var assembled = AssembledResult.From(brief.Study).Where(result => !candidates.Exists(candidate => result.Cited.Contains(candidate.At) && candidate.Role == Role.Results && Compression.WordsIn(candidate.Text) <= options.MaxWords)).ToList();
        var used = new HashSet<Passage>();
        var summary = Summary(brief, candidates, assembled, used);
        var results = Results(candidates, assembled, used);
        var why = Why(candidates, used, results);
        var background = Background(candidates, used);
        OwedSentences.Add(brief, candidates, used, summary, background, results, why);
        // A plan has no results.
        if (brief.Study.Design.Type != StudyType.Protocol) Fill(candidates, used, results);
        var parts = ImmutableArray.Create(
            new Part(Heading.Background, InOrder(background)),
            new Part(Heading.Results, InOrder(results)),
            new Part(Heading.WhyItMatters, [.. InOrder(why), .. OfRecord(brief)]),
            new Part(Heading.Limitations, Limitations(brief)));
        return new Outcome<Draft>.Done(new(brief.Article.Id, brief.Article.Title, summary,
            [.. parts.Where(part => part.Claims.Length > 0)], TagList.Of(brief, options.MaxEntities)));
    }

    private List<Candidate> Candidates(Brief brief) => [.. from sentence in brief.Study.Sentences.TakeWhile(sentence => sentence.At.End <= Longest.Source)
                                                            where sentence.At.Length <= Longest.Sentence
                                                            let raw = sentence.At.Of(brief.Study.Text)
                                                            where raw.Any(char.IsLetter) && !Compression.IsFurniture(raw)
                                                            let text = Framing.Of(Compression.Of(raw, options.MaxWords), brief.Article, sentence.At)
                                                            where Compression.WordsIn(text) > 2
                                                            select new Candidate(sentence.At, sentence.Role, text, SentenceScore.Of(brief.Study, sentence, text, options.MaxWords), SentenceScore.MustStay(text))];

    // Design and people, then the primary outcome: put together, else quoted; else any result; else what the authors found.
    private Claim Summary(Brief brief, List<Candidate> candidates, List<AssembledResult> assembled, HashSet<Passage> used)
    {
        var quoted = SummaryChoice.Primary(brief.Study, candidates);
        if (assembled.Count > 0 && (assembled[0].Primary || quoted is null))
        {
            var first = assembled[0];
            assembled.RemoveAt(0);
            foreach (var passage in first.Cited)
                if (candidates.Find(candidate => candidate.At == passage) is { MustStay: false })
                    used.Add(passage);
            return Headed(brief.Study, first.Text, first.Cited);
        }
        var best = quoted ?? SummaryChoice.Finding(brief.Article, candidates);
        if (best is null)
            return new(Compression.Of(brief.Study.Text, options.MaxWords), [brief.Study.Sentences[0].At]);
        used.Add(best.At);
        return Headed(brief.Study, best.Text, [best.At]);
    }

    private static Claim Headed(Study study, string text, ImmutableArray<Passage> cited)
    {
        var opening = DesignPhrase.Opening(study);
        if (opening.Length == 0)
            return new(text, cited);
        var sizes = DesignPhrase.Sizes(study);
        var more = study.Sentences.Where(sentence => sizes.Any(size => sentence.At.Contains(size.N.At!.Value))).Select(sentence => sentence.At);
        return new($"{opening}. {text}", [.. cited.Concat(more).Distinct().Order()]);
    }

    private List<Claim> Results(List<Candidate> candidates, List<AssembledResult> assembled, HashSet<Passage> used)
    {
        var chosen = new List<Claim>();
        foreach (var result in assembled.Take(Math.Max(0, options.MaxResults / 2)))
        {
            if (candidates.Find(candidate => result.Cited.Contains(candidate.At)) is { MustStay: true })
                continue;
            chosen.Add(new(result.Text, result.Cited));
            used.UnionWith(result.Cited);
        }
        Take(candidates.Where(candidate => candidate.Role == Role.Results && candidate.MustStay), options.MaxResults - chosen.Count, used, chosen);
        // What was not found and what did harm is not lost for want of room.
        Take(candidates.Where(candidate => candidate.Role == Role.Results && (Cues.Null().IsMatch(candidate.Text) || Cues.Harm().IsMatch(candidate.Text))), MostCaveats, used, chosen);
        return chosen;
    }

    // What room is left goes to the results that a reader needs most.
    private void Fill(List<Candidate> candidates, HashSet<Passage> used, List<Claim> results)
    {
        Take(candidates.Where(candidate => candidate.Role == Role.Results), options.MaxResults - results.Count, used, results);
        if (results.Count == 0)
            Take(candidates.Where(candidate => candidate.Role is not (Role.Conclusions or Role.Objective or Role.Background) && candidate.Score > 1), options.MaxResults, used, results);
        // A case is told without figures or comparisons.
        if (results.Count == 0)
            Take(candidates.Where(candidate => candidate.Role is not (Role.Conclusions or Role.Objective or Role.Background)).Take(options.MaxResults), options.MaxResults, used, results);
    }

    private static void Take(IEnumerable<Candidate> from, int room, HashSet<Passage> used, List<Claim> chosen)
    {
        foreach (var candidate in from.Where(candidate => !used.Contains(candidate.At)).OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.At).Take(Math.Max(0, room)).ToList())
        {
            chosen.Add(new(candidate.Text, [candidate.At]));
            used.Add(candidate.At);
        }
    }

    private List<Claim> Why(List<Candidate> candidates, HashSet<Passage> used, List<Claim> results)
    {
        var conclusions = candidates.Where(candidate => candidate.Role == Role.Conclusions && !used.Contains(candidate.At))
            .OrderByDescending(candidate => SummaryChoice.IsReservation(candidate.Text)).ThenByDescending(candidate => candidate.MustStay).ThenByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.At)
            .ToList();
        // No caveat of the authors is lost for want of room, up to four.
        conclusions = [.. conclusions.Take(Math.Clamp(conclusions.Count(candidate => SummaryChoice.IsReservation(candidate.Text)), options.MaxConclusions, MostCaveats)).OrderBy(candidate => candidate.At)];
        foreach (var candidate in conclusions)
            used.Add(candidate.At);
        return [.. conclusions.Select(candidate => new Claim(candidate.Text, [candidate.At])).Where(claim => !results.Exists(result => result.Sentence == claim.Sentence))];
    }

    private List<Claim> Background(List<Candidate> candidates, HashSet<Passage> used)
    {
        var known = candidates.Where(candidate => candidate.Role == Role.Background && !used.Contains(candidate.At))
            .OrderByDescending(candidate => candidate.MustStay).ThenBy(candidate => candidate.At).ToList();
        var asked = candidates.Where(candidate => candidate.Role == Role.Objective && !used.Contains(candidate.At)).Take(1).ToList();
        var chosen = known.Take(Math.Max(0, options.MaxBackground - asked.Count)).Concat(asked.Take(options.MaxBackground)).ToList();
        used.UnionWith(chosen.Select(candidate => candidate.At));
        return chosen.ConvertAll(candidate => new Claim(candidate.Text, [candidate.At]));
    }

    private static ImmutableArray<Claim> InOrder(List<Claim> claims) => [.. claims.OrderBy(claim => claim.Cited[0].Start).DistinctBy(claim => claim.Sentence)];

    private static IEnumerable<Claim> OfRecord(Brief brief)
    {
        yield return new(DesignPhrase.Sentence(brief.Article, brief.Study), []) { Ground = Ground.Record };
        if (RecordPhrase.Sentence(brief.Article, brief.Study) is { } record)
            yield return new(record, []) { Ground = Ground.Record };
    }

    private static ImmutableArray<Claim> Limitations(Brief brief)
    {
        var known = Limitation.All.Where(limitation => limitation.Holds(brief.Article, brief.Study)).Select(limitation => new Claim(limitation.Sentence, []) { Ground = limitation.Ground }).ToList();
        // What is missing stands before the last, which is of every digest.
        if (Owed.Silence(brief.Article, brief.Study) is { } silence)
            known.Insert(Math.Max(0, known.Count - 1), new(silence, []) { Ground = Ground.Absence });
        return [.. known];
    }
}
