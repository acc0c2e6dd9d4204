using Assay.Records;
using Assay.Topics;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Topics;

public sealed class TopicLawTests
{
    private static readonly Topic[] Topics = [.. TopicCatalogue.Shipped().Values];
    private static readonly TopicMatcher Matcher = new(Topics);

    private static readonly string[] Words =
    [
        "thymosin α1", "Tα1", "TA1", "thymosin β4", "Tβ4", "TB-500", "TA1 cells", "LL-37", "GHK", "copper", "GHK equation", "semaglutide",
        "Tirzepatide", "kisspeptin", "KISS1", "tumour antigen 1 (TA1)", "BPC 157", "in", "the", "patients", "(", ")", "-", "thymosin", "α", "1", "",
    ];

    private static readonly string[] Unrelated = ["Aspirin was given.", "Twelve dogs slept.", "β-blockers, n = 12 (34%)", "Survival: HR 0.9"];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static Article Paper(string title, string text) =>
        new() { Id = new("test", "1"), Title = title, Text = text };

    [Fact]
    public void The_order_of_the_topics_does_not_matter() =>
        Prop.ForAll(Texts, Gen.Shuffle(Topics).ToArbitrary(), (text, shuffled) =>
            new TopicMatcher(shuffled).Match(Paper("", text)).SequenceEqual(Matcher.Match(Paper("", text))))
            .Hold(30);

    [Fact]
    public void A_passage_lies_inside_its_field_and_is_its_literal() =>
        Prop.ForAll(Texts, Texts, (title, text) => Matcher.Match(Paper(title, text))
            .All(m => m.At!.Value.Of(m.Field == "title" ? title : text) == m.Raw))
            .Hold();

    [Fact]
    public void Unrelated_text_after_a_text_removes_no_match_and_adds_none() =>
        Prop.ForAll(Texts, Gen.Elements(Unrelated).ToArbitrary(), (text, more) =>
            Matcher.Match(Paper("", text)).SequenceEqual(Matcher.Match(Paper("", text + " . " + more))))
            .Hold();

    [Fact]
    public void Matches_come_in_order_of_slug_one_a_topic() =>
        Prop.ForAll(Texts, text =>
        {
            var slugs = Matcher.Match(Paper(text, text)).Select(m => m.Topic).ToArray();
            return slugs.SequenceEqual(slugs.Distinct().Order(StringComparer.Ordinal));
        }).Hold();

    [Fact]
    public void Any_text_at_all_is_matched_without_a_fault() =>
        Prop.ForAll<string, string>((title, text) =>
            Matcher.Match(Paper(title ?? "", text ?? "")).All(m => m.Raw.Length > 0)).Hold();

    [Fact]
    public void Every_spelling_of_every_alias_in_the_catalogue_finds_its_topic()
    {
        foreach (var topic in Topics)
            foreach (var alias in topic.Aliases)
                foreach (var spelled in (string[])[alias, alias.ToUpperInvariant(), alias.Replace("α", "alpha"), alias.Replace("β", " beta ")])
                    Assert.Contains(Matcher.Match(Paper($"Study of {spelled}, in rats", "")), m => m.Topic == topic.Slug);
    }

    [Fact]
    public void Reading_what_was_written_gives_the_topic_back() =>
        Prop.ForAll(Topic().ToArbitrary(), topic =>
        {
            var again = TopicFile.Read(TopicFile.Write(topic), "t.yaml").Topic;
            return TopicFile.Write(again) == TopicFile.Write(topic)
                && again.Slug == topic.Slug && again.Name == topic.Name && again.Query == topic.Query
                && again.Aliases.SequenceEqual(topic.Aliases) && again.Tags.SequenceEqual(topic.Tags);
        }).Hold();

    private static Gen<Topic> Topic() =>
        from slug in Gen.Elements("a", "a-1", "thymosin-alpha-1")
        from name in Name()
        from query in Name()
        from aliases in Name().NonEmptyListOf()
        from tags in Gen.Elements("sepsis", "il-6").ListOf()
        select new Topic
        {
            Slug = slug,
            Name = name,
            Class = "peptide",
            Query = query.Trim(),
            Aliases = [.. aliases.Distinct(StringComparer.OrdinalIgnoreCase)],
            Tags = [.. tags],
        };

    private static Gen<string> Name() =>
        Gen.Elements("α1", "x: y", "# no", "'q'", "\"dq\"", "- a", "{b}", "[c]", "yes", "null", "1.0", "é ", "a\\b", "*c", "&d", "50%", "!t", "@u", "a\tb")
            .NonEmptyListOf().Select(parts => "ab" + string.Concat(parts.Take(8)) + "z");
}
