using Assay.Store;
using Assay.Workers;

namespace Assay.Tests.Workers;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-data-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("/asked", "/named", "/xdg", "/home", "/asked")]
    [InlineData(null, "/named", "/xdg", "/home", "/named")]
    [InlineData("", "", "/xdg", "/home", "/xdg/assay")]
    [InlineData(null, null, "relative", "/home", "/home/.local/share/assay")]
    [InlineData(null, null, null, "/home", "/home/.local/share/assay")]
    public void The_nearest_word_wins(string? asked, string? named, string? xdg, string? home, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These are the paths of Unix.");
        Assert.Equal(expected, DataFolder.Resolve(asked, From(named, xdg, home)).Path);
    }

    [Fact]
    public void Without_a_home_it_asks_where()
    {
        var fault = Assert.Throws<StoreException>(() => DataFolder.Resolve(null, From(null, null, null)));
        Assert.Contains("--data", fault.Message);
    }

    [Fact]
    public async Task It_is_made_with_its_parents_and_opened()
    {
        var place = new DataFolder(Path.Combine(folder.FullName, "a", "b"));
        await (await place.OpenAsync(TestContext.Current.CancellationToken)).DisposeAsync();
        Assert.True(File.Exists(place.Database));
    }

    [Fact]
    public async Task A_file_in_its_place_is_one_clear_sentence()
    {
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "x", TestContext.Current.CancellationToken);
        Assert.Contains("is a file", Assert.Throws<StoreException>(() => new DataFolder(file).Create()).Message);
        Assert.Contains("cannot be made", Assert.Throws<StoreException>(() => new DataFolder(Path.Combine(file, "under")).Create()).Message);
    }

    private static Func<string, string?> From(string? named, string? xdg, string? home) => name => name switch
    {
        "ASSAY_DATA" => named,
        "XDG_DATA_HOME" => xdg,
        "HOME" => home,
        _ => null,
    };
}
