using System.Collections.Immutable;
using Assay.Digests;
using Assay.Digests.Generative;
using Assay.Language;
using Assay.Language.Clients;
using Assay.Pipeline;
using Assay.Verification;

namespace Assay.Workers.Writing;

/// <summary>
/// A digest in a model's words, sentence by sentence held against the source: what fails goes back once with what is wrong; what
/// fails twice is replaced by the embedded engine's sentence. Title, tags and limitations are the embedded engine's always, and so
/// is the whole digest where there is no abstract or the model gives no answer.
/// </summary>
/// <param name="letters">Asks the model.</param>
/// <param name="embedded">The embedded engine.</param>
/// <param name="gate">Holds a draft against its source.</param>
public sealed class ModelDigest(Correspondence letters, IStage<Brief, Draft> embedded, IStage<Submission, CheckedDigest> gate) : IStage<Brief, Draft>
{
    /// <summary>What the model is told instead of the prompt that ships; null for that one. Repairs keep theirs.</summary>
    public string? Instructions { get; init; }

    /// <inheritdoc/>
    public StageId Id => new("model-digest", 1);

    /// <inheritdoc/>
    public async ValueTask<Outcome<Draft>> RunAsync(Brief item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var own = await embedded.RunAsync(item, cancellationToken).ConfigureAwait(false);
        // A title is no ground for a digest, and a model would make one of it.
        if (own is not Outcome<Draft>.Done(var plain) || !item.Article.HasAbstract || item.Study.Sentences.IsEmpty) return own;
        try
        {
            return new Outcome<Draft>.Done(await WriteAsync(item, plain, cancellationToken).ConfigureAwait(false));
        }
        catch (EngineFaultException fault)
        {
            return new Outcome<Draft>.Done(plain with { Writing = new(letters.Engine, Prompt.ShortHash, []) { Fault = fault.Message } });
        }
    }

    private async ValueTask<Draft> WriteAsync(Brief brief, Draft plain, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(Instructions is null ? Assignment.Digest(brief) : Assignment.Digest(brief) with { Instructions = Instructions }, brief, cancellationToken).ConfigureAwait(false);
        if (AnswerReader.Digest(answer, brief) is not Outcome<ImmutableArray<WrittenClaim>>.Done(var written))
            return plain with { Writing = new(letters.Engine, Prompt.ShortHash, []) { Fault = $"The engine {letters.Engine} answered in a shape that could not be read." } };
        var faults = await FaultsAsync(written, brief, plain, cancellationToken).ConfigureAwait(false);
        var sentences = written.Select((claim, at) => new Sentence(claim, faults[at])).ToList();
        await MendAsync(sentences, brief, plain, cancellationToken).ConfigureAwait(false);
        return sentences.TrueForAll(sentence => sentence is { Fault: not null, Mended: null }) ? plain with { Writing = new(letters.Engine, Prompt.ShortHash, [.. sentences.Where(static sentence => sentence.First.Sentence.Length > 0).Select(static sentence => new Refusal(sentence.First.Heading, sentence.First.Sentence, sentence.Fault!.Value.Rules, sentence.Fault.Value.Why, null))]) { Fault = Beside(written) } } : Put(sentences, plain);
    }

    private async ValueTask MendAsync(List<Sentence> sentences, Brief brief, Draft plain, CancellationToken cancellationToken)
    {
        var failed = sentences.Where(sentence => sentence.Fault is not null).ToList();
        if (failed.Count == 0) return;
        var asked = failed.ConvertAll(sentence => sentence.First);
        var answer = await RepairAsync(Assignment.Repair(brief, failed.ConvertAll(sentence => (sentence.First, sentence.Fault!.Value.Why))), brief, cancellationToken).ConfigureAwait(false);
        if (answer is null || AnswerReader.Repair(answer, brief, asked) is not Outcome<ImmutableSortedDictionary<int, WrittenClaim>>.Done(var mended) || mended.IsEmpty) return;
        var faults = await FaultsAsync([.. mended.Values], brief, plain, cancellationToken).ConfigureAwait(false);
        var next = 0;
        foreach (var (n, claim) in mended)
            if (faults[next++] is null)
                failed[n - 1].Mended = claim;
    }

    // A second answer that does not come leaves the first as it is: what failed in it is replaced.
    private async ValueTask<string?> RepairAsync(ModelQuestion question, Brief brief, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(question, brief, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineFaultException)
        {
            return null;
        }
    }

    private ValueTask<string> AskAsync(ModelQuestion question, Brief brief, CancellationToken cancellationToken) =>
        letters.AskAsync(question, brief.Article.Id.ToString(), brief.Topics.IsEmpty ? null : brief.Topics[0].Slug, cancellationToken);

