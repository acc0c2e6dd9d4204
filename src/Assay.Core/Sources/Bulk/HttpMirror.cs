using System.Threading.RateLimiting;
using Assay.Sources.Http;

namespace Assay.Sources.Bulk;

/// <summary>Bulk files at an address: NLM's server, or any that lists its folders as web pages do.</summary>
public sealed class HttpMirror : IBulkMirror
{
    private const int LargestMd5 = 4096;

    private readonly Uri address;
    private readonly HttpMirrorOptions options;
    private readonly PoliteClient client;
    private readonly Download download;
    private readonly Dictionary<BulkShelf, IndexPage> pages = [];

    /// <summary>A mirror at an address.</summary>
    /// <param name="address">Where <c>baseline/</c> and <c>updatefiles/</c> are listed, or the files themselves.</param>
    /// <param name="http">Sends requests; <see cref="NewHttp"/> makes one. Shared and not disposed.</param>
    /// <param name="pace">Requests a second, one for the whole process.</param>
    /// <param name="clock">Drives the waits between tries.</param>
    /// <param name="options">How files are fetched.</param>
    /// <exception cref="ArgumentException">The address is none of the web's, or an option is out of its range.</exception>
    public HttpMirror(Uri address, HttpClient http, RateLimiter pace, TimeProvider clock, HttpMirrorOptions options)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http")) throw new ArgumentException($"'{address}' is no address of the web.", nameof(address));
        options.Validate();
        var whole = new UriBuilder(address) { Query = "", Fragment = "" };
        if (!whole.Path.EndsWith('/')) whole.Path += "/";
        (this.address, this.options) = (whole.Uri, options);
        client = new PoliteClient(http, pace, options.Manners, clock);
        download = new Download(client, options);
    }

    /// <inheritdoc/>
    public string Name => address.ToString();

    /// <inheritdoc/>
    public int Rechecks => options.Rechecks;

    /// <summary>A sender that leaves files as they are: a compressed file is not unpacked on the way, or its check sum would never be right.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <inheritdoc/>
    public async ValueTask<BulkListing> ListAsync(CancellationToken cancellationToken)
    {
        pages.Clear();
        var top = pages[BulkShelf.Unsorted] = await PageAsync(address, cancellationToken).ConfigureAwait(false);
        var (hasBaseline, hasUpdates) = (top.HasFolder(FolderMirror.Baseline), top.HasFolder(FolderMirror.Updates));
        if (hasBaseline) pages[BulkShelf.Baseline] = await PageAsync(FolderOf(BulkShelf.Baseline), cancellationToken).ConfigureAwait(false);
        if (hasUpdates) pages[BulkShelf.Updates] = await PageAsync(FolderOf(BulkShelf.Updates), cancellationToken).ConfigureAwait(false);
        if (hasBaseline || hasUpdates) pages.Remove(BulkShelf.Unsorted);
        var listing = new BulkListing([.. pages.OrderBy(page => page.Key).SelectMany(page => page.Value.Files(page.Key))], hasBaseline);
        return listing.Files.IsEmpty
            ? throw Fault($"{address} lists no files of PubMed's names (pubmed26n0001.xml.gz), nor the folders baseline/ and updatefiles/ with any; check the address.")
            : listing;
    }

    /// <inheritdoc/>
    public async ValueTask<string?> StatedMd5Async(BulkFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!pages[file.Shelf].HasMd5(file)) return null;
        var where = new Uri(AddressOf(file).AbsoluteUri + CheckSum.Ending);
        return await client.ReadAsync(() => Get(where), async (body, stop) =>
        {
            var text = new byte[LargestMd5];
            var count = await body.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, stop).ConfigureAwait(false);
            return CheckSum.Stated(System.Text.Encoding.UTF8.GetString(text, 0, count), file.Name)
                ?? throw new Miss(Outage.Broken, $"{file.Name}{CheckSum.Ending} states no check sum");
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<BulkContent> OpenAsync(BulkFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        for (var isLast = false; ; isLast = true)
        {
            // Asked for each time: a file may be replaced between its check sum and itself.
            var stated = await StatedMd5Async(file, cancellationToken).ConfigureAwait(false)
                ?? throw Fault($"{address} has no check sum for {file.Name}, and a file that cannot be checked is not taken from the network; fetch it yourself and name its folder.");
            var (bytes, md5) = await download.GetAsync(AddressOf(file), file.Name, stated, cancellationToken).ConfigureAwait(false);
            if (bytes is not null) return new(bytes, md5, true);
            if (isLast) throw Fault($"{file.Name} is refused: fetched twice, its check sum is {md5} and should be {stated}; run again later, when {address} holds it whole.");
        }
    }

    /// <inheritdoc/>
    public void Release(BulkFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!options.KeepFiles) download.Remove(file.Name);
    }

    /// <inheritdoc/>
    public Exception Fault(string sentence) => new SourceOutageException(sentence) { Kind = Outage.Broken };

    private Task<IndexPage> PageAsync(Uri where, CancellationToken cancellationToken) =>
        client.ReadAsync(() => Get(where), (body, stop) => IndexPage.ReadAsync(where, body, stop), cancellationToken);

    private Uri FolderOf(BulkShelf shelf) => shelf switch
    {
        BulkShelf.Baseline => new(address, FolderMirror.Baseline + "/"),
        BulkShelf.Updates => new(address, FolderMirror.Updates + "/"),
        _ => address,
    };

    private Uri AddressOf(BulkFile file) => new(FolderOf(file.Shelf), file.Name);

    private static HttpRequestMessage Get(Uri where) => new(HttpMethod.Get, where);
}
