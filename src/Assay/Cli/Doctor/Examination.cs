using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Assay.Language.Learning;
using Assay.Sources.Entrez;
using Assay.Sources.Http;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Cli.Doctor;

/// <summary>Looks the machine and the data folder over; changes nothing.</summary>
internal sealed class Examination(DataFolder folder)
{
    private const int Port = 5080;
    private const long Little = 1L << 30, TooLittle = 100L << 20;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>Every look, in order.</summary>
    public async IAsyncEnumerable<Finding> AllAsync(bool network)
    {
        yield return new("program", Finding.Ok, $"{PoliteClient.UserAgent} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors.");
        yield return Folder();
        foreach (var finding in Store()) yield return finding;
        yield return OwnTopics();
        yield return Models();
        yield return Disk();
        yield return FreePort();
        yield return network ? await PubMedAsync() : new("network", Finding.NotAsked, "PubMed was not asked; --network asks it.");
    }

    private Finding Folder()
    {
        if (File.Exists(folder.Path)) return new("data", Finding.Fail, $"{folder.Path} is a file; choose a folder with --data.");
        if (!Directory.Exists(folder.Path)) return new("data", Finding.Warn, $"{folder.Path} is not there yet; the first ingest, watch or demo makes it.");
        var probe = Path.Combine(folder.Path, $".doctor-{Environment.ProcessId}");
        try
        {
            File.Create(probe).Dispose();
            File.Delete(probe);
            return new("data", Finding.Ok, $"{folder.Path} can be written.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new("data", Finding.Fail, $"{folder.Path} cannot be written; give yourself write permission, or choose another folder with --data.");
        }
    }

    private IEnumerable<Finding> Store()
    {
        if (!File.Exists(folder.Database)) return [new("store", Finding.Warn, "Nothing is kept yet; `assay demo` shows what it looks like, `assay ingest` brings papers in.")];
        try
        {
            var state = DatabaseFile.Examine(folder.Database);
            if (!state.IsSound) return [new("store", Finding.Fail, $"The database is damaged ({state.Faults[0]}); bring a backup back with `assay restore FILE --force`.")];
            if (state.Step < state.Newest)
                return [new("store", Finding.Warn, $"The database is sound, of step {state.Step}; the next command brings it to step {state.Newest}. Back it up first.")];
            return
            [
                new("store", Finding.Ok, $"The database is sound, of step {state.Step}, {new FileInfo(folder.Database).Length >> 10} kB, {state.Papers} papers listed."),
                state.Papers == state.Indexed
                    ? new("index", Finding.Ok, $"The search index is in step: {state.Indexed} papers.")
                    : new("index", Finding.Fail, $"The search index holds {state.Indexed} papers of {state.Papers}; bring a backup back, or move the database away and ingest again."),
            ];
        }
        catch (StoreException fault)
        {
            return [new("store", Finding.Fail, fault.Message)];
        }
    }

    private Finding OwnTopics()
    {
        try
        {
            var (all, shipped) = (Shelf.Topics(folder).Count, TopicCatalogue.Shipped().Count);
            return new("topics", Finding.Ok, $"{all} topics are followed, {all - shipped} of them your own.");
        }
        catch (TopicFileException fault)
        {
            return new("topics", Finding.Fail, fault.Message);
        }
    }

    private static Finding Models()
    {
        foreach (var name in ShippedModels.Names)
            try
            {
                ShippedModels.Open(name);
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException or FormatException or ArgumentException)
            {
                return new("models", Finding.Fail, $"The model {name} does not load ({fault.Message.TrimEnd('.')}); install Assay again.");
            }
        return new("models", Finding.Ok, $"{ShippedModels.Names.Count} models load.");
    }

    private Finding Disk()
    {
        var at = folder.Path;
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } above) at = above;
        try
        {
            var free = new DriveInfo(at).AvailableFreeSpace;
            return free < TooLittle ? new("disk", Finding.Fail, $"{free >> 20} MB are free where data is kept; free some space.")
                : free < Little ? new("disk", Finding.Warn, $"{free >> 20} MB are free where data is kept; a bulk ingest wants more.")
                : new("disk", Finding.Ok, $"{free >> 30} GB are free where data is kept.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new("disk", Finding.Warn, "How much space is free cannot be told here.");
        }
    }

    private static Finding FreePort()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, Port) { ExclusiveAddressUse = true };
            listener.Start();
            return new("port", Finding.Ok, $"Port {Port} is free for `assay serve`.");
        }
        catch (SocketException)
        {
            return new("port", Finding.Warn, $"Port {Port} is in use, perhaps by Assay itself; `assay serve --urls` and `assay demo --port` take another.");
        }
    }

    private static async Task<Finding> PubMedAsync()
    {
        EntrezOptions options;
        try
        {
            options = EntrezOptions.Of(Environment.GetEnvironmentVariable);
        }
        catch (ArgumentException fault)
        {
            return new("network", Finding.Fail, fault.Message);
        }
        using var http = PoliteClient.NewHttp();
        http.Timeout = patience;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.BaseAddress, $"einfo.fcgi?tool={options.Tool}"));
            request.Headers.TryAddWithoutValidation("User-Agent", PoliteClient.UserAgent);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return answer.IsSuccessStatusCode
                ? new("network", Finding.Ok, $"{options.BaseAddress.Host} answers.")
                : new("network", Finding.Fail, $"{options.BaseAddress.Host} answers with status {(int)answer.StatusCode}; try again later.");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return new("network", Finding.Fail, $"{options.BaseAddress.Host} cannot be reached; check the network, or work on with what is kept.");
        }
    }
}
