using Assay.Publication;
using Assay.Records;
using Assay.Search;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Store;

namespace Assay.Tests.Search;

/// <summary>The index read as it is kept, against the texts themselves: over many transactions, lists longer than a page, papers changed and taken away.</summary>
public sealed class WordIndexTests : IAsyncLifetime
{
    private const int Papers = 2_400, Words = 40;

    private static readonly string[] vocabulary = ["zebu", "okapi", "quokka", "gnu", "tapir", "ibex", "lynx", "kudu", "dingo", "numbat", "ocelot", "tamarin", "genet", "serval", "caracal", "agouti", "bilby", "coypu", "dhole", "eland"];

    private readonly SortedDictionary<int, string[]> texts = [];
    private SqliteStore store = null!;
    private SqliteSearch search = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = await SqliteStore.OpenAsync(":memory:", Stop);
        search = new SqliteSearch(store);
        var random = new Random(20260406);
        for (var round = 0; round < 12; round++)
        {
            await using (var batch = await store.BeginAsync(Stop))
            {
                for (var paper = 0; paper < Papers / 10; paper++)
                {
                    // Two tenths stand already and change.
                    var pmid = (round * Papers / 10) + paper - (round >= 10 ? Papers : 0) + 1;
                    texts[pmid] = [.. Enumerable.Range(0, Words).Select(_ => vocabulary[Math.Min(random.Next(vocabulary.Length), random.Next(vocabulary.Length))])];
                    var article = Small.Article(pmid, "Beasts", string.Join(' ', texts[pmid]), version: round + 1);
                    await batch.SaveArticleAsync(article, Small.Noon, Stop);
                    await batch.ListAsync(new PaperPage { Article = article, Standing = Standing.Current, Engine = "none", Ingested = default, SetAside = PaperCards.NotRead }, Small.Noon, Stop);
                }
                await batch.CommitAsync(Stop);
            }
        }
        for (var pmid = 7; pmid <= Papers; pmid += 13)
        {
            await store.DeleteArticleAsync(SourceId.OfPmid(pmid), Small.Noon, Stop);
            texts.Remove(pmid);
        }
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Every_word_is_in_the_papers_that_have_it_and_in_no_other()
    {
        foreach (var word in vocabulary)
            Assert.Equal(texts.Count(text => text.Value.Contains(word)), (await AskAsync($"\"{word}\"")).Total);
    }

    [Fact]
    public async Task Words_together_exclude_and_stand_side_by_side_as_the_texts_have_them()
    {
        for (var i = 0; i + 2 < vocabulary.Length; i++)
        {
            var (one, two, three) = (vocabulary[i], vocabulary[i + 1], vocabulary[i + 2]);
            Assert.Equal(texts.Count(text => text.Value.Contains(one) && text.Value.Contains(two)), (await AskAsync($"{one} {two}")).Total);
            Assert.Equal(texts.Count(text => text.Value.Contains(one) && !text.Value.Contains(three)), (await AskAsync($"{one} -{three}")).Total);
            bool Stands(string[] text, params string[] phrase) => Enumerable.Range(0, text.Length - phrase.Length + 1).Any(at => text.AsSpan(at, phrase.Length).SequenceEqual(phrase));
            var found = await AskAsync($"\"{three} {two}\"");
            Assert.Equal(texts.Count(text => Stands(text.Value, three, two)), found.Total);
            Assert.All(found.Hits, hit => Assert.True(Stands(texts[int.Parse(hit.Card.Id.Value, System.Globalization.CultureInfo.InvariantCulture)], three, two)));
            Assert.Equal(texts.Where(text => Stands(text.Value, three, two, one)).Select(text => text.Key).Order(),
                (await AskAsync($"\"{three} {two} {one}\"")).Hits.Select(hit => int.Parse(hit.Card.Id.Value, System.Globalization.CultureInfo.InvariantCulture)).Order());
        }
    }

    [Fact]
    public async Task More_of_a_word_in_as_many_words_ranks_higher()
    {
        var counts = (await AskAsync("eland")).Hits.Select(hit => texts[int.Parse(hit.Card.Id.Value, System.Globalization.CultureInfo.InvariantCulture)].Count(word => word == "eland")).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
    }

    private async Task<SearchResult> AskAsync(string words) => await search.AskAsync(new() { Words = words }, 500, Stop);
}
