using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assay.Cli.Loopback;

/// <summary>
/// Writes what a model might: claims that quote the sentences it was given, with errors put in as its manner says. It reads its
/// question as any model would, from the text alone.
/// </summary>
internal static partial class LoopbackAuthor
{
    private const int MostResults = 4;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer to a question, as JSON of the shape asked for.</summary>
    /// <param name="manner">How it errs: see <see cref="LoopbackModel.Manners"/>.</param>
    /// <param name="matter">What it was given.</param>
    public static string Answer(string manner, string matter)
    {
        var given = Lines(matter).ToList();
        var mending = given.Where(line => line.TryGetProperty("wrong", out _)).ToList();
        var sentences = given.Where(line => line.TryGetProperty("id", out _) && line.TryGetProperty("text", out _))
            .Select(line => (Id: Text(line, "id"), Role: Text(line, "role"), Words: Text(line, "text"))).ToList();
        return mending.Count > 0 ? Mended(manner, mending, sentences) : Digest(manner, sentences);
    }

    /// <summary>A digest of one sentence, whatever was asked.</summary>
    public static string Only(string sentence) => JsonSerializer.Serialize(new { summary = Claim("S1", sentence), background = Array.Empty<object>(), results = Array.Empty<object>(), why = Array.Empty<object>(), claims = Array.Empty<object>() }, Plain);

    private static string Digest(string manner, List<(string Id, string Role, string Words)> sentences)
    {
        var results = sentences.Where(sentence => sentence.Role == "Results").ToList();
        if (results.Count == 0) results = sentences;
        // True, and beside the point.
        if (manner == "evasive") results = [.. sentences.Where(sentence => !Digits().IsMatch(sentence.Words)).DefaultIfEmpty(sentences.FirstOrDefault())];
        var best = results.FirstOrDefault(sentence => Digits().IsMatch(sentence.Words), results.FirstOrDefault());
        var chosen = results.Take(MostResults).Select((sentence, at) => Claim(sentence.Id, Told(manner, sentence.Words, at)));
        return JsonSerializer.Serialize(new
        {
            summary = Claim(best.Id ?? "S1", manner == "liar" ? Changed(best.Words ?? "") : best.Words ?? ""),
            background = sentences.Where(sentence => sentence.Role is "Background" or "Objective").Take(1).Select(sentence => Claim(sentence.Id, sentence.Words)),
            results = chosen,
            why = sentences.Where(sentence => sentence.Role == "Conclusions").Take(2).Select(sentence => Claim(sentence.Id, sentence.Words)),
        }, Plain);
    }

    private static string Mended(string manner, List<JsonElement> mending, List<(string Id, string Role, string Words)> sentences) => JsonSerializer.Serialize(new
    {
        claims = mending.Select(line =>
        {
            var told = Text(line, "sentence");
            // The sentence it spoilt: the one that is nearest to what it said.
            var source = sentences.MaxBy(sentence => Alike(sentence.Words, told));
            // The first it was told of it gets wrong again; the others it mends.
            var isStubborn = manner == "liar" || (manner == "careless" && line.GetProperty("n").GetInt32() == 1);
            return new { n = line.GetProperty("n").GetInt32(), sentence = isStubborn ? told : source.Words, cites = new[] { source.Id }, numbers = Array.Empty<string>() };
        }),
    }, Plain);

    private static string Told(string manner, string words, int at) => manner switch
    {
        "liar" => Changed(words),
        "careless" when at < 2 => Changed(words),
        _ => words,
    };

    // One figure becomes another; where there is none, more is claimed than the source says.
    private static string Changed(string words)
    {
        var figure = Digits().Match(words);
        if (!figure.Success) return $"Remarkably, {char.ToLowerInvariant(words.FirstOrDefault('i'))}{(words.Length > 1 ? words[1..] : "")}";
        var raw = figure.Value;
        var last = raw[^1] - '0';
        return $"{words[..figure.Index]}{raw[..^1]}{((last + 4) % 10).ToString(CultureInfo.InvariantCulture)}{words[(figure.Index + raw.Length)..]}";
    }

    private static object Claim(string id, string words) => new { sentence = words, cites = new[] { id }, numbers = Array.Empty<string>() };

    private static int Alike(string source, string told)
    {
        var words = told.Split(' ').ToHashSet(StringComparer.Ordinal);
        return source.Split(' ').Count(words.Contains);
    }

    private static IEnumerable<JsonElement> Lines(string matter)
    {
        foreach (var line in matter.Split('\n'))
        {
            if (!line.StartsWith('{')) continue;
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? "";

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
