using System.Collections.Immutable;
using System.Text;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Tests.Digests.Extractive;

/// <summary>Twenty abstracts of our own, of twenty kinds, and the digests an editor has read and let pass.</summary>
public sealed class TwentyDigestsTests
{
    public static TheoryData<string> Kinds => [.. Articles().Select(article => article.Id.Value)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_editor_would_print_it(string kind) => Golden.Match(Printed(Checked(kind)), $"{kind.Replace(' ', '-')}.txt");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_sentence_passes_and_none_is_told_twice(string kind)
    {
        var digest = Checked(kind);
        Assert.All(digest.Verdicts, verdict => Assert.True(verdict.MayBePrinted, $"{verdict.Claim.Sentence} {string.Join(' ', verdict.Breaches)}"));
        Assert.Empty(digest.Omissions);
        Assert.Equal(digest.Verdicts.Length, digest.Draft.Claims().Select(claim => claim.Sentence).Distinct().Count());
    }

    private static CheckedDigest Checked(string kind)
    {
        var article = Articles().Single(article => article.Id.Value == kind);
        var study = new AbstractReader().Read(article);
        var draft = Assert.IsType<Outcome<Draft>.Done>(new ExtractiveDigest().Write(new Brief(article, study, []))).Value;
        return new DigestCheck().Check(new Submission(draft, article, study));
    }

    private static string Printed(CheckedDigest digest)
    {
        var text = new StringBuilder().Append(digest.Draft.Title).Append("\n\n").Append(digest.Draft.Summary.Sentence).Append('\n');
        foreach (var part in digest.Draft.Parts)
            text.Append('\n').Append(part.Heading).Append('\n').Append(string.Join(' ', part.Claims.Select(claim => claim.Sentence))).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<Article> Articles() =>
        File.ReadAllText(Path.Combine(Place.Root, "tests", "Assay.Tests", "Digests", "Extractive", "Twenty.md")).ReplaceLineEndings("\n").Split("# ", StringSplitOptions.RemoveEmptyEntries).Select(Read);

    private static Article Read(string entry)
    {
        var lines = entry.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var fields = lines.Skip(1).Select(line => line.Split(": ", 2)).ToList();
        string Of(string name) => fields.Find(field => field[0] == name)?[1] ?? "";
        var text = new StringBuilder();
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var field in fields.Where(field => char.IsUpper(field[0][0])))
        {
            if (text.Length > 0) text.Append('\n');
            sections.Add(new(field[0] == "TEXT" ? null : field[0], null, new(text.Length, field[1].Length)));
            text.Append(field[1]);
        }
        return new()
        {
            Id = new("twenty", lines[0]),
            Title = Of("title"),
            Text = text.ToString(),
            Sections = sections.ToImmutable(),
            PublicationTypes = [.. Of("types").Split("; ")],
            DataBanks = Of("registry") is { Length: > 0 } number ? [new("Registry", [number])] : [],
            Grants = [.. Of("grants").Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(name => new Grant(null, name, null))],
        };
    }
}
