using Assay.Pipeline;

namespace Assay.Reading.Findings;

/// <summary>What has been read so far, in the order of the text.</summary>
internal sealed class Gathered
{
    public List<ArmResult> Results { get; } = [];

    public List<Comparison> Comparisons { get; } = [];

    public List<WithinArmChange> Changes { get; } = [];

    public List<Reason> SetAside { get; } = [];

    public void Aside(string code, string sentence)
    {
        if (SetAside.Count < 50 && !SetAside.Exists(reason => reason.Sentence == sentence)) SetAside.Add(new(code, sentence));
    }
}
