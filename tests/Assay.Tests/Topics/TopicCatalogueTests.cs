using Assay.Topics;

namespace Assay.Tests.Topics;

public sealed class TopicCatalogueTests
{
    private const string Whole = "slug: a-topic\nname: A\nclass: c\naliases:\n  - alpha one\nquery: a\n";

    [Fact]
    public void Sixteen_topics_ship_with_the_program()
    {
        var topics = TopicCatalogue.Shipped();
        Assert.Equal(
            "bpc-157 epitalon ghk-cu ipamorelin kisspeptin ll-37 mots-c retatrutide selank semaglutide semax sermorelin tesamorelin "
            + "thymosin-alpha-1 thymosin-beta-4 tirzepatide",
            string.Join(' ', topics.Keys));
        Assert.All(topics.Values, t =>
        {
            Assert.Contains("[tiab]", t.Query, StringComparison.Ordinal);
            Assert.NotEmpty(t.Tags);
            Assert.All(t.Tags, tag => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", tag));
        });
        Assert.Equal("immune modulator", topics["thymosin-alpha-1"].Class);
    }

    [Fact]
    public void The_folder_of_the_repository_holds_what_ships()
    {
        var loaded = TopicCatalogue.Load(Path.Combine(Place.Root, "topics"));
        var shipped = TopicCatalogue.Shipped();
        Assert.Equal(shipped.Keys, loaded.Keys);
        Assert.All(loaded, t => Assert.Equal(TopicFile.Write(shipped[t.Key]), TopicFile.Write(t.Value)));
    }

    [Fact]
    public void Every_query_balances_its_parentheses_and_quotes() =>
        Assert.All(TopicCatalogue.Shipped().Values, t =>
        {
            var unquoted = string.Concat(t.Query.Split('"').Where((_, i) => i % 2 == 0));
            Assert.Equal(0, t.Query.Count(c => c == '"') % 2);
            Assert.Equal(unquoted.Count(c => c == '('), unquoted.Count(c => c == ')'));
        });

    [Theory]
    [InlineData("slug: a-topic\nname: A\nclass: c\nalias: x\nquery: a\n", 4, "alias", "the key `alias` is not known; use slug, name")]
    [InlineData("slug: a-topic\nname: A\nclass: c\nquery: a\n", 1, "aliases", "the key `aliases` is missing; add it.")]
    [InlineData("slug: A topic\nname: A\nclass: c\naliases: [xy]\nquery: a\n", 1, "slug", "the slug \"A topic\" may hold only")]
    [InlineData("slug: a--b\nname: A\nclass: c\naliases: [xy]\nquery: a\n", 1, "slug", "the slug \"a--b\" may hold only")]
    [InlineData("slug: a\nname: A\nclass: c\naliases: xy\nquery: a\n", 4, "aliases", "`aliases` is a list")]
    [InlineData("slug: a\nname: [A]\nclass: c\naliases: [xy]\nquery: a\n", 2, "name", "`name` is one text, not a list")]
    [InlineData("slug: a\nname: A\nclass: c\naliases: []\nquery: a\n", 4, "aliases", "`aliases` is empty")]
    [InlineData("slug: a\nname: A\nclass: c\naliases:\n  - xy\n  - ''\nquery: a\n", 6, "aliases", "has an empty value")]
    [InlineData("slug: a\nname: A\nclass: c\naliases:\n  - xy\n  - x\nquery: a\n", 6, "aliases", "needs two letters or digits")]
    [InlineData("slug: a\nname: A\nclass: c\naliases:\n  - xy\n  - XY\nquery: a\n", 6, "aliases", "is already on line 5")]
    [InlineData("slug: a\nname: A\nname: B\nclass: c\naliases: [xy]\nquery: a\n", 3, "name", "is already on line 2")]
    [InlineData("slug: a\nname: A\nclass: c\naliases: [xy]\nambiguous: [x1]\nquery: a\n", 5, "ambiguous", "`ambiguous` needs `context`")]
    [InlineData("slug: a\nname: {b: c}\n", 2, "name", "takes a text or a list of texts")]
    [InlineData("- a\n- b\n", 1, null, "a topic is written as `key: value` lines")]
    [InlineData("", 1, null, "the file is empty")]
    [InlineData("slug: 'a\n", 1, null, "this is not YAML")]
    [InlineData("slug: a\n---\nslug: b\n", 2, null, "a file holds one topic")]
    public void A_fault_is_one_sentence_with_file_line_and_key(string yaml, int line, string? key, string said)
    {
        var fault = Assert.Throws<TopicFileException>(() => TopicCatalogue.Parse(yaml, "my.yaml"));
        Assert.StartsWith($"my.yaml, line {line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.Equal(("my.yaml", line, key), (fault.File, fault.Line, fault.Key));
    }

    [Fact]
    public void Deep_nesting_is_refused_without_costing_stack() =>
        Assert.Throws<TopicFileException>(() => TopicCatalogue.Parse("slug: " + new string('[', 500_000), "deep.yaml"));

    [Fact]
    public void A_file_past_a_megabyte_is_refused() =>
        Assert.Contains("at most a megabyte",
            Assert.Throws<TopicFileException>(() => TopicCatalogue.Parse(new string('#', 2 << 20), "big.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_topics_cannot_share_a_slug_or_a_name()
    {
        using var folder = new Folder();
        folder.Write("a.yaml", Whole);
        folder.Write("b.yaml", Whole);
        var fault = Assert.Throws<TopicFileException>(() => TopicCatalogue.Load(folder.Path));
        Assert.Equal("b.yaml, line 1: the slug \"a-topic\" is already that of a.yaml; choose another.", fault.Message);

        folder.Write("b.yaml", Whole.Replace("a-topic", "b-topic", StringComparison.Ordinal).Replace("alpha one", "α-1", StringComparison.Ordinal));
        fault = Assert.Throws<TopicFileException>(() => TopicCatalogue.Load(folder.Path));
        Assert.StartsWith("b.yaml, line 5: the alias \"α-1\" already belongs to a-topic; ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_fault() =>
        Assert.Contains("does not exist", Assert.Throws<TopicFileException>(
            () => TopicCatalogue.Load(Path.Combine(Place.Root, "no such folder"))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_own_topic_stands_before_a_shipped_one_of_its_slug()
    {
        var shipped = TopicCatalogue.Shipped();
        var own = shipped["semax"] with { Name = "Mine" };
        var merged = TopicCatalogue.Merge(shipped, shipped.Clear().Add("semax", own));
        Assert.Equal(16, merged.Count);
        Assert.Equal("Mine", merged["semax"].Name);

        var thief = own with { Slug = "thief" };
        Assert.Contains("\"semax\" already belongs to semax", Assert.Throws<TopicFileException>(
            () => TopicCatalogue.Merge(shipped, shipped.Clear().Add("thief", thief))).Message, StringComparison.Ordinal);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("assay-topics-").FullName;

        public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
