using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Reading;
using Assay.Reading.Directions;
using Assay.Records;

namespace Assay.Evaluation.Tasks;

/// <summary>Scores answers on directions, with two baselines: the commonest label, and naive Bayes with each article held out.</summary>
internal sealed class DirectionScore
{
    private const string Characters = "evidence, characters";
    private const string Sentences = "evidence, sentence";

    private readonly EvaluationSheet sheet = new();
    private readonly TallySheet labels = new();
    private readonly TallySheet evidence = new();

    public void Add(DirectionPrompt prompt, DirectionAnswer answer)
    {
        var (gold, ours) = (Name(prompt.Label), Name(answer.Direction));
        labels.Answer(gold, answer.Direction == Direction.Unclear ? null : ours);
        var right = gold == ours;
        if (!prompt.IsSnippet) Overlap(prompt, answer);
        if (!right) sheet.Error($"{gold} read as {ours}");
        sheet.Done(prompt.Id, right ? new(1, 0, 0) : new(0, 1, 1), right ? [] : [$"{prompt.Question.Outcome}: {gold} read as {ours}"],
            JsonValue.Create(gold), new JsonObject { ["label"] = ours, ["confidence"] = Math.Round(answer.Confidence, 4), ["start"] = answer.At?.Start, ["length"] = answer.At?.Length });
    }

    public EvaluationReport Report(string task, GoldFile gold, IReadOnlyList<DirectionPrompt> prompts, params ImmutableArray<Bar> bars)
    {
        ImmutableArray<ScoreRow> rows = [ScoreRow.Mean("macro", labels.Tallies), ScoreRow.Of("micro", labels.Total), .. labels.ByName(), .. evidence.ByName()];
        return sheet.Report(task, gold, rows, [Common(prompts), Bayes(prompts)], "the commonest label; naive Bayes on words, each article held out", bars);
    }

    // Of the evidence's characters, how many lie in our sentence; and whether our sentence is one of the evidence.
    private void Overlap(DirectionPrompt prompt, DirectionAnswer answer)
    {
        var marked = new HashSet<int>(prompt.Evidence.SelectMany(static one => Enumerable.Range(one.Start, one.Length)));
        var given = answer.At is { } at ? Enumerable.Range(at.Start, at.Length).ToList() : [];
        var hits = given.Count(marked.Contains);
        evidence.Add(Characters, new(hits, given.Count - hits, marked.Count - hits));
        evidence.Add(Sentences, hits > 0 ? new(1, 0, 0) : new(0, answer.At is null ? 0 : 1, 1));
    }

    private static ScoreRow Common(IReadOnlyList<DirectionPrompt> prompts)
    {
        var common = prompts.GroupBy(static prompt => Name(prompt.Label)).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).First().Key;
        var tallies = new TallySheet();
        foreach (var prompt in prompts) tallies.Answer(Name(prompt.Label), common);
        return ScoreRow.Mean("commonest label, macro", tallies.Tallies);
    }

    private static ScoreRow Bayes(IReadOnlyList<DirectionPrompt> prompts)
    {
        var bayes = new WordBayes();
        foreach (var prompt in prompts) bayes.Count(Name(prompt.Label), Words(prompt), 1);
        var tallies = new TallySheet();
        foreach (var article in prompts.GroupBy(static prompt => prompt.Document))
        {
            foreach (var prompt in article) bayes.Count(Name(prompt.Label), Words(prompt), -1);
            foreach (var prompt in article) tallies.Answer(Name(prompt.Label), bayes.Decide(Words(prompt)));
            foreach (var prompt in article) bayes.Count(Name(prompt.Label), Words(prompt), 1);
        }
        return ScoreRow.Mean("naive Bayes, macro", tallies.Tallies);
    }

    private static string Words(DirectionPrompt prompt) => $"{prompt.Question.Intervention} {prompt.Question.Comparator} {prompt.Question.Outcome} {prompt.Text}";

    private static string Name(Direction direction) => direction switch
    {
        Direction.Higher => "significantly increased",
        Direction.Lower => "significantly decreased",
        Direction.NoDifference => "no significant difference",
        _ => "unclear",
    };
}
