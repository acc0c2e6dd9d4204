using System.Collections.Immutable;
using System.Text.Json;
using Assay.Evaluation;
using Assay.Evaluation.Claims;
using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Verification.Entailment;

namespace Assay.Training;

/// <summary>Learns what a source says to a claim; abstracts without claims teach how rare words are, and lend sentences that are true of them.</summary>
public sealed class ClaimsTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => ClaimJudge.ModelName;

    /// <inheritdoc/>
    public string Lesson => "what a source says to a claim: support, refute, or not enough information";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["claims/scifact_train.jsonl.gz", "claims/healthver_train.jsonl", "claims/nli4ct_train.jsonl.gz", "roles/structured_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var lines = gold.SelectMany(static file => file.Read(Read)).ToList();
        var pairs = lines.Where(static line => line.Pair is not null).Select(static line => line.Pair!).ToList();
        if (pairs.Count == 0) throw new Sources.SourceFaultException("There is no claim in these files; give a file of claims, such as claims/scifact_train.jsonl.gz.");
        pairs.AddRange(lines.Where(static line => line.Abstract is not null).SelectMany(static line => MinedClaims.Of(line.Abstract!)));
        // Records repeat the words of their form; they would make those words common.
        var texts = lines.Where(static line => line.Abstract is not null).Select(static line => line.Abstract!.Title + "\n" + line.Abstract.Text)
            .Concat(pairs.Where(static pair => pair.Form is SourceForm.Abstract or SourceForm.Passage).DistinctBy(static pair => pair.Document).Select(static pair => pair.Title + "\n" + string.Join('\n', pair.Sentences))).ToList();
        return ClaimLesson.Learn(pairs, texts, seed, cancellationToken);
    }

    private static Line Read(JsonElement line) =>
        line.TryGetProperty("claim", out _) ? new(ClaimPair.Read(line), null) : new(null, RolesDocument.Read(line));

    private sealed record Line(ClaimPair? Pair, RolesDocument? Abstract);
}
