using System.Collections.Immutable;
using Assay.Audit;
using Assay.Digests;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Topics;
using Assay.Verification;

namespace Assay.Tests.Web;

/// <summary>Pages to show, put together by hand in our own words: one of every sort a reader can meet.</summary>
internal static class Papers
{
    public static DateTimeOffset At { get; } = new(2026, 4, 6, 9, 30, 0, TimeSpan.Zero);

    public static Topic Thymosin { get; } = new()
    {
        Slug = "thymosin-alpha-1",
        Name = "Thymosin alpha-1",
        Class = "immune modulator",
        Aliases = ["thymosin alpha 1", "thymalfasin", "Zadaxin"],
        Query = "thymalfasin",
    };

    public static Topic Kisspeptin { get; } = new() { Slug = "kisspeptin", Name = "Kisspeptin", Class = "neuropeptide", Query = "kisspeptin" };

    public static ImmutableSortedDictionary<string, Topic> Topics { get; } =
        new[] { Thymosin, Kisspeptin }.ToImmutableSortedDictionary(topic => topic.Slug, topic => topic);

    public static ImmutableArray<PaperPage> All => [Trial, Retracted, NoAbstract, Hostile];

    private const string TrialText =
        "Liver failure leaves the immune system exhausted. We asked whether thymosin α1 (Tα1) helps.\n" +
        "In this open-label trial 114 adults were randomised to Tα1 (n=56) or standard care (n=58).\n" +
        "Survival without transplantation at 90 days was 75.0% with Tα1 and 53.4% with standard care (p=0.030). " +
        "New infections were fewer with Tα1 (32.1% vs 58.6%, p=0.005). However, a competing-risk analysis found no significant difference.\n" +
        "Tα1 may improve survival in these patients.";

    /// <summary>A trial: sentences borne out, derived and blocked; an omission; an audit; derived facts.</summary>
    public static PaperPage Trial { get; } = MakeTrial();

    /// <summary>An animal study that was retracted.</summary>
    public static PaperPage Retracted { get; } = MakeRetracted();

    /// <summary>A title without an abstract, and what somebody else wrote about it.</summary>
    public static PaperPage NoAbstract { get; } = MakeNoAbstract();

    /// <summary>A record whose every text tries to be markup.</summary>
    public static PaperPage Hostile { get; } = MakeHostile();

    /// <summary>The place of some words in a text.</summary>
    public static Passage In(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{words}” is not in the text.");
        return new(at, words.Length);
    }

    private static PaperPage MakeTrial()
    {
        var id = SourceId.OfPmid(90000001);
        var study = Study(id, "Thymosin α1 in acute-on-chronic liver failure: a randomised trial", TrialText, StudyType.Rct, "2");
        var summary = Supported("At 90 days 75.0% of those given Tα1 were alive without a transplant, against 53.4% under standard care (p=0.030).",
            "Survival without transplantation at 90 days was 75.0% with Tα1 and 53.4% with standard care (p=0.030).", "75.0%", "53.4%", "0.030");
        var background = Supported("Liver failure leaves the immune system exhausted.", "Liver failure leaves the immune system exhausted.");
        var derived = new Verdict(new("That is a difference of 21.6 percentage points.", [In(TrialText, "75.0%"), In(TrialText, "53.4%")]), Support.Derived, [],
            [In(TrialText, "75.0%"), In(TrialText, "53.4%")],
            [new("21.6", In("That is a difference of 21.6 percentage points.", "21.6"), Support.Derived, In(TrialText, "75.0%"), "75.0 − 53.4 = 21.6")]);
        var blockedText = "Tα1 cut mortality by 46%.";
        var blocked = new Verdict(new(blockedText, [In(TrialText, "75.0%")]), Support.Contradicted,
            [new("V01", "NUM_VALUE", "The sentence says 46%; the source gives 53.4% and 75.0% for survival.")], [In(TrialText, "75.0%")],
            [new("46%", In(blockedText, "46%"), Support.Contradicted, In(TrialText, "53.4%"), null)]);
        var matters = Supported("The authors conclude that Tα1 may improve survival in these patients.", "Tα1 may improve survival in these patients.");
        var limits = new Verdict(new("The abstract reports no harms.", []) { Ground = Ground.Absence }, Support.Supported, [], [], []);
        var draft = new Draft(id, study.Title, summary.Claim,
        [
            new(Heading.Background, [background.Claim]), new(Heading.Results, [derived.Claim, blocked.Claim]),
            new(Heading.WhyItMatters, [matters.Claim]), new(Heading.Limitations, [limits.Claim]),
        ], [new("thymosin-alpha-1", "topic"), new("immune-modulator", "class"), new("rct", "study-type"), new("il-6", "entity")]);
        return new PaperPage
        {
            Article = Article(id, study.Title, TrialText) with
            {
                Doi = "10.1000/(trial)<1>",
                Journal = new("Journal of Examples", "J Ex", null, "1", "2"),
                Authors = [new("Doe", "Jane", "J", null, null), new("Roe", "Richard", "R", null, null), new(null, null, null, "The Example Group", null)],
                Notice = "The abstract text on this page was worded by the Assay authors for the sample.",
            },
            Standing = Standing.Current,
            Topics = [new("thymosin-alpha-1", "thymosin alpha 1", "Thymosin α1", "title", null, "Its title names thymosin alpha 1 (“Thymosin α1”).")],
            Study = study with
            {
                Population = new("human", [new(new(114, "114", In(TrialText, "114"), Origin.Reported), "randomised")]),
                Arms = [new("A1", "Tα1", ArmRole.Experimental, new(56, "56", In(TrialText, "n=56"), Origin.Reported), null), new("A2", "standard care", ArmRole.Comparator, null, null)],
                SetAside = [new("unplaced-p", "The P value 0.005 could not be tied to one outcome.")],
            },
            Digest = new(id, draft, [summary, background, derived, blocked, matters, limits],
                [new("V25", In(TrialText, "However, a competing-risk analysis found no significant difference."))]),
            Remarks =
            [
                Remark(id, "S19", "NO_CI", Severity.Warn, Finding.Missing, "No confidence interval is reported for the difference in survival.") with { Spans = [In(TrialText, "75.0% with Tα1 and 53.4% with standard care (p=0.030)")] },
                Remark(id, "S16", "NNT", Severity.Info, Finding.Derived, "One more survivor for about every 4.6 treated.") with { Recomputed = new(2.68, 25.4, 4.64, ""), Assumptions = ["42 of 56 and 31 of 58 survived", "Newcombe interval"] },
            ],
            Engine = "extractive",
            Ingested = new(2026, 4, 6),
        };
    }

