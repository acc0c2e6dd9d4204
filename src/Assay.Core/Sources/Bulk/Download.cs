using System.Net.Http.Headers;
using System.Security.Cryptography;
using Assay.Sources.Http;

namespace Assay.Sources.Bulk;

/// <summary>Fetches files into a folder: whole or not at all, on from where an earlier try broke off.</summary>
internal sealed class Download(PoliteClient client, HttpMirrorOptions options)
{
    private const string Unfinished = ".part";

    /// <summary>The file, if it is what its check sum says; else null, with the sum it has, and nothing of it left behind.</summary>
    public async Task<(FileStream? Bytes, string Md5)> GetAsync(Uri address, string name, string md5, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var (whole, part) = (Path.Combine(options.Folder, name), Path.Combine(options.Folder, name + Unfinished));
        if (File.Exists(whole))
        {
            if (await OpenAsync(whole, md5, cancellationToken).ConfigureAwait(false) is { } kept) return (kept, md5);
            File.Delete(whole);
        }
        var found = await FillAsync(address, part, md5, cancellationToken).ConfigureAwait(false);
        if (found != md5)
        {
            File.Delete(part);
            return (null, found);
        }
        File.Move(part, whole, overwrite: true);
        return (new FileStream(whole, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16), md5);
    }

    /// <summary>Removes a file that was fetched.</summary>
    public void Remove(string name)
    {
        if (Directory.Exists(options.Folder)) File.Delete(Path.Combine(options.Folder, name));
    }

    private static async Task<FileStream?> OpenAsync(string whole, string md5, CancellationToken cancellationToken)
    {
        var bytes = new FileStream(whole, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
        using var hash = CheckSum.Begin();
        await CheckSum.AppendAsync(hash, bytes, cancellationToken).ConfigureAwait(false);
        if (CheckSum.Of(hash) == md5)
        {
            bytes.Position = 0;
            return bytes;
        }
        await bytes.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <summary>Brings the unfinished file to its end; its check sum.</summary>
    private async Task<string> FillAsync(Uri address, string part, string md5, CancellationToken cancellationToken)
    {
        // Without a buffer of its own: what a full disk did not take is not tried again on closing.
        var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 0);
        await using (file.ConfigureAwait(false))
        {
            var hash = CheckSum.Begin();
            try
            {
                await CheckSum.AppendAsync(hash, file, cancellationToken).ConfigureAwait(false);
                // Killed between its last byte and its new name, it is whole already.
                for (var breaks = 0; CheckSum.Of(hash) != md5;)
                {
                    var before = file.Position;
                    if (await PieceAsync(address, file, hash, cancellationToken).ConfigureAwait(false)) break;
                    breaks = file.Position > before ? 1 : breaks + 1;
                    if (breaks >= options.MaxBreaks)
                        throw client.Outage(new Miss(Outage.Broken, $"{Path.GetFileName(address.LocalPath)} broke off {breaks} times at byte {file.Position}"));
                    await client.RestAsync(breaks, cancellationToken).ConfigureAwait(false);
                }
                await WrittenAsync(part, () => file.FlushAsync(cancellationToken)).ConfigureAwait(false);
                return CheckSum.Of(hash);
            }
            finally
            {
                hash.Dispose();
            }
        }
    }

    /// <summary>Appends what the server sends; whether it came to its regular end.</summary>
    private async Task<bool> PieceAsync(Uri address, FileStream file, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var from = file.Position;
        WatchedStream body;
        try
        {
            body = await client.OpenAsync(() => Request(address, from), null, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceOutageException outage) when (outage.Kind == Outage.Refused && from > 0)
        {
            // What is here is longer than what is there: another file by now.
            Restart(file, hash);
            return false;
        }
        await using (body.ConfigureAwait(false))
        {
            // The server may not know how to go on from a place.
            if (from > 0 && body.Status != 206) Restart(file, hash);
            var buffer = new byte[1 << 17];
            while (true)
            {
                int count;
                try
                {
                    count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                }
                catch (IOException)
                {
                    await WrittenAsync(file.Name, () => file.FlushAsync(cancellationToken)).ConfigureAwait(false);
                    return false;
                }
                if (count == 0) return true;
                await WrittenAsync(file.Name, () => file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).AsTask()).ConfigureAwait(false);
                hash.AppendData(buffer, 0, count);
            }
        }
    }

    private static void Restart(FileStream file, IncrementalHash hash)
    {
        file.SetLength(0);
        _ = hash.GetHashAndReset();
    }

    private static HttpRequestMessage Request(Uri address, long from)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from > 0) request.Headers.Range = new RangeHeaderValue(from, null);
        return request;
    }

    private static async Task WrittenAsync(string path, Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        // A file that may not grow further is told of as an argument out of its range.
        catch (Exception fault) when (fault is IOException or ArgumentOutOfRangeException)
        {
            throw new IOException($"{path} cannot be written ({(fault is IOException ? fault.Message.TrimEnd('.') : "it may not grow further")}): free some disk space, then run again, which goes on from there", fault);
        }
    }
}
