using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Assay.Cli.Loopback;
using Assay.Tests.Digests.Generative;
using Assay.Workers.Writing;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Cli;

/// <summary>
/// Real processes, killed (SIGKILL) at drawn moments of a run of 100 articles against a model server; 200 of them with ASSAY_LAWS=more.
/// An answer that is on the disk when its process dies is never asked for again, one that was on its way is charged once by a server
/// that knows names of questions, and every run that ends has every digest.
/// </summary>
public sealed class EngineKillTests
{
    private const int Articles = 100;

    private static readonly int Kills = Environment.GetEnvironmentVariable("ASSAY_LAWS") == "more" ? 200 : 6;

    [Fact]
    public async Task Killed_at_any_moment_no_answer_is_paid_for_twice_and_none_is_lost()
    {
        var stop = TestContext.Current.CancellationToken;
        using var scratch = new Scratch();
        var file = scratch.Write("trials.jsonl", string.Concat(Enumerable.Range(1, Articles).Select(n => JsonSerializer.Serialize(
            new { id = $"pubmed:{n}", title = $"{Subject.Trial.Title}, {n}", @abstract = Subject.Trial.Text.Replace("120", $"{1000 + n}", StringComparison.Ordinal) }) + "\n")));
        var asked = new ConcurrentQueue<string>();
        await using var server = await LoopbackModel.StartAsync(matter =>
        {
            asked.Enqueue(matter);
            return LoopbackAuthor.Answer("honest", matter);
        }, TimeSpan.FromMilliseconds(250));
        var environment = new Dictionary<string, string> { ["ASSAY_ENGINE_URL"] = server.Endpoint.ToString() };
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await RunAsync(scratch.At("whole"))).Code);
        var whole = watch.Elapsed;
        var (expected, questions) = (Pages(scratch.At("whole")), asked.Distinct().Order(StringComparer.Ordinal).ToList());
        Assert.Equal(asked.Count, questions.Count);
        Assert.Equal(Articles, expected.Count);
        var chance = new Random(20261122);
        var (kills, folder, between, inFlight) = (0, 0, 0, 0);
        while (kills < Kills)
        {
            var data = scratch.At($"killed-{folder++}");
            asked.Clear();
            var safe = new HashSet<string>(StringComparer.Ordinal);
            for (var isOver = false; !isOver;)
            {
                var before = asked.Count;
                using var process = AssayProcess.StartIn(environment, "ingest", file, "--topic", "thymosin-alpha-1", "--engine", "scripted", "--data", data);
                if (kills < Kills && !process.WaitForExit(whole * (0.2 + (0.8 * chance.NextDouble()))))
                {
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit();
                    kills++;
                }
                else
                {
                    Assert.Equal(0, (await AssayProcess.EndAsync(process)).Code);
                    isOver = true;
                }
                // What was on the disk before this process began was not asked for by it.
                Assert.DoesNotContain(asked.Skip(before), matter => safe.Contains(Mark(matter)));
                var kept = (await new AnswerShelf(Path.Combine(data, "answers")).AllAsync(stop)).Select(answer => answer.Article).ToHashSet(StringComparer.Ordinal);
                Assert.Superset(safe, kept);
                if (!isOver && kept.Count is > 0 and < Articles) between++;
                safe = kept;
            }
            inFlight += asked.Count - questions.Count;
            Assert.Equal(questions, asked.Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(expected, Pages(data));
            Directory.Delete(data, recursive: true);
            Say();
        }
        // What was on its way when a process died was asked again under its own name: a server that knows names charges once.
        Assert.Equal(questions.Count, server.Charged);
        // Kills that came before the first answer, or after the last, are no test.
        Assert.InRange(between, Kills / 4, Kills);

        void Say() => TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills in {folder} runs of {Articles} articles, {between} of them with some answers kept and some not; {inFlight} answers were on their way when a process died");

        async Task<Call> RunAsync(string data) =>
            await AssayProcess.EndAsync(AssayProcess.StartIn(environment, "ingest", file, "--topic", "thymosin-alpha-1", "--engine", "scripted", "--data", data));
    }

    // The article that a question is about: its title ends with its number.
    private static string Mark(string matter)
    {
        var from = matter.IndexOf(Subject.Trial.Title, StringComparison.Ordinal) + Subject.Trial.Title.Length + 2;
        return $"pubmed:{matter[from..matter.IndexOf('"', from)]}";
    }

    /// <summary>Every page by its hash: two runs of the same articles on the same day make the same pages.</summary>
    private static List<string> Pages(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "assay.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, summary, claims, borne FROM cards ORDER BY id";
        using var reader = command.ExecuteReader();
        var pages = new List<string>();
        while (reader.Read()) pages.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        return pages;
    }
}
