namespace Assay.Reading.Directions;

/// <summary>What a word does in a sentence that compares.</summary>
internal enum Cue : byte
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>More: <c>higher</c>, <c>increased</c>.</summary>
    Up,
    /// <summary>Less: <c>lower</c>, <c>reduced</c>.</summary>
    Down,
    /// <summary>Good, whichever way that is: <c>improved</c>.</summary>
    Better,
    /// <summary>Bad, whichever way that is: <c>worsened</c>.</summary>
    Worse,
    /// <summary><c>no</c>, <c>not</c>, <c>neither</c>.</summary>
    Not,
    /// <summary><c>significantly</c>, <c>statistical</c>.</summary>
    Significant,
    /// <summary><c>difference</c>, <c>differed</c>.</summary>
    Differ,
    /// <summary><c>similar</c>, <c>comparable</c>.</summary>
    Same,
    /// <summary><c>than</c>.</summary>
    Than,
    /// <summary><c>versus</c>, <c>compared</c>, <c>relative</c>.</summary>
    Versus,
    /// <summary><c>but</c>, <c>whereas</c>, <c>;</c></summary>
    But,
    /// <summary><c>both</c>, <c>each</c>, <c>all</c>.</summary>
    Both,
    /// <summary><c>tended</c>, <c>trend</c>.</summary>
    Tend,
    /// <summary><c>baseline</c>, <c>within</c>, <c>initial</c>.</summary>
    Base,
    /// <summary><c>effect</c>, <c>affect</c>, <c>influence</c>.</summary>
    Effect,
    /// <summary><c>only</c>, <c>except</c>.</summary>
    Only,
    /// <summary><c>between</c>, <c>among</c>.</summary>
    Between,
    /// <summary><c>respectively</c>.</summary>
    Respectively,
    /// <summary><c>and</c>, <c>or</c>, a comma.</summary>
    And,
    /// <summary><c>in</c>, <c>with</c>, <c>by</c>: before an arm they bind it.</summary>
    In,
    /// <summary>A P value at or below 0.05.</summary>
    SmallP,
    /// <summary>A P value above 0.05, or <c>NS</c>.</summary>
    LargeP,
    /// <summary>A value.</summary>
    Value,
}
