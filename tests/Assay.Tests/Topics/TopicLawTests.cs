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
    public void However_many_others_are_followed_a_topic_is_found_as_if_it_were_alone()
    {
        // Names that start as real words do, and as one another, and are in no text.
        var crowd = Enumerable.Range(0, 3000).Select(i => new Topic
        {
            Slug = $"z-{i}",
            Name = $"Z {i}",
            Class = "peptide",
            Query = "z",
            Aliases = [$"thymosin zz{i}", $"T alpha 1{i}z", $"copper{i}q α{i % 9}"],
            LookAlikes = [$"semaglutide{i}z"],
        });
        var crowded = new TopicMatcher(Topics.Concat(crowd));
        Prop.ForAll(Texts, text => crowded.Match(Paper(text, text)).SequenceEqual(Matcher.Match(Paper(text, text)))).Hold();
    }

    [Fact]
    public void A_name_is_found_wherever_it_stands_between_others_and_however_it_is_spaced()
    {
        var names = Gen.Elements("ab", "tumour", "α", "beta", "1", "7", "12", "ll", "κ", "x", "zero");
        var marks = Gen.Elements("", " ", "-", "  ", " - ");
        var law = from parts in Gen.Choose(2, 4).SelectMany(count => names.ArrayOf(count))
                  from gaps in marks.ArrayOf(parts.Length)
                  select (Alias: string.Join(' ', parts), Text: string.Concat(parts.Zip(gaps, (part, gap) => part + gap)));
        Prop.ForAll(law.Where(one => Lawful(one.Alias)).ToArbitrary(), one =>
        {
            var alone = new TopicMatcher([Called("a", one.Alias)]);
            var among = new TopicMatcher([Called("a", one.Alias), Called("b", one.Alias + " zz"), Called("c", "zz " + one.Alias)]);
            var paper = Paper($"On {one.Text}, in rats", "");
            return alone.Match(paper).SequenceEqual(among.Match(paper).Where(match => match.Topic == "a"));
        }).Hold(300);
    }

    private static bool Lawful(string alias) => alias.Count(char.IsLetterOrDigit) >= 4;

    private static Topic Called(string slug, string alias) => new() { Slug = slug, Name = slug, Class = "peptide", Query = slug, Aliases = [alias] };

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
