using System.Collections.Immutable;
using Assay.Digests;
using Assay.Verification;

namespace Assay.Evaluation.Written;

/// <summary>What one digest of one engine came to.</summary>
public sealed record DigestMark
{
    /// <summary>The article.</summary>
    public required WrittenDigest Digest { get; init; }

    /// <summary>Sentences the engine wrote at first.</summary>
    public required int Written { get; init; }

    /// <summary>Of them, those the source bore out at once.</summary>
    public required int Kept { get; init; }

    /// <summary>Those mended on the second try.</summary>
    public required int Repaired { get; init; }

    /// <summary>Those replaced by the embedded engine's, or dropped.</summary>
    public required int Replaced { get; init; }

    /// <summary>Why nothing of the engine's is printed, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>What became of lies told on purpose: operator, and whether it was published.</summary>
    public ImmutableArray<(ToldLie Lie, bool Published)> Lies { get; init; } = [];

    /// <summary>Numbers printed, and of them those with an address or a registered formula.</summary>
    public (int Printed, int Traced) Numbers
    {
        get
        {
            var all = Digest.Judged.Verdicts.Where(static verdict => verdict.MayBePrinted).SelectMany(static verdict => verdict.Numbers).ToList();
            return (all.Count, all.Count(static number => number.Support is Support.Supported or Support.Derived));
        }
    }

    /// <summary>Caveats, null results and harms left out.</summary>
    public int Omissions => Digest.Judged.Omissions.Length;

    /// <summary>The school grade of its prose.</summary>
    public double Grade => ReadingGrade.Of([.. Digest.Printed.Select(static claim => claim.Sentence)]);

    /// <summary>Its words.</summary>
    public int Words => Digest.Printed.Sum(static claim => claim.Sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>What it does with each part of <see cref="RequiredContent.All"/>.</summary>
    public ImmutableArray<Presence> Required { get; private init; } = [];

    /// <summary>The mark of a draft after the gate.</summary>
    public static DigestMark Of(DigestEngine engine, WrittenDigest digest)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(digest);
        var (draft, verdicts) = (digest.Judged.Draft, digest.Judged.Verdicts);
        var fault = draft.Writing?.Fault;
        int Hands(Hand hand) => draft.Claims().Count(claim => claim.By == hand);
        var dropped = draft.Writing?.Refused.Count(static refusal => refusal.Instead is null) ?? 0;
        var (kept, repaired, replaced) = engine.IsModel
            ? (Hands(Hand.Model), Hands(Hand.Repaired), Hands(Hand.Replacement) + dropped)
            : (digest.Printed.Length, 0, verdicts.Length - digest.Printed.Length);
        var own = draft.Claims().Where(static claim => claim.By is Hand.Model or Hand.Repaired).Select(static claim => claim.Sentence).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Digest = digest,
            Written = kept + repaired + replaced,
            Kept = kept,
            Repaired = repaired,
            Replaced = replaced,
            Fault = fault,
            Lies = engine.Lies is null ? [] : [.. engine.Lies(digest.Article).Select(lie => (lie, own.Contains(lie.Sentence)))],
            Required = [.. RequiredContent.All.Select(part => part.Of(digest))],
        };
    }
}
