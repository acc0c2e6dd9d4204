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

    private ImmutableArray<string> quotable;
    private string? sentence;
    private ImmutableArray<Word> plain;
    private Dictionary<Statement, (double, double)>? shares;

    /// <summary>The sentence itself.</summary>
    public string Sentence => sentence ??= At.Of(Text);

    /// <summary>Its words without those of numbers.</summary>
    public ImmutableArray<Word> Plain => plain.IsDefault ? plain = Rewrite.Plain(this) : plain;

    /// <summary>The forms in which it may be quoted: whole, and without label and opening, with or without asides.</summary>
    public ImmutableArray<string> Quotable => quotable.IsDefault ? quotable = Quotation.FormsOf(Sentence) : quotable;

    /// <summary>One reading of one sentence is itself and no other.</summary>
    public bool Equals(Statement? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => At.GetHashCode();

    /// <summary>Share of <paramref name="keys"/> that this sentence has.</summary>
    public double Covers(HashSet<string> keys) => Share(keys, Content);

    /// <summary>The same of a few keys.</summary>
    public double Covers(ImmutableArray<string> keys)
    {
        if (keys.Length == 0) return 0;
        var found = 0;
        foreach (var key in keys)
            if (Content.Contains(key)) found++;
        return found / (double)keys.Length;
    }

    /// <summary>
    /// Of a claim: the shares of what it is about, and of all its terms, that a sentence of the source has. Kept, for every rule and every
    /// number of the claim asks it; a claim is read for one check, by one thread.
    /// </summary>
    public (double Content, double Terms) SharedWith(Statement other)
    {
        shares ??= [];
        if (!shares.TryGetValue(other, out var share)) shares[other] = share = (other.Covers(Content), Share(Terms, other.Terms));
        return share;
    }

    private static double Share(HashSet<string> keys, HashSet<string> among)
    {
        if (keys.Count == 0) return 0;
        var found = 0;
        foreach (var key in keys)
            if (among.Contains(key)) found++;
        return found / (double)keys.Count;
    }
}
