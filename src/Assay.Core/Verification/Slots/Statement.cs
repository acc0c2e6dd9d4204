using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>One sentence, of the source or of a digest, with everything a rule may hold against another.</summary>
/// <param name="Text">The text it stands in.</param>
/// <param name="At">Its place there.</param>
/// <param name="Words">Its words.</param>
/// <param name="Figures">Its numbers.</param>
/// <param name="Mentions">The arms it speaks of, in order.</param>
internal sealed record Statement(string Text, Passage At, ImmutableArray<Word> Words, ImmutableArray<Figure> Figures, ImmutableArray<Mention> Mentions)
{
    /// <summary>Keys of what it is about, abbreviations spelled out.</summary>
    public HashSet<string> Content { get; init; } = [];

    /// <summary>Keys of what it is about and of the words that every paper has.</summary>
    public HashSet<string> Terms { get; init; } = [];

    /// <summary>What it does in its abstract; null in a digest.</summary>
    public Role? Role { get; init; }

    /// <summary>The sentence itself.</summary>
    public string Sentence => At.Of(Text);

    private ImmutableArray<string> quotable;

    /// <summary>The forms in which it may be quoted: whole, and without label and opening, with or without asides.</summary>
    public ImmutableArray<string> Quotable => quotable.IsDefault ? quotable = Quotation.FormsOf(Sentence) : quotable;

    /// <summary>One reading of one sentence is itself and no other.</summary>
    public bool Equals(Statement? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => At.GetHashCode();

    /// <summary>Share of <paramref name="keys"/> that this sentence has.</summary>
    public double Covers(IReadOnlyCollection<string> keys) => keys.Count == 0 ? 0 : keys.Count(Content.Contains) / (double)keys.Count;
}
