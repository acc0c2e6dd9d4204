using Assay.Reading.Findings;

namespace Assay.Reading.Directions;

/// <summary>One question put to one text: its marks, and a scene for each sentence.</summary>
internal sealed class AskedQuestion
{
    public AskedQuestion(AskedText text, DirectionQuestion question)
    {
        Marks = new(text, new(question.Intervention), new(question.Comparator), new(question.Outcome))
        {
            Good = OutcomeNature.Way(question.Outcome) switch { Polarity.Higher => 1, Polarity.Lower => -1, _ => 0 },
        };
        Scenes = [.. text.Sentences.Select(sentence => text.Tokens(sentence.At)).Select(range => new Scene(Marks, range.First, range.End))];
    }

    public QueryMarks Marks { get; }

    /// <summary>One for each sentence, in order.</summary>
    public IReadOnlyList<Scene> Scenes { get; }
}