    private static PaperPage MakeRetracted()
    {
        const string Text = "Thymosin α1 was given to 40 rats. Survival was longer in treated rats.";
        var id = SourceId.OfPmid(90000002);
        var claim = Supported("Survival was longer in treated rats.", "Survival was longer in treated rats.", Text);
        return new PaperPage
        {
            Article = Article(id, "Thymosin α1 in rats", Text) with { Corrections = [new("RetractionIn", "J Ex. 2025;3:9", "90000009"), new("CommentIn", "J Ex. 2024;1:1", null)] },
            Standing = Standing.Retracted,
            StandingWhy =
            [
                new(Standing.Retracted, "A notice of retraction is linked.", "pubmed:90000002") { Citation = "J Ex. 2025;3:9", Pmid = "90000009" },
                new(Standing.Retracted, "A retraction is listed.", "retraction-watch:17") { On = new(2025, 3, 9), Doi = "10.1000/r1", Reasons = ["Data Fabrication", "Investigation by Journal"] },
            ],
            Changes =
            [
                new(At, "standing", "current", "retracted") { Source = "pubmed:90000002" },
                new(At.AddDays(-30), "title", "Thymosin α1 in mice", "Thymosin α1 in rats") { Words = [new(Edit.Stayed, "Thymosin α1 in "), new(Edit.Gone, "mice "), new(Edit.Came, "rats ")] },
                new(At.AddDays(-30), "abstract", "Thymosin α1 was given to 38 rats.", "Thymosin α1 was given to 40 rats.")
                {
                    Words = [new(Edit.Stayed, "Thymosin α1 was given to "), new(Edit.Gone, "38 "), new(Edit.Came, "40 "), new(Edit.Stayed, "rats. "), new(Edit.Elided, "… ")],
                },
                new(At.AddDays(-30), "numbers", "38", "40"),
                new(At.AddDays(-30), "numbers", "", "HR 0.97 (0.76-1.24), P=0.82"),
            ],
            MergedFrom = [new(new("ris", "0123456789abcdef"), "same DOI 10.1000/rats")],
            Related =
            [
                new(SourceId.OfPmid(90000003), "Thymosin α1 and immune balance", "comment", "Comments on this paper"),
                new(SourceId.OfPmid(90000001), "Thymosin α1 in acute-on-chronic liver failure: a randomised trial", "same-trial", "Same trial: NCT01234567"),
            ],
            Topics = [new("thymosin-alpha-1", "thymosin alpha 1", "Thymosin α1", "title", null, "Its title names thymosin alpha 1.")],
            Study = Study(id, "Thymosin α1 in rats", Text, StudyType.Animal, "5"),
            Digest = new(id, new(id, "Thymosin α1 in rats", claim.Claim, [], []), [claim], []),
            Engine = "extractive",
            Ingested = new(2026, 4, 5),
        };
    }

