using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Digests.Generative;
using Assay.Evaluation;
using Assay.Evaluation.Perturbations;
using Assay.Evaluation.Written;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;

namespace Assay.Cli.Loopback;

/// <summary>
/// Makes an honest answer false, sentence by sentence, with the operators of the gate's bench: one thing in each sentence, another one
/// when it is told that the sentence is wrong. Remembers what it made false.
/// </summary>
internal sealed class LoopbackLies
{
    private const int MarkDigits = 16;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<ToldLie, bool>> told = new(StringComparer.Ordinal);

    /// <summary>What was made false in an article.</summary>
    public IReadOnlyCollection<ToldLie> Of(Article article) =>
        told.TryGetValue(Fingerprint.Of(article.Title + "\n" + article.Text)[..MarkDigits], out var lies) ? [.. lies.Keys.OrderBy(static lie => lie.Operator, StringComparer.Ordinal).ThenBy(static lie => lie.Sentence, StringComparer.Ordinal)] : [];

    /// <summary>The answer to a question, made false.</summary>
    public string Answer(string matter)
    {
        var (bed, sentences, mark) = Source(matter);
        var lies = told.GetOrAdd(mark, static _ => new());
        using var honest = JsonDocument.Parse(LoopbackAuthor.Answer("honest", matter));
        if (honest.RootElement.TryGetProperty("claims", out var claims))
            return JsonSerializer.Serialize(new { claims = claims.EnumerateArray().Select(claim => Spoilt(claim, bed, sentences, lies, 1)) }, Plain);
        return JsonSerializer.Serialize(new
        {
            summary = Spoilt(honest.RootElement.GetProperty("summary"), bed, sentences, lies, 0),
            background = Array.Empty<object>(),
            results = honest.RootElement.GetProperty("results").EnumerateArray().Select((claim, at) => Spoilt(claim, bed, sentences, lies, at + 2)),
            why = honest.RootElement.GetProperty("why").EnumerateArray().Select((claim, at) => Spoilt(claim, bed, sentences, lies, at + 3)),
        }, Plain);
    }

    private static object Spoilt(JsonElement claim, TestBed bed, Dictionary<string, TrueSentence> sentences, ConcurrentDictionary<ToldLie, bool> lies, int turn)
    {
        var cites = claim.GetProperty("cites").EnumerateArray().Select(static cite => cite.GetString()!).ToArray();
        var words = claim.GetProperty("sentence").GetString()!;
        if (sentences.TryGetValue(cites[0], out var sentence) && Lie(sentence, bed, turn) is { } lie)
        {
            lies[lie] = true;
            words = lie.Sentence;
        }
        var n = claim.TryGetProperty("n", out var number) ? number.GetInt32() : 0;
        return new { n, sentence = words, cites, numbers = Array.Empty<string>() };
    }

    // Which one is taken depends on the words alone; the next turn takes the next.
    private static ToldLie? Lie(TrueSentence sentence, TestBed bed, int turn)
    {
        var open = Operators.All.Where(static change => !change.IsControl).Select(change => (change.Id, Made: change.Of(sentence, bed).Distinct().ToList())).Where(static entry => entry.Made.Count > 0).ToList();
        if (open.Count == 0) return null;
        var throwOf = int.Parse(Fingerprint.Of(sentence.Text)[..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + turn;
        var (id, made) = open[throwOf % open.Count];
        // As it will stand in the digest.
        return new(id, PlainProse.Of(made[throwOf / open.Count % made.Count]));
    }

    private static (TestBed Bed, Dictionary<string, TrueSentence> Sentences, string Mark) Source(string matter)
    {
        var (title, mark, text) = ("", "", "");
        var places = new List<(string Id, Passage At)>();
        foreach (var line in matter.Split('\n'))
        {
            if (line.StartsWith("=== source ", StringComparison.Ordinal) && mark.Length == 0) mark = line.Split(' ')[2];
            if (!line.StartsWith('{')) continue;
            using var read = JsonDocument.Parse(line);
            if (read.RootElement.TryGetProperty("title", out var name)) title = name.GetString()!;
            if (!read.RootElement.TryGetProperty("id", out var id) || !read.RootElement.TryGetProperty("text", out var words)) continue;
            if (text.Length > 0) text += " ";
            places.Add((id.GetString()!, new(text.Length, words.GetString()!.Length)));
            text += words.GetString();
        }
        var article = GoldArticle.Of(mark, title, text);
        return (new(article, new AbstractReader().Read(article)), places.ToDictionary(static place => place.Id, place => new TrueSentence(place.At.Of(text), place.At), StringComparer.Ordinal), mark);
    }
}
