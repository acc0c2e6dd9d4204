using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Assay.Tests.SampleTopic;

/// <summary>Journal abstracts are copyrighted: the sample carries facts over, never sentences.</summary>
public sealed class WordingTests
{
    private const int Least = 8;

    // What such a page has that is not prose: rows of tags, the way back, the source.
    private static readonly string[] Furniture = ["Source:", "Back to", "thymosin-alpha-1 immune modulator"];

    [Fact]
    public void No_sentence_of_eight_words_or_more_is_anybody_elses()
    {
        string[] folders = [Place.SharedOrSkip("data"), Place.SharedOrSkip("seed")];
        var ours = Sentences().Select(Words).Where(s => s.Count(c => c == ' ') > Least).ToHashSet(StringComparer.Ordinal);
        Assert.True(ours.Count > 100);
        var starts = ours.ToLookup(s => s[..s.IndexOf(' ', s.IndexOf(' ', 1) + 1)], StringComparer.Ordinal);

        var shared = folders
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .SelectMany(f => Common(Words(Read(f)), starts).Select(s => $"{Path.GetFileName(f)}:{s}"));
        Assert.Empty(shared);
    }

    private static IEnumerable<string> Common(string theirs, ILookup<string, string> starts)
    {
        // Step over their words; only where two words in a row begin a sentence of ours is the whole compared.
        for (var at = 0; at >= 0 && at < theirs.Length - 1; at = theirs.IndexOf(' ', at + 1))
        {
            var second = theirs.IndexOf(' ', at + 1);
            var third = second < 0 ? -1 : theirs.IndexOf(' ', second + 1);
            if (third < 0) yield break;
            foreach (var sentence in starts[theirs[at..third]])
                if (string.CompareOrdinal(theirs, at, sentence, 0, sentence.Length) == 0)
                    yield return sentence;
        }
    }

    private static IEnumerable<string> Sentences()
    {
        var folder = Path.Combine(Place.Root, "sample");
        var texts = XDocument.Load(Path.Combine(folder, "thymosin-alpha-1.xml")).Descendants("AbstractText").Select(t => t.Value)
            .Concat(Directory.EnumerateFiles(folder, "*.txt").SelectMany(File.ReadLines).Where(l => !Furniture.Any(f => l.StartsWith(f, StringComparison.Ordinal))));
        return texts.SelectMany(t => t.Split([". ", "? ", "! "], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Lower-case words and numbers, each with one space before it and one at the end.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(" ", text.Length + 2);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words[^1] != ' ') words.Append(' ');
        if (words[^1] != ' ') words.Append(' ');
        return words.ToString();
    }

    private static string Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return text.ReadToEnd();
    }
}
