using System.Text.Json;
using Assay.Evaluation;
using Assay.Workers.Searching;

namespace Assay.Cli;

/// <summary><c>assay eval retrieval</c>: how good the site's search is on a judged corpus.</summary>
internal static class RetrievalEval
{
    public const string Name = "retrieval";

    private const string Documents = "nfcorpus_docs.jsonl.gz", Queries = "nfcorpus_queries_dev.jsonl";

    // What BM25 of Lucene reaches on this corpus, and a little.
    private const double Bar = 0.32;

    public static async Task<int> RunAsync(Terminal terminal, string[] data, bool json, CancellationToken cancellationToken)
    {
        var (documents, queries) = Files(data);
        var score = await RetrievalTrial.RunAsync(await GoldFile.OpenAsync(documents, null, cancellationToken), await GoldFile.OpenAsync(queries, null, cancellationToken), cancellationToken);
        await terminal.Output.WriteLineAsync(json
            ? JsonSerializer.Serialize(new { task = Name, file = Path.GetFileName(queries), queries = score.Queries, ndcg10 = score.Ndcg, map = score.Precision, bar = Bar })
            : $"{Name}  {Path.GetFileName(queries)}  {score.Queries} queries\n  nDCG@10  {score.Ndcg:0.0000}  (bar {Bar:0.00})\n  MAP      {score.Precision:0.0000}");
        return Exit.Done;
    }

    // A folder that holds both, or the two files: documents, then queries.
    private static (string, string) Files(string[] data) => data switch
    {
        [var docs, var asked] when File.Exists(docs) && File.Exists(asked) => (docs, asked),
        [var folder] when File.Exists(Path.Combine(folder, Documents)) && File.Exists(Path.Combine(folder, Queries)) => (Path.Combine(folder, Documents), Path.Combine(folder, Queries)),
        [var folder] when File.Exists(Path.Combine(folder, Name, Documents)) => Files([Path.Combine(folder, Name)]),
        _ => throw new WrongCallException($"retrieval needs a folder with {Documents} and {Queries}, or the two files: documents, then queries."),
    };
}
