namespace Assay.Statistics.Planning;

/// <summary>A plan that cannot be: which question it founders on, and one sentence why.</summary>
/// <param name="field">The question, as its parameter is called (<c>p1</c>, <c>clusterSize</c>).</param>
/// <param name="sentence">What is wrong with it, to be read after its name: "lies strictly between 0 and 1, not 1.2".</param>
public sealed class ImpossiblePlanException(string field, string sentence) : ArgumentException($"{field} {sentence}.")
{
    /// <summary>The question, as its parameter is called.</summary>
    public string Field { get; } = field;

    /// <summary>What is wrong, without the name and the full stop.</summary>
    public string Sentence { get; } = sentence;
}
