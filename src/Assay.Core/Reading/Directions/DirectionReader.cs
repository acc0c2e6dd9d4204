using Assay.Language;
using Assay.Language.Learning;
using Assay.Records;

namespace Assay.Reading.Directions;

/// <summary>Answers questions about comparisons of one study: which way, whether significantly, and where it says so.</summary>
/// <remarks>Sentences are weighed as evidence by one linear model; each is read by two more: does the outcome differ, and which way.
/// Swapping the arms of a question turns every directional feature, so the answers of both agree. Safe on any number of threads.</remarks>
public sealed class DirectionReader
{
    // A sentence below this share of the weight does not change an answer and is not read.
    private const double LeastWeight = 0.02;

    private readonly AskedText text;

    /// <summary>Makes the study ready for questions.</summary>
    public DirectionReader(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        text = new(new Wording(study.Text), study.Numbers, study.Sentences);
    }

    /// <summary>The answer to <paramref name="question"/>.</summary>
    public DirectionAnswer Ask(DirectionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = new AskedQuestion(text, question);
        if (asked.Scenes.Count == 0) return Nothing;
        var weights = Weigh(asked.Scenes);
        double higher = 0, lower = 0, whole = 0;
        var best = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > weights[best]) best = i;
            if (weights[i] < LeastWeight) continue;
            var (up, down) = Read(asked.Scenes[i]);
            higher += weights[i] * up;
            lower += weights[i] * down;
            whole += weights[i];
        }
        return Answer(higher / whole, lower / whole, text.Sentences[best].At);
    }

    /// <summary>The answer by a statement alone, every line of which is evidence.</summary>
    public static DirectionAnswer Of(string statement, DirectionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(question);
        var asked = new AskedQuestion(AskedText.OfLines(statement), question);
        if (asked.Scenes.Count == 0) return Nothing;
        double higher = 0, lower = 0;
        foreach (var scene in asked.Scenes)
        {
            var (up, down) = Read(scene);
            higher += up / asked.Scenes.Count;
            lower += down / asked.Scenes.Count;
        }
        return Answer(higher, lower, Passage.Between(0, statement.Length));
    }

    private static DirectionAnswer Nothing { get; } = new(Direction.Unclear, null, null, 0, 0, 0);

    private static DirectionAnswer Answer(double higher, double lower, Passage at)
    {
        var same = Math.Max(0, 1 - higher - lower);
        var direction = same >= higher && same >= lower ? Direction.NoDifference : higher >= lower ? Direction.Higher : Direction.Lower;
        return new(direction, direction != Direction.NoDifference, at, Math.Max(same, Math.Max(higher, lower)), higher, lower);
    }

    private static double[] Weigh(IReadOnlyList<Scene> scenes)
    {
        var model = ShippedModels.Classifier("evidence");
        var features = new FeatureList();
        var weights = new double[scenes.Count];
        Span<double> scores = stackalloc double[2];
        for (var i = 0; i < weights.Length; i++)
        {
            features.Clear();
            EvidenceFeatures.Add(features, scenes, i);
            model.Score(features, scores);
            weights[i] = scores[1] - scores[0];
        }
        Softmax.Of(weights);
        return weights;
    }

    /// <summary>The probabilities of significantly higher and significantly lower by one scene.</summary>
    internal static (double Higher, double Lower) Read(Scene scene)
    {
        Span<double> odds = stackalloc double[2];
        var features = new FeatureList();
        DifferenceFeatures.Add(features, scene);
        ShippedModels.Classifier("difference").Probabilities(features, odds);
        var differs = odds[1];
        features.Clear();
        WayFeatures.Add(features, scene);
        ShippedModels.Classifier("way").Probabilities(features, odds);
        return (differs * odds[1], differs * odds[0]);
    }
}
