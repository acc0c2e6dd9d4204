namespace Assay.Reading.Findings;

/// <summary>A way to tell what a value belongs to, with how far it is trusted: set by judgement, not measured.</summary>
/// <param name="Name">As the study gives it.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record BindingRule(string Name, double Confidence)
{
    /// <summary>Lists of one length go in order: "1 and 2 in A and B, respectively".</summary>
    public static readonly BindingRule Listed = new("listed", 0.95);

    /// <summary>Lists over outcomes and arms at once: "A and B were 1 and 2 in X versus 3 and 4 in Y"; or the first of two values where the sentence opens with what is compared.</summary>
    public static readonly BindingRule Parallel = new("parallel", 0.95);

    /// <summary>The arm stands beside the value: "1 in A".</summary>
    public static readonly BindingRule Beside = new("beside", 0.9);

    /// <summary>In the order in which the sentence, or the study, names the arms.</summary>
    public static readonly BindingRule InOrder = new("in-order", 0.85);

    /// <summary>One of two has its arm; this has the other.</summary>
    public static readonly BindingRule OtherArm = new("other-arm", 0.85);

    /// <summary>The arm named last before the value.</summary>
    public static readonly BindingRule NamedBefore = new("named-before", 0.7);

    /// <summary>The learned linker.</summary>
    public const string Linking = "linking";

    /// <summary>The phrase that names an outcome nearest to the value; no arm is known.</summary>
    public static readonly BindingRule NearestPhrase = new("nearest-phrase", 0.7);

    /// <summary>The words of a comparison or of a change.</summary>
    public static readonly BindingRule Wording = new("wording", 0.7);
}
