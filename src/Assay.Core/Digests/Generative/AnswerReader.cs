using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;

namespace Assay.Digests.Generative;

/// <summary>Reads what a model answered. What is not of the shape asked for is set aside with a reason; a claim that is not sound keeps its fault.</summary>
public static class AnswerReader
{
    private const int LongestAnswer = 200_000;
    private const int MostClaims = 16;

    /// <summary>The claims of a digest, the summary first.</summary>
    public static Outcome<ImmutableArray<WrittenClaim>> Digest(string answer, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return Read(answer, root =>
        {
            var claims = ImmutableArray.CreateBuilder<WrittenClaim>();
            claims.Add(Claim(root.GetProperty("summary"), null, brief));
            foreach (var (name, heading) in new[] { ("background", Heading.Background), ("results", Heading.Results), ("why", Heading.WhyItMatters) })
                if (root.TryGetProperty(name, out var part))
                    claims.AddRange(part.EnumerateArray().Take(MostClaims).Select(claim => Claim(claim, heading, brief)));
            return claims.ToImmutable();
        });
    }

    /// <summary>Mended sentences by the number of what they mend, from 1; a number that was not asked for is passed over.</summary>
    public static Outcome<ImmutableSortedDictionary<int, WrittenClaim>> Repair(string answer, Brief brief, IReadOnlyList<WrittenClaim> asked)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(asked);
        return Read(answer, root =>
        {
            var mended = ImmutableSortedDictionary.CreateBuilder<int, WrittenClaim>();
            foreach (var claim in root.GetProperty("claims").EnumerateArray().Take(MostClaims * 2))
                if (claim.GetProperty("n").TryGetInt32(out var n) && n >= 1 && n <= asked.Count)
                    mended[n] = Claim(claim, asked[n - 1].Heading, brief);
            return mended.ToImmutable();
        });
    }

    private static Outcome<T> Read<T>(string answer, Func<JsonElement, T> read)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Length > LongestAnswer) return Garbled<T>($"the answer has more than {LongestAnswer} characters");
        try
        {
            using var document = JsonDocument.Parse(Body(answer), new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 16 });
            return new Outcome<T>.Done(read(document.RootElement));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Garbled<T>("the answer is not of the shape asked for");
        }
    }

    private static Outcome<T>.SetAside Garbled<T>(string what) => new(new("garbled-answer", $"The model's digest could not be read: {what}."));

    // Many models put their JSON into a fence of Markdown, or a sentence before it.
    private static string Body(string answer)
    {
        var (from, to) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        return from >= 0 && to > from ? answer[from..(to + 1)] : answer;
    }

    private static WrittenClaim Claim(JsonElement claim, Heading? heading, Brief brief)
    {
        var sentence = PlainProse.Of(claim.GetProperty("sentence").GetString() ?? "");
        var cited = ImmutableArray.CreateBuilder<Passage>();
        var fault = sentence.Length == 0 ? "It has no words." : null;
        foreach (var cite in claim.GetProperty("cites").EnumerateArray())
        {
            if (Place(cite.GetString(), brief) is { } passage) cited.Add(passage);
            else fault ??= "It cites a sentence that the source does not have.";
        }
        if (cited.Count == 0) fault ??= "It cites nothing.";
        var passages = cited.Distinct().Order().ToImmutableArray();
        if (fault is null && claim.TryGetProperty("numbers", out var numbers))
            foreach (var number in numbers.EnumerateArray())
                if (number.GetString()?.Trim() is { Length: > 0 } raw && !sentence.Contains(raw, StringComparison.Ordinal))
                    fault ??= $"It lists the number {PlainProse.Of(raw)} and does not use it.";
        return new(heading, sentence, passages, fault);
    }

    private static Passage? Place(string? label, Brief brief)
    {
        var digits = label?.Trim().TrimStart('S', 's', '[').TrimEnd(']');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= brief.Study.Sentences.Length
            ? brief.Study.Sentences[number - 1].At
            : null;
    }
}
