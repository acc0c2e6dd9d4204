using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>Of V06: two values of one sentence that have changed outcomes: "dyskinesia by 64% and tremor by 63%" told the other way about.</summary>
internal static class Crossed
{
    private const double Margin = 0.5;

    /// <summary>The objections.</summary>
    public static IEnumerable<Objection> Of(Examination examination)
    {
        var entries = examination.Entries.Where(static entry => entry is { Bound: not null, Placed: false } && Classes.IsMain(entry.Figure.Class) && entry.Figure.Topic.Length > 0).ToList();
        for (var i = 0; i < entries.Count; i++)
            for (var j = i + 1; j < entries.Count; j++)
            {
                var (one, other) = (entries[i], entries[j]);
                if (one.Figure.Class != other.Figure.Class || one.Figure.Value == other.Figure.Value || one.Bound!.In != other.Bound!.In || one.Figure.Group == other.Figure.Group || one.Bound.Figure.Group == other.Bound.Figure.Group) continue;
                if (Ledger.Alignment.OtherArm(one.Figure, other.Figure) || Ledger.Alignment.OtherArm(one.Bound.Figure, other.Bound.Figure)) continue;
                // Only the words that tell the two outcomes apart count.
                var (here, there) = (one.Bound.Figure.Topic.Except(other.Bound.Figure.Topic).ToList(), other.Bound.Figure.Topic.Except(one.Bound.Figure.Topic).ToList());
                var (a, b) = (one.Figure.Topic.Except(other.Figure.Topic).ToList(), other.Figure.Topic.Except(one.Figure.Topic).ToList());
                if (a.Count == 0 || b.Count == 0) continue;
                var straight = Share(a, here) + Share(b, there);
                var crossed = Share(a, there) + Share(b, here);
                if (Share(a, there) > Share(a, here) && Share(b, here) > Share(b, there) && crossed - straight >= Margin)
                {
                    yield return new(Support.Contradicted, $"The digest has {Wordings.Literal(one.Figure)} and {Wordings.Literal(other.Figure)} the other way about: “{Wordings.Quote(one.Bound.In)}”.", one.Bound.Figure.At, one.Figure.Index);
                    yield break;
                }
            }
    }

    private static double Share(List<string> keys, List<string> among) => keys.Count(among.Contains) / (double)keys.Count;
}