    // Nothing of it stands: it is in another language, or about something else.
    private string Beside(ImmutableArray<WrittenClaim> written)
    {
        var told = string.Join(' ', written.Select(claim => claim.Sentence));
        return Tongues.Of($"{told} {told}") is not Tongue.English and var tongue
            ? $"The engine {letters.Engine} answered in {(tongue == Tongue.OtherScript ? "another script" : tongue)} instead of English; ask another model."
            : $"The engine {letters.Engine} said nothing that the abstract bears out, as if it had another paper before it; ask another model.";
    }

    // One fault a claim, or null where the source bears it out.
    private async ValueTask<ImmutableArray<(ImmutableArray<string> Rules, string Why)?>> FaultsAsync(ImmutableArray<WrittenClaim> claims, Brief brief, Draft plain, CancellationToken cancellationToken)
    {
        var draft = plain with
        {
            Summary = claims[0].ToClaim(Hand.Model),
            Parts = [new Part(Heading.Results, [.. claims.Skip(1).Select(claim => claim.ToClaim(Hand.Model))])],
        };
        var outcome = await gate.RunAsync(new(draft, brief.Article, brief.Study), cancellationToken).ConfigureAwait(false);
        if (outcome is not Outcome<CheckedDigest>.Done(var judged))
            return [.. claims.Select(_ => ((ImmutableArray<string>, string)?)([], "The sentence could not be checked."))];
        return
        [
            .. claims.Zip(judged.Verdicts, (claim, verdict) => claim.Fault is { } fault ? ((ImmutableArray<string>, string)?)([], fault)
                : verdict.MayBePrinted ? null
                : ([.. verdict.Breaches.Select(breach => breach.Rule).Distinct()], string.Join(' ', verdict.Breaches.Select(breach => breach.Explanation).Distinct()))),
        ];
    }

    private Draft Put(List<Sentence> sentences, Draft plain)
    {
        var refused = ImmutableArray.CreateBuilder<Refusal>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            if ((sentence.Mended ?? (sentence.Fault is null ? sentence.First : null)) is { } kept)
                used.Add(kept.Sentence);
        var claims = new List<(Heading? Heading, Claim Claim)>();
        foreach (var sentence in sentences)
        {
            var claim = Settled(sentence, plain, used);
            if (claim is not null) claims.Add((sentence.First.Heading, claim));
            if (sentence.Fault is { } fault && sentence.First.Sentence.Length > 0)
                refused.Add(new(sentence.First.Heading, sentence.First.Sentence, fault.Rules, fault.Why, claim?.Sentence));
        }
        var summary = claims.Where(entry => entry.Heading is null).Select(entry => entry.Claim).FirstOrDefault() ?? plain.Summary with { By = Hand.Replacement };
        return plain with
        {
            Summary = summary,
            Parts =
            [
                .. new[] { Heading.Background, Heading.Results, Heading.WhyItMatters }
                    .Select(heading => new Part(heading, [.. claims.Where(entry => entry.Heading == heading).Select(entry => entry.Claim).Concat(Always(heading, plain)).DistinctBy(claim => claim.Sentence)]))
                    .Where(part => !part.Claims.IsEmpty),
                .. plain.Parts.Where(part => part.Heading == Heading.Limitations),
            ],
            Writing = new(letters.Engine, Prompt.ShortHash, refused.ToImmutable()),
        };
    }

    // What the record says of the design is told whoever writes.
    private static IEnumerable<Claim> Always(Heading heading, Draft plain) =>
        plain.Parts.Where(part => part.Heading == heading).SelectMany(part => part.Claims).Where(claim => claim.Ground == Ground.Record);

    private static Claim? Settled(Sentence sentence, Draft plain, HashSet<string> used)
    {
        if (sentence.Fault is null) return sentence.First.ToClaim(Hand.Model);
        if (sentence.Mended is { } mended) return mended.ToClaim(Hand.Repaired);
        if (sentence.First.Heading is null) return plain.Summary with { By = Hand.Replacement };
        // The embedded engine's sentence of the same section that rests on the same words, else its first that is not told yet.
        var own = plain.Parts.Where(part => part.Heading == sentence.First.Heading).SelectMany(part => part.Claims)
            .Where(claim => claim.Ground == Ground.Text && !used.Contains(claim.Sentence)).ToList();
        var best = own.Find(claim => claim.Cited.Any(passage => sentence.First.Cited.Any(passage.Overlaps))) ?? own.FirstOrDefault();
        if (best is null) return null;
        used.Add(best.Sentence);
        return best with { By = Hand.Replacement };
    }

    private sealed class Sentence(WrittenClaim first, (ImmutableArray<string> Rules, string Why)? fault)
    {
        public WrittenClaim First { get; } = first;

        public (ImmutableArray<string> Rules, string Why)? Fault { get; } = fault;

        public WrittenClaim? Mended { get; set; }
    }
}
