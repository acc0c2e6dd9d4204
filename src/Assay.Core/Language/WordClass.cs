namespace Assay.Language;

/// <summary>What a word can be in the prose of an abstract. A word may be several.</summary>
[Flags]
public enum WordClass
{
    /// <summary>Not in the lexicon: most nouns and adjectives.</summary>
    None = 0,
    /// <summary><c>the</c>, <c>each</c>, <c>their</c>.</summary>
    Determiner = 1,
    /// <summary><c>in</c>, <c>of</c>, <c>among</c>.</summary>
    Preposition = 2,
    /// <summary><c>and</c>, <c>whereas</c>, <c>which</c>.</summary>
    Conjunction = 4,
    /// <summary>A verb or auxiliary in a form that ends a noun phrase.</summary>
    Verb = 8,
    /// <summary>Adverbs.</summary>
    Adverb = 16,
    /// <summary><c>higher</c>, <c>fewer</c>, <c>better</c>.</summary>
    Comparative = 32,
    /// <summary>Says that something rose or is more.</summary>
    Up = 64,
    /// <summary>Says that something fell or is less.</summary>
    Down = 128,
    /// <summary><c>patients</c>, <c>adults</c>, <c>mice</c>.</summary>
    People = 256,
    /// <summary><c>group</c>, <c>arms</c>.</summary>
    Group = 512,
    /// <summary>Holds two things against each other: <c>vs</c>, <c>than</c>, <c>compared</c>.</summary>
    Versus = 1024,
    /// <summary>Head of an outcome: <c>mortality</c>, <c>level</c>, <c>score</c>.</summary>
    Outcome = 2048,
    /// <summary>Names a label, so that a number behind it is no quantity: <c>phase</c>, <c>grade</c>.</summary>
    Label = 4096,
    /// <summary>Name of a month.</summary>
    Month = 8192,
}
