namespace Assay.Language;

/// <summary>A language, as far as Reading needs to tell it: whether it can be read, and what to call it where it cannot.</summary>
public enum Tongue
{
    /// <summary>English, or too short to tell.</summary>
    English,
    /// <summary>French.</summary>
    French,
    /// <summary>German.</summary>
    German,
    /// <summary>Spanish.</summary>
    Spanish,
    /// <summary>Portuguese.</summary>
    Portuguese,
    /// <summary>Italian.</summary>
    Italian,
    /// <summary>Dutch.</summary>
    Dutch,
    /// <summary>Polish.</summary>
    Polish,
    /// <summary>Chinese.</summary>
    Chinese,
    /// <summary>Japanese.</summary>
    Japanese,
    /// <summary>Korean.</summary>
    Korean,
    /// <summary>A language in Cyrillic letters.</summary>
    Cyrillic,
    /// <summary>Another language in another script.</summary>
    OtherScript,
}
