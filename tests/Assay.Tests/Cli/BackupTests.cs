using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Assay.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Cli;

/// <summary>What is kept survives in one file, and comes back whole or not at all.</summary>
public sealed class BackupTests
{
    private static async Task<string> KeptAsync(Scratch scratch)
    {
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--engine", "loopback", "--data", data)).Code);
        Assert.Equal(0, (await Call.RunAsync("topic", "add", "own-one", "--name", "Own one", "--class", "peptide", "--alias", "ownone", "--data", data)).Code);
        return data;
    }

    private static async Task<string> ShownAsync(string data) => (await Call.RunAsync("export", "--format", "jsonl", "--data", data)).Output
        + (await Call.RunAsync("search", "thymosin", "--json", "--data", data)).Output + (await Call.RunAsync("topic", "list", "--data", data)).Output;

    private static void Rewrite(string file, Func<JsonObject, JsonObject> list, Action<ZipArchive>? more = null)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        var head = archive.GetEntry("backup.json")!;
        JsonObject read;
        using (var stream = head.Open()) read = (JsonObject)JsonNode.Parse(stream)!;
        head.Delete();
        using (var stream = archive.CreateEntry("backup.json").Open()) stream.Write(Encoding.UTF8.GetBytes(list(read).ToJsonString()));
        more?.Invoke(archive);
    }

    [Fact]
    public async Task What_was_backed_up_comes_back_with_answers_and_topics_and_the_same_data_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(data, "answers"), "*.json", SearchOption.AllDirectories));
        Assert.Equal(0, (await Call.RunAsync("backup", scratch.At("one.zip"), "--data", data)).Code);
        Assert.Equal(0, (await Call.RunAsync("backup", scratch.At("two.zip"), "--data", data)).Code);
        Assert.Equal(await File.ReadAllBytesAsync(scratch.At("one.zip"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(scratch.At("two.zip"), TestContext.Current.CancellationToken));
        var back = scratch.At("back");
        Assert.Equal(0, (await Call.RunAsync("restore", scratch.At("one.zip"), "--data", back)).Code);
        Assert.Equal(await ShownAsync(data), await ShownAsync(back));
        foreach (var file in Directory.GetFiles(Path.Combine(data, "answers"), "*.json", SearchOption.AllDirectories))
            Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(Path.Combine(back, Path.GetRelativePath(data, file)), TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(back), entry => Path.GetFileName(entry).StartsWith('.'));
    }

    [Fact]
    public async Task A_backup_is_taken_while_another_writes_and_holds_what_was_committed()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        await using var store = await SqliteStore.OpenAsync(Path.Combine(data, SqliteStore.FileName), TestContext.Current.CancellationToken);
        await using (var batch = await store.BeginAsync(TestContext.Current.CancellationToken))
        {
            await batch.SaveRunAsync(new("own", Web.Papers.At, Web.Papers.At, Assay.Store.CheckOutcome.None, "In the middle of its work.", 0, 0, 0, 0), TestContext.Current.CancellationToken);
            Assert.Equal(0, (await Call.RunAsync("backup", scratch.At("b.zip"), "--data", data)).Code);
        }
        Assert.Equal(0, (await Call.RunAsync("restore", scratch.At("b.zip"), "--data", scratch.At("back"))).Code);
        Assert.Equal(await ShownAsync(data), await ShownAsync(scratch.At("back")));
    }

    [Fact]
    public async Task Nothing_is_replaced_without_being_told_to_nor_under_an_open_store()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        var file = scratch.At("b.zip");
        Assert.Equal(0, (await Call.RunAsync("backup", file, "--data", data)).Code);
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        foreach (var verb in new[] { "backup", "restore" })
        {
            var call = await Call.RunAsync(verb, file, "--data", data);
            Assert.Equal(2, call.Code);
            call.SaysOneSentence();
        }
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        await using (await SqliteStore.OpenAsync(Path.Combine(data, SqliteStore.FileName), TestContext.Current.CancellationToken))
        {
            var call = await Call.RunAsync("restore", file, "--force", "--data", data);
            Assert.Equal(3, call.Code);
            call.SaysOneSentence();
        }
        var shown = await ShownAsync(data);
        await File.WriteAllTextAsync(scratch.At("new.jsonl"), "{\"id\":\"own:9\",\"title\":\"Later\",\"abstract\":\"Thymosin later.\"}\n", TestContext.Current.CancellationToken);
        await Call.RunAsync("ingest", scratch.At("new.jsonl"), "--data", data);
        Assert.NotEqual(shown, await ShownAsync(data));
        Assert.Equal(0, (await Call.RunAsync("restore", file, "--force", "--data", data)).Code);
        Assert.Equal(shown, await ShownAsync(data));
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_by_a_restore_and_never_backed_up()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        var (file, database) = (scratch.At("b.zip"), Path.Combine(data, SqliteStore.FileName));
        Assert.Equal(0, (await Call.RunAsync("backup", file, "--data", data)).Code);
        var shown = await ShownAsync(data);
        var bytes = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);
        RandomNumberGenerator.Fill(bytes.AsSpan(8192, bytes.Length - 8192));
        await File.WriteAllBytesAsync(database, bytes, TestContext.Current.CancellationToken);
        var refused = await Call.RunAsync("backup", scratch.At("bad.zip"), "--data", data);
        Assert.Equal(3, refused.Code);
        refused.SaysOneSentence();
        Assert.Equal([file], Directory.GetFiles(scratch.Folder));
        Assert.Equal(3, (await Call.RunAsync("doctor", "--data", data)).Code);
        Assert.Equal(0, (await Call.RunAsync("restore", file, "--force", "--data", data)).Code);
        Assert.Equal(shown, await ShownAsync(data));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("cut")]
    [InlineData("hash")]
    [InlineData("newer")]
    [InlineData("path")]
    [InlineData("missing")]
    [InlineData("null")]
    public async Task A_backup_that_is_not_whole_restores_nothing(string fault)
    {
        using var scratch = new Scratch();
        var file = scratch.At("b.zip");
        Assert.Equal(0, (await Call.RunAsync("backup", file, "--data", await KeptAsync(scratch))).Code);
        switch (fault)
        {
            case "text":
                await File.WriteAllTextAsync(file, "no archive", TestContext.Current.CancellationToken);
                break;
            case "cut":
                await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[..^4000], TestContext.Current.CancellationToken);
                break;
            case "hash":
                Rewrite(file, list => { list["parts"]![0]!["sha256"] = new string('0', 64); return list; });
                break;
            case "newer":
                Rewrite(file, list => { list["step"] = 9999; return list; });
                break;
            case "path":
                Rewrite(file, list => { ((JsonArray)list["parts"]!).Add(new JsonObject { ["name"] = "../outside", ["length"] = 2, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData("hi"u8)) }); return list; },
                    archive => { using var stream = archive.CreateEntry("../outside").Open(); stream.Write("hi"u8); });
                break;
            case "missing":
                Rewrite(file, list => { list["parts"]!.AsArray().RemoveAt(0); return list; });
                break;
            default:
                Rewrite(file, _ => new JsonObject { ["parts"] = null });
                break;
        }
        var call = await Call.RunAsync("restore", file, "--data", scratch.At("back"));
        Assert.Equal(3, call.Code);
        call.SaysOneSentence();
        Assert.Empty(Directory.GetFileSystemEntries(scratch.At("back")));
        Assert.False(File.Exists(scratch.At("outside")));
    }

    [Fact]
    public async Task The_doctor_says_how_things_stand()
    {
        using var scratch = new Scratch();
        var nothing = await Call.RunAsync("doctor", "--json", "--data", scratch.At("none"));
        Assert.Equal(0, nothing.Code);
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
        Assert.Contains(nothing.Lines(), line => line.GetProperty("check").GetString() == "network" && line.GetProperty("state").GetString() == "not-asked");
        var data = await KeptAsync(scratch);
        var call = await Call.RunAsync("doctor", "--json", "--data", data);
        Assert.Equal(0, call.Code);
        foreach (var check in new[] { "program", "data", "store", "index", "topics", "models", "disk" })
            Assert.Equal("ok", call.Lines().Single(line => line.GetProperty("check").GetString() == check).GetProperty("state").GetString());
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, SqliteStore.FileName)};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO migrations (number, name) VALUES (9999, 'later')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        var newer = await Call.RunAsync("doctor", "--data", data);
        Assert.Equal(3, newer.Code);
        Assert.Contains("newer version of Assay", newer.Output, StringComparison.Ordinal);
    }
}
