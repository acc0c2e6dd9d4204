using System.Collections.Immutable;
using System.Globalization;
using Assay.Records;

namespace Assay.Sources.Entrez;

/// <summary>The records that were asked for and have not come yet; what comes twice, or unasked, is not handed over.</summary>
internal sealed class Due(IEnumerable<int> pmids)
{
    private const int TimesAsked = 2;

    private readonly HashSet<int> open = [.. pmids];
    private readonly Dictionary<int, int> passedOver = [];
    private readonly HashSet<string> refusals = new(StringComparer.Ordinal);

    /// <summary>Records still to come.</summary>
    public int Count => open.Count;

    /// <summary>Records still to come, ascending.</summary>
    public ImmutableArray<int> Open => [.. open.Order()];

    /// <summary>Records that sound answers have left out often enough, ascending.</summary>
    public ImmutableArray<int> Missing => [.. passedOver.Where(passed => passed.Value >= TimesAsked).Select(passed => passed.Key).Order()];

    /// <summary>Whether the delivery is to be handed over; a record is then no longer due.</summary>
    public bool Take(Delivery delivery) => delivery switch
    {
        Delivery.Delivered { Article.Id: { Scheme: SourceId.PubMed } id } => open.Remove(int.Parse(id.Value, CultureInfo.InvariantCulture)),
        // The same record refused again stands on another line of another answer.
        Delivery.Refused { Reason: var reason } => refusals.Add(reason.Sentence[(reason.Sentence.IndexOf(": ", StringComparison.Ordinal) + 1)..]),
        _ => false,
    };

    /// <summary>Says that a sound answer left these out; after the second time they are missing and no longer due.</summary>
    public void PassOver(IEnumerable<int> asked)
    {
        foreach (var pmid in asked.Where(open.Contains).ToList())
        {
            var times = passedOver[pmid] = passedOver.GetValueOrDefault(pmid) + 1;
            if (times >= TimesAsked) open.Remove(pmid);
        }
    }
}
