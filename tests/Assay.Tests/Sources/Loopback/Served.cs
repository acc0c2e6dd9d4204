namespace Assay.Tests.Sources.Loopback;

/// <summary>A loopback PubMed to try things against by hand, when asked: ASSAY_LOOPBACK=PORT or PORT:FOLDER, a folder of PubMed XML.</summary>
public sealed class Served
{
    [Fact]
    public async Task A_folder_is_served_on_request()
    {
        var asked = Environment.GetEnvironmentVariable("ASSAY_LOOPBACK");
        Assert.SkipWhen(string.IsNullOrEmpty(asked), "ASSAY_LOOPBACK names no port.");
        var parts = asked.Split(':', 2);
        await using var pubmed = await LoopbackPubMed.StartAsync(port: int.Parse(parts[0]));
        if (parts is [_, var folder]) pubmed.AddFolder(folder);
        else pubmed.Add(LoopbackArticle.Many(100));
        TestContext.Current.SendDiagnosticMessage($"ASSAY_NCBI_URL={pubmed.EUtils}");
        var stopped = new TaskCompletionSource();
        await using var registration = TestContext.Current.CancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
