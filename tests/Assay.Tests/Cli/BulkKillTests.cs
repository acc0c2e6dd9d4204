using System.Diagnostics;
using Assay.Tests.Sources.Bulk;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Cli;

/// <summary>
/// Real processes, killed (SIGKILL) at drawn moments of a run, start-up and the moments around commits among them; 200 of them with
/// ASSAY_LAWS=more. Workers/BulkKillTests cuts at every kind of write 200 times without a process each.
/// </summary>
public sealed class BulkKillTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("ASSAY_LAWS") == "more" ? 200 : 20;

    [Fact]
    public async Task Ingests_of_a_mirror_killed_at_any_moment_end_like_one_that_was_not()
    {
        using var mirror = MirrorFolder.Small(60);
        using var scratch = new Scratch();
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await AssayProcess.RunAsync("ingest", mirror.Path, "--data", scratch.At("whole"))).Code);
        var whole = watch.Elapsed;
        var expected = Content(scratch.At("whole"));
        var chance = new Random(20261122);
        var (kills, store) = (0, 0);
        while (kills < Kills)
        {
            var data = scratch.At($"killed-{store}");
            watch.Restart();
            using var process = AssayProcess.Start("ingest", mirror.Path, "--data", data);
            // Before the first quarter of a run no process has got as far as its store.
            if (!process.WaitForExit(whole * (0.25 + (0.8 * chance.NextDouble()))))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                kills++;
                if (kills < Kills) continue;
                Assert.Equal(0, (await AssayProcess.RunAsync("ingest", mirror.Path, "--data", data)).Code);
            }
            else
            {
                Assert.Equal(0, process.ExitCode);
                // The machine may be less busy than it was: kills that come after the end are none.
                if (watch.Elapsed < whole) whole = watch.Elapsed;
            }
            Assert.Equal(expected, Content(data));
            store++;
        }
    }

    /// <summary>What is kept, without the moments at which it was: a page says when its paper changed, so its hash is one of them.</summary>
    private static string Content(string folder)
    {
        string[] queries =
        [
            "SELECT id, hex(hash), version, edition, deleted IS NULL FROM articles ORDER BY id",
            "SELECT a.id, hex(s.hash), s.version, hex(s.packed) FROM article_states s JOIN articles a ON a.number = s.article ORDER BY a.id, s.hash",
            "SELECT a.id, m.ordinal, hex(m.hash) FROM article_moments m JOIN articles a ON a.number = m.article ORDER BY a.id, m.ordinal",
            "SELECT a.id, hex(k.key) FROM standing_keys k JOIN articles a ON a.number = k.article ORDER BY a.id, k.key",
            "SELECT id, ordinal, topic, alias, raw, reason FROM matches ORDER BY id, ordinal",
            "SELECT id, ordinal FROM page_moments ORDER BY id, ordinal",
            "SELECT id, COUNT(*) FROM page_states GROUP BY id ORDER BY id",
            "SELECT id, title, topics, tags, claims, borne, remarks FROM cards ORDER BY id",
            "SELECT stage, revision, input_hash, engine FROM stage_results WHERE stage NOT IN ('page', 'topic-evidence') ORDER BY stage, revision, input_hash, engine",
            "SELECT stage, revision, engine FROM stage_results WHERE stage = 'topic-evidence' ORDER BY engine",
            "SELECT name, edition, md5, deliveries, complete FROM bulk_files ORDER BY name",
            "PRAGMA integrity_check",
        ];
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "assay.db")};Pooling=False");
        connection.Open();
        var lines = new List<string>();
        foreach (var query in queries)
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            while (reader.Read()) lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        }
        return string.Join('\n', lines);
    }
}
