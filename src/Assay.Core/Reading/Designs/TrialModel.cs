using System.Globalization;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Roles;
using Assay.Records;

namespace Assay.Reading.Designs;

/// <summary>How likely title and abstract are those of a randomised trial: learned over their words and the signals of the rules.</summary>
/// <remarks>Publication types and MeSH are never looked at, so that the answer is one of the text alone.</remarks>
internal static class TrialModel
{
    /// <summary>Name of the model that ships.</summary>
    public const string Model = "rct";

    /// <summary>The rule its signal is told under.</summary>
    public const string Rule = "model";

    /// <summary>From this probability on it is called a randomised trial; chosen by cross-validation, where missing one costs as much as inventing one.</summary>
    public const double Threshold = 0.35;

    /// <summary>From this probability on it overrules a design that the rules found in the text.</summary>
    public const double Overruling = 0.8;

    // A word of the title weighs more than one of the abstract, and a rule more than either.
    private const float TitleValue = 0.5f, TextValue = 0.3f;
    private static readonly uint Title = FeatureHash.Of("title"), Text = FeatureHash.Of("text"), Either = FeatureHash.Of("either"), Always = FeatureHash.Of("always"), NoText = FeatureHash.Of("no text"),
        Type = FeatureHash.Of("type"), Speaks = FeatureHash.Of("speaks"), Blinding = FeatureHash.Of("blinding"), Phase = FeatureHash.Of("phase");

    /// <summary>The probability, 0 to 1.</summary>
    public static double Probability(Evidence text, StudyType type, Wording words)
    {
        Span<double> shares = stackalloc double[2];
        ShippedModels.Classifier(Model).Probabilities(Features(text, type, words), shares);
        return shares[1];
    }

    /// <summary>The signal that a probability makes.</summary>
    public static Signal Signal(double probability) =>
        new(Rule, string.Create(CultureInfo.InvariantCulture, $"{Model} {probability:0.00}"), probability >= Threshold ? StudyType.Rct : StudyType.Unclassified, null);

    /// <summary>What is seen of title and abstract.</summary>
    /// <param name="text">What they say, without the record's own fields.</param>
    /// <param name="type">What the rules made of that.</param>
    /// <param name="words">The abstract.</param>
    public static FeatureList Features(Evidence text, StudyType type, Wording words)
    {
        var list = new FeatureList();
        var seen = new HashSet<uint>(4 * words.Count);
        list.Add(Always);
        if (text.Text.Length == 0) list.Add(NoText);
        list.Add(FeatureHash.Mix(Type, (uint)type));
        foreach (var signal in text.Signals)
        {
            var speaks = FeatureHash.Mix(Speaks, (uint)signal.Speaks);
            Add(speaks, 1);
            Add(FeatureHash.Mix(speaks, FeatureHash.Of(signal.Rule)), 1);
        }
        Add(FeatureHash.Mix(Blinding, FeatureHash.Of(Axes.Blinding(text))), 1);
        Add(FeatureHash.Mix(Phase, FeatureHash.Of(Axes.Phase(text))), 1);
        var title = new Wording(text.Title);
        Words(HashedWords.Of(title, new(0, text.Title.Length)), Title, TitleValue);
        Words(HashedWords.Of(words, new(0, text.Text.Length)), Text, TextValue);
        return list;

        void Add(uint hash, float value)
        {
            if (seen.Add(hash)) list.Add(hash, value);
        }

        void Words(uint[] hashes, uint where, float value)
        {
            for (var i = 0; i < hashes.Length; i++)
            {
                Add(FeatureHash.Mix(where, hashes[i]), value);
                Add(FeatureHash.Mix(Either, hashes[i]), TextValue);
                if (i == 0) continue;
                var pair = FeatureHash.Mix(hashes[i - 1], hashes[i]);
                Add(FeatureHash.Mix(where, pair), value);
                Add(FeatureHash.Mix(Either, pair), TextValue);
            }
        }
    }
}
