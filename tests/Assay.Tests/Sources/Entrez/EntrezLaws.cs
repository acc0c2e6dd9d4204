using Assay.Sources;
using Assay.Tests.Sources.Loopback;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Sources.Entrez;

/// <summary>Whatever goes wrong within the tries allowed, each record comes once.</summary>
public sealed class EntrezLaws
{
    private static readonly Fault[] Any =
    [
        Fault.None, Fault.Truncated, Fault.TruncatedAt(0.1), Fault.TruncatedAt(0.9), Fault.EndsEarly, Fault.Malformed, Fault.HtmlPage, Fault.JsonError, Fault.Empty,
        Fault.Unavailable, Fault.Reset, Fault.Status(500), Fault.TooManyRequests(), Fault.XmlError,
    ];

    [Fact]
    public async Task Any_interleaving_of_faults_hands_over_each_record_once()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { PageSize = 7, MaxTries = 9 });
        ncbi.PubMed.Add(LoopbackArticle.Many(40, first: 1));
        var hits = await ncbi.SearchAsync("invented");
        // At most eight faults in all: a ninth try is always left for a sound answer.
        Prop.ForAll(Gen.Choose(0, Any.Length - 1).ArrayOf().Resize(8).ToArbitrary(), faults =>
        {
            ncbi.PubMed.Faults.Clear();
            ncbi.PubMed.Faults.Next("efetch", [.. faults.Take(8).Select(fault => Any[fault])]);
            var deliveries = ncbi.FetchAsync(hits).GetAwaiter().GetResult();
            return deliveries.TrueForAll(delivery => delivery is Delivery.Delivered) &&
                Ncbi.Pmids(deliveries).Order().SequenceEqual(Enumerable.Range(1, 40));
        }).Hold(60);
    }
}
