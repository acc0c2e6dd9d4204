namespace Assay.Reading.Directions;

/// <summary>Which part of a question a token belongs to.</summary>
[Flags]
internal enum Part : byte
{
    /// <summary>To none.</summary>
    None = 0,
    /// <summary>The arm tested.</summary>
    Tested = 1,
    /// <summary>The arm held against.</summary>
    Against = 2,
    /// <summary>The outcome.</summary>
    Outcome = 4,
}
