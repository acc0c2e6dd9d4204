using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Evaluation.Tasks;
using Assay.Language;
using Assay.Reading;
using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;
using Assay.Reading.Linking;
using Assay.Reading.Quantities;
using Assay.Reading.Roles;

namespace Assay.Training;

/// <summary>The sheets of annotated trials, with what the annotation says of each number.</summary>
internal sealed class QuantityGold
{
    private readonly AnnotatedTrial trial;

    private QuantityGold(AnnotatedTrial trial)
    {
        this.trial = trial;
        var article = GoldArticle.Of(trial.Id, trial.Title, trial.Abstract);
        var words = new Wording(article.Text);
        var sentences = RoleReader.Read(article, words);
        var numbers = NumberReader.Read(words);
        var linked = new LinkedText(words, numbers);
        var arms = ArmFinder.Find(article.Title, words, sentences, numbers, linked);
        Sheet = new(words, arms, sentences, numbers, new(words, arms, wide: true), linked);
        foreach (var sentence in Sheet.Sentences) Sheet.Link(sentence);
        Match = new(trial, arms.ToArms(), []);
    }

    public QuantitySheet Sheet { get; }

    public TrialMatch Match { get; }

    public static IEnumerable<QuantityGold> Of(IEnumerable<GoldFile> files) => files.SelectMany(static file => file.Read(TrialCorpus.Read)).Select(static trial => new QuantityGold(trial));

    public static QuantityGold Of(AnnotatedTrial trial) => new(trial);

    /// <summary>What the record says of the number: several where it is of both arms.</summary>
    public List<TrialValue> Of(Quantity quantity)
    {
        var at = quantity.Number.At with { Start = quantity.Number.At.Start + trial.Start };
        return [.. trial.Values.Where(value => value.At is { } place && place.Overlaps(at))];
    }

    /// <summary>The part the number plays.</summary>
    public QuantityRole Role(Quantity quantity)
    {
        var roles = Of(quantity).Select(static value => value.Slot switch
        {
            "baselineValue" => QuantityRole.Baseline,
            "resultMeasuredValue" => QuantityRole.Level,
            "percentageAffected" or "numberAffected" => QuantityRole.Share,
            "changeValue" or "relativeChangeValue" => QuantityRole.Change,
            "diffGroupAbsValue" or "diffGroupRelValue" => QuantityRole.Difference,
            "numberPatientsArm" => QuantityRole.Size,
            _ when value.Slot.StartsWith("sd", StringComparison.Ordinal) => QuantityRole.Spread,
            _ when value.Slot.StartsWith('p') => QuantityRole.P,
            _ => QuantityRole.Other,
        }).ToList();
        return roles.Count == 0 ? QuantityRole.Other : roles.Min() is QuantityRole.Other ? roles.Max() : roles.Min();
    }
}
