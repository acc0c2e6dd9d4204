using System.Runtime.CompilerServices;
using Assay.Sources;
using Assay.Sources.Bulk;
using Assay.Sources.Http;
using Assay.Store;
using Assay.Workers;

namespace Assay.Cli;

/// <summary>Those of a call's paths and addresses that are mirrors of PubMed's bulk files.</summary>
internal sealed class BulkIntake(Terminal terminal, DataFolder folder, bool keepFiles, bool again) : IDisposable
{
    // NLM names no limit for its file server; one file at a time and few small questions are no burden to any.
    private const int RequestsASecond = 5;

    private readonly Lazy<HttpClient> http = new(HttpMirror.NewHttp);
    private readonly Pace pace = new(RequestsASecond, TimeProvider.System);
    private readonly List<IBulkMirror> mirrors = [];

    /// <summary>How far the files have come.</summary>
    public BulkProgress Progress { get; } = new(TimeProvider.System);

    /// <summary>Whether there is any.</summary>
    public bool IsEmpty => mirrors.Count == 0;

    /// <summary>Takes the path or address if it is a mirror.</summary>
    public bool Takes(string path)
    {
        var mirror = MirrorOf(path);
        if (mirror is not null) mirrors.Add(mirror);
        return mirror is not null;
    }

    /// <summary>What the mirrors hold beyond the store's ledger.</summary>
    public async IAsyncEnumerable<Delivery> ReadAsync(IStore store, Intake intake, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new BulkOptions { Again = again, News = Hear };
        foreach (var mirror in mirrors)
            await foreach (var delivery in intake.TakeAsync(BulkRound.ReadAsync(store, new BulkReader(mirror, options), cancellationToken), cancellationToken))
                yield return delivery;
    }

    public void Dispose()
    {
        if (http.IsValueCreated) http.Value.Dispose();
        pace.Dispose();
    }

    private IBulkMirror? MirrorOf(string path)
    {
        if (!path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return FolderMirror.Of(path);
        if (!Uri.TryCreate(path, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
            throw new WrongCallException($"'{path}' is no address of a mirror; give one such as https://ftp.ncbi.nlm.nih.gov/pubmed/.");
        if (address.AbsolutePath.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || address.AbsolutePath.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            throw new WrongCallException($"{path} is one file; give the address of the folder it stands in, or fetch the file and name it.");
        return new HttpMirror(address, http.Value, pace, TimeProvider.System, new HttpMirrorOptions { Folder = Path.Combine(folder.Path, "bulk"), KeepFiles = keepFiles });
    }

    private void Hear(BulkNews news)
    {
        if (news is BulkNews.Said said) terminal.Say(said.Sentence);
        else Progress.Hear((BulkNews.Reading)news);
    }
}