    private static PaperPage MakeNoAbstract()
    {
        const string Elsewhere = "Survival at 28 days was 68% against 42% (p=0.003). These compelling data settle the matter.";
        var id = SourceId.OfPmid(90000003);
        var theirs = new SourceId("digest", "90000003");
        return new PaperPage
        {
            Article = Article(id, "Thymosin α1 and immune balance", ""),
            Standing = Standing.Current,
            Topics = [new("thymosin-alpha-1", "thymosin alpha 1", "Thymosin α1", "title", null, "Its title names thymosin alpha 1.")],
            SetAside = new("no-abstract", "PubMed has no abstract for this record."),
            ForeignDigests =
            [
                new("a digest site", "some-model-1", Study(theirs, "Thymosin α1 Saves Lives", Elsewhere, StudyType.HumanUnspecified, "not gradable"),
                [
                    Remark(theirs, "S15", "IMPLIED_N", Severity.Info, Finding.Derived, "People per arm that these figures imply.") with { Recomputed = new(58, 72, 64, "per arm"), Assumptions = ["two-sided", "equal arms", "z test of two proportions"] },
                    Remark(theirs, "S24", "NO_N", Severity.Warn, Finding.Missing, "No sample size is given anywhere.") with { Spans = [In(Elsewhere, "68% against 42%")] },
                ], null),
            ],
            Engine = "extractive",
            Ingested = new(2026, 4, 4),
        };
    }

    private static PaperPage MakeHostile()
    {
        const string Text = "<script>alert('text')</script> & \"quotes\" were given to 3 people. <img src=x onerror=alert(2)> 50% improved.";
        var id = new SourceId("jsonl", "a/b \"c\"<d>");
        const string Title = "</title><script>alert('title')</script> \u0001 bell";
        var claim = Supported("<img src=x onerror=alert(2)> 50% improved.", "<img src=x onerror=alert(2)> 50% improved.", Text, "50%");
        return new PaperPage
        {
            Article = Article(id, Title, Text) with { Notice = "<b>notice</b>", Doi = "javascript:alert(3)", Corrections = [new("ErratumIn", "<i>x</i>", "1\"onclick=alert(4)")] },
            Standing = Standing.Corrected,
            Topics = [new("thymosin-alpha-1", "<a>", "<a>", "title", null, "<a href='javascript:alert(5)'>why</a>")],
            Study = Study(id, Title, Text, StudyType.CaseSeries, "4"),
            Digest = new(id, new(id, Title, claim.Claim, [], [new("<tag>\"&", "entity")]), [claim], []),
            Engine = "<engine>",
            Ingested = new(2026, 4, 3),
        };
    }

    private static Verdict Supported(string sentence, string source, params string[] numbers) =>
        numbers is [{ Length: > 12 } text, .. var rest] ? Supported(text, sentence, source, rest) : Supported(TrialText, sentence, source, numbers);

    private static Verdict Supported(string text, string sentence, string source, string[] numbers) =>
        new(new(sentence, [In(text, source)]), Support.Supported, [], [In(text, source)],
            [.. numbers.Select(number => new NumberVerdict(number, In(sentence, number), Support.Supported, In(text, number), null))]);

    private static Remark Remark(SourceId id, string rule, string name, Severity severity, Finding finding, string message) =>
        new() { Id = id, Rule = rule, Name = name, Severity = severity, Finding = finding, Message = message };

    private static Article Article(SourceId id, string title, string text) =>
        new() { Id = id, Title = title, Text = text, Published = new(2026, 3, null, null) };

    private static Study Study(SourceId id, string title, string text, StudyType type, string level)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '.' || at + 1 < text.Length && text[at + 1] is not (' ' or '\n')) continue;
            sentences.Add(new(Passage.Between(start, at + 1), start == 0 ? Role.Background : at + 1 == text.Length ? Role.Conclusions : Role.Results, 1));
            start = at + 2;
        }
        return new()
        {
            Id = id,
            Version = 1,
            Title = title,
            Text = text,
            Sentences = sentences.ToImmutable(),
            Design = new(type, level, [new("title", "randomised trial", StudyType.Rct, null), new("text", "open-label", StudyType.Rct, null)], ["The title says trial, the record says journal article."]),
            Population = new("human", []),
        };
    }
}
