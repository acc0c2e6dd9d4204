using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Assay.Digests;
using Assay.Language;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Verification.Ledger;
using Assay.Verification.Rules;
using Assay.Verification.Slots;

namespace Assay.Verification;

/// <summary>
/// Holds a digest against its source: every number to a source number or a registered derivation, every sentence to the
/// rules. Draft x Article x Study -> CheckedDigest.
/// </summary>
public sealed class DigestCheck : IStage<Submission, CheckedDigest>
{
    private readonly ImmutableArray<IClaimRule> rules;
    private readonly ImmutableArray<string> without;
    private readonly ConditionalWeakTable<Study, Source> sources = [];

    /// <summary>The gate.</summary>
    /// <param name="without">Ids of rules to leave out; for measuring what each rule does. The site leaves out none.</param>
    public DigestCheck(params ImmutableArray<string> without)
    {
        this.without = without;
        rules = [.. ClaimRules.All.Where(rule => !without.Contains(rule.Id))];
    }

    /// <summary>Every rule with its name; omissions last.</summary>
    public static ImmutableArray<RuleName> Rules { get; } =
        [.. ClaimRules.All.Select(rule => new RuleName(rule.Id, rule.Name)).Concat(Omissions.Rules).Append(Headline.Rule).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Names of the registered derivations.</summary>
    public static ImmutableArray<string> Derivations { get; } = [.. Verification.Derivations.RegisteredDerivations.All.Select(derivation => derivation.Name)];

    /// <inheritdoc/>
    public StageId Id => new("verification", 8);

    /// <inheritdoc/>
    public ValueTask<Outcome<CheckedDigest>> RunAsync(Submission item, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<Outcome<CheckedDigest>>(new Outcome<CheckedDigest>.Done(Rewordings.ProposedRewordings.With(Check(item), item)));
    }

    /// <summary>A verdict on every claim, in the order of <see cref="Draft.Claims"/>, and what was left out.</summary>
    public CheckedDigest Check(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var source = SourceOf(submission);
        var judged = submission.Draft.Claims().Select(claim => JudgeParts(claim, submission, source)).ToList();
        var headed = !without.Contains(Headline.Rule.Id);
        if (headed && Headline.Of(submission) is { } headline && JudgeParts(headline, submission, source).Verdict is { MayBePrinted: false, Support: not Support.NotCheckable } wrong)
            judged[0] = (Headline.Over(judged[0].Verdict, wrong), judged[0].Read);
        else if (headed && Headline.IsSetAsOne(judged[0].Verdict.Claim.Sentence))
            judged[0] = (Headline.Named(judged[0].Verdict), judged[0].Read);
        var told = judged.Where(entry => entry.Verdict.MayBePrinted).Select(entry => entry.Read ?? source.ReadClaim(new Normalised(entry.Verdict.Claim.Sentence).Text)).ToList();
        return new(submission.Draft.Id, submission.Draft, [.. judged.Select(entry => entry.Verdict)], [.. Omissions.Of(told, source).Where(omission => !without.Contains(omission.Rule))]);
    }

    // What is read of a source is kept as long as its study is: many digests may be held against it.
    private Source SourceOf(Submission submission)
    {
        if (submission.Earlier.Length + submission.Others.Length > 0)
            return new(submission.Article, submission.Study, submission.Earlier, submission.Others);
        var source = sources.GetValue(submission.Study, study => new(submission.Article, study));
        return source.IsOf(submission.Article) ? source : new(submission.Article, submission.Study);
    }

    // "A; B" is two claims in one sentence: where each is borne out, the whole is. Where the source itself has them in one sentence, they stand or fall as it has them.
    private (Verdict Verdict, Statement? Read) JudgeParts(Claim claim, Submission submission, Source source)
    {
        var whole = Judge(claim, submission, source);
        if (whole.Verdict.MayBePrinted || whole.IsCopy || claim.Ground != Ground.Text || claim.Sentence.Length > Longest.Sentence || SentenceParts.Of(claim.Sentence) is not { Length: > 1 } parts)
            return (whole.Verdict, whole.Read);
        var told = parts.Select(part => (part, Judge(claim with { Sentence = part.Of(claim.Sentence) }, submission, source).Verdict)).ToList();
        return !told.TrueForAll(part => part.Verdict.MayBePrinted) ? (whole.Verdict, whole.Read)
            : (new(claim, WorstSupport.Of(told.Select(part => part.Verdict.Support), told.Exists(part => part.Verdict.Support == Support.Derived)), [],
                [.. told.SelectMany(part => part.Verdict.Evidence).Distinct().Order()],
                [.. told.SelectMany(part => part.Verdict.Numbers.Select(number => number with { InClaim = new(number.InClaim.Start + part.part.Start, number.InClaim.Length) }))]), whole.Read);
    }

    private (Verdict Verdict, Statement? Read, bool IsCopy) Judge(Claim claim, Submission submission, Source source)
    {
        if (claim.Sentence.Length > Longest.Sentence)
            return (NotChecked(claim, $"The sentence has more than {Longest.Sentence} characters: say it in sentences that can be checked one by one."), null, false);
        var plain = new Normalised(claim.Sentence);
        if (plain.Text.Length == 0)
            return (NotChecked(claim, "The sentence is empty."), null, false);
        if (Grounds.Of(claim, submission) is { } own)
            return (own, null, false);
        if (source.Statements.IsEmpty && submission.Article.HasAbstract)
            return (NotChecked(claim, $"The source is one sentence of more than {Longest.Sentence} characters; it was not read, so nothing can be held against it."), null, false);
        var statement = source.ReadClaim(plain.Text);
        if (statement.Figures.Length > Longest.Numbers)
            return (NotChecked(claim, $"The sentence has more than {Longest.Numbers} numbers: say it in sentences that can be checked one by one."), null, false);
        var region = Region(claim, source);
        var best = Nearest(statement, region);
        var entries = NumberLedger.Of(statement, region, best);
        var examination = new Examination(statement, entries, source, region, best);
        var copied = examination.Rewrite is { IsCopy: true };
        // What the source says in so many words needs no rule.
        var objections = Quotation.In(plain.Text, claim.Cited.IsDefaultOrEmpty ? "" : source.Opening, region) is not null ? []
            : rules.SelectMany(rule => rule.Check(examination).Select(objection => (rule, objection))).ToList();
        // Who copies a sentence and changes a word of it has made no reserve.
        if (objections.Count > 0 && !copied && DesignCaveat.Holds(plain.Text, source))
            objections.RemoveAll(entry => DesignCaveat.Lifts(entry.rule.Id, entry.objection.Explanation));
        // One sentence has few words to tell a language by: it is said twice. Asked only where the words are not the source's: in English text it is the dearer question.
        if (objections.Exists(entry => entry.rule.Id == "V27") && Tongues.Of($"{plain.Text} {plain.Text}") is not Tongue.English and var tongue)
            return (NotChecked(claim, $"The sentence is in {(tongue == Tongue.OtherScript ? "another language" : tongue)} and the source is read in English: it cannot be checked."), statement, copied);
        var support = WorstSupport.Of(objections.Select(entry => entry.objection.Support), entries.Any(entry => entry.Derived is not null));
        var breaches = objections.Select(entry => new Breach(entry.rule.Id, entry.rule.Name, entry.objection.Explanation)).Distinct().ToImmutableArray();
        var evidence = Evidence(claim, examination, objections.Select(entry => entry.objection));
        return (new(claim, support, breaches, evidence, Numbers(plain, entries, objections.ConvertAll(entry => entry.objection), source)), statement, copied);
    }

    private static Verdict NotChecked(Claim claim, string why) => new(claim, Support.NotCheckable, [new("V27", "UNSUPPORTED_SENT", why)], [], []);

    private static ImmutableArray<Statement> Region(Claim claim, Source source)
    {
        if (claim.Cited.IsDefaultOrEmpty)
            return claim.Ground == Ground.Title ? [source.Heading] : source.Statements;
        var cited = source.Statements.Where(statement => claim.Cited.Any(passage => passage.Overlaps(statement.At))).ToImmutableArray();
        return cited.IsEmpty ? source.Statements : cited;
    }

    // The sentence that shares most with the claim; of equals the first.
    private static Statement? Nearest(Statement claim, ImmutableArray<Statement> region)
    {
        Statement? best = null;
        var most = -1.0;
        foreach (var sentence in region)
        {
            var (content, terms) = claim.SharedWith(sentence);
            var share = content + terms / 4;
            if (share > most || share == most && sentence.At.CompareTo(best!.At) < 0) (best, most) = (sentence, share);
        }
        return best;
    }

    // The narrowest first: source numbers, then what rules point at, then the sentence itself.
    private static ImmutableArray<Passage> Evidence(Claim claim, Examination examination, IEnumerable<Objection> objections)
    {
        var within = new Passage(0, examination.Source.Text.Length);
        var passages = objections.Where(objection => objection.Evidence is not null).Select(objection => objection.Evidence!.Value)
            .Concat(examination.Entries.Where(entry => entry.Bound is not null).Select(entry => entry.Bound!.Figure.At))
            .Concat(examination.Entries.Where(entry => entry.Derived is not null).SelectMany(entry => entry.Derived!.From).Select(figure => figure.At)).ToList();
        if (passages.Count == 0 && claim.Ground == Ground.Text)
            passages.AddRange(examination.Homes.Where(home => examination.Claim.SharedWith(home).Content > 0.3).Select(home => home.At));
        return claim.Ground == Ground.Title ? [] : [.. passages.Where(passage => passage.Length > 0 && within.Contains(passage)).Distinct().Order()];
    }

    private static ImmutableArray<NumberVerdict> Numbers(Normalised plain, ImmutableArray<Entry> entries, List<Objection> objections, Source source) =>
    [
        .. entries.Select(entry =>
        {
            var against = objections.Where(objection => objection.Figure == entry.Figure.Index).ToList();
            var support = entry.Figure.IsName
                ? Named(entry.Figure, plain, source) ? Support.Supported : Support.Unsupported
                : WorstSupport.Of(against.Select(objection => objection.Support), entry.Derived is not null);
            var evidence = against.Select(objection => objection.Evidence).FirstOrDefault(passage => passage is not null)
                ?? entry.Bound?.Figure.At ?? (entry.Derived is { From: [var first, ..] } ? first.At : null);
            return new NumberVerdict(entry.Figure.Number.Raw, plain.Original(entry.Figure.At), support, evidence, entry.Derived?.Shown);
        }),
    ];

    private static bool Named(Figure figure, Normalised plain, Source source) =>
        source.HasPhrase(figure.At.Of(plain.Text)) || Digests.Wording.Words.In(plain.Text).Any(word => word.At.Overlaps(figure.At) && source.Has(word.Key));
}
