using Assay.Reading.Findings.Arms;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>A comparison that waits for its P value and interval.</summary>
internal sealed class Pending
{
    public ArmDraft? Experimental { get; set; }

    public ArmDraft? Comparator { get; set; }

    public string? Outcome { get; init; }

    public Timepoint? Timepoint { get; init; }

    public string? Measure { get; set; }

    public Reported? Estimate { get; set; }

    public PValue? P { get; set; }

    /// <summary>+1 where the experimental arm has more, -1 less, 0 not known.</summary>
    public int Way { get; set; }

    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>A P value is needed to make it a comparison: a lone value is none.</summary>
    public bool NeedsP { get; init; }

    /// <summary>The change whose own P value this is, or -1.</summary>
    public int ChangeIndex { get; set; } = -1;
}
