using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Verification;

namespace Assay.Evaluation.Perturbations;

/// <summary>Puts the digests of an article before the gate and counts what it says. Not safe across threads.</summary>
internal sealed class GateScore(EvaluationSheet sheet, Dice dice)
{
    private readonly DigestCheck gate = new();

    private sealed record Trial(string Id, ImmutableArray<string> Rules, string Text, TrueSentence? Of);

    /// <summary>Rows that sum others.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<string> Parts)> Families { get; } =
    [
        ("V01 to V12", ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11"]), ("V15 to V21", ["P14", "P15", "P16", "P17", "P18", "P19", "P20"]),
        ("omissions", ["P22", "P23"]), ("true claims printed", ["N0", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10", "N11", "templates"]),
    ];

    /// <summary>A family's row, ours or the baselines'.</summary>
    public IEnumerable<ScoreRow> Sum(TallySheet tallies, (string Name, ImmutableArray<string> Parts) family)
    {
        foreach (var kind in (string[])["", ", overlap"])
        {
            var sum = family.Parts.Select(part => tallies[part + kind]).Aggregate(default(Tally), Tally.Add);
            if (sum.Hits + sum.Missed > 0) yield return ScoreRow.Of(family.Name + kind, sum);
        }
    }

    /// <summary>Adds one article; sentences of <paramref name="other"/> are spliced in.</summary>
    public void Add(TestBed bed, TestBed? other, AbstractReader reader)
    {
        var id = bed.Article.Id.Value;
        var own = TrueDigest.Own(bed);
        var trials = Trials(bed, own, id).ToList();
        trials.AddRange(TrueDigest.Made(bed).Select(static made => new Trial("templates", [], made.Text, made)));
        trials.AddRange(TrueDigest.Made(bed).SelectMany(static made => made.Lies.Select(lie => new Trial(lie.Operator, [lie.Rule], lie.Text, made))));
        for (var i = 0; i + 1 < own.Length; i += 2)
            trials.Add(new("N9", [], $"{own[i].Text.TrimEnd('.')}; {own[i + 1].Text}", null));
        if (other is not null)
            trials.AddRange(TrueDigest.Own(other).Where(sentence => sentence.Numbers.Any(number => bed.IsForeign(number.Value, number.Decimals))).Take(2).Select(static sentence => new Trial("P26", ["V32", "V27"], sentence.Text, null)));
        var digest = gate.Check(new Submission(StrangersDigest.Of(bed.Article.Id, bed.Article.Title, trials.Select(static trial => trial.Text)), bed.Article, bed.Study));
        var rivals = new RivalChecks(bed.Article.Title + "\n" + bed.Article.Text);
        var faults = new List<string>();
        var answers = new JsonArray();
        int right = 0, wrong = 0;
        for (var i = 0; i < trials.Count; i++)
        {
            var (trial, verdict) = (trials[i], digest.Verdicts[i]);
            var control = trial.Rules.IsEmpty;
            Count(sheet.Ours, trial.Id, verdict.MayBePrinted == control);
            Count(sheet.Baseline, trial.Id, rivals.NumberSetBlocks(trial.Text) != control);
            Count(sheet.Baseline, trial.Id + ", overlap", rivals.OverlapBlocks(trial.Text) != control);
            if (!control && !verdict.MayBePrinted) Count(sheet.Ours, "rule named " + trial.Id, verdict.Breaches.Any(breach => trial.Rules.Contains(breach.Rule)));
            if (trial.Of?.At is { } home && Lies(trial.Id) && verdict.Evidence.Length > 0) Count(sheet.Ours, "right passage", verdict.Evidence.Any(home.Overlaps));
            if (verdict.MayBePrinted == control) { right++; continue; }
            wrong++;
            var rules = string.Join(",", verdict.Breaches.Select(static breach => breach.Rule).Distinct());
            sheet.Error(control ? $"{trial.Id} blocked by {rules}" : $"{trial.Id} printed");
            faults.Add($"{trial.Id} {rules} {trial.Text}");
            answers.Add(new JsonObject { ["id"] = trial.Id, ["sentence"] = trial.Text, ["of"] = trial.Of?.Text, ["printed"] = verdict.MayBePrinted, ["why"] = string.Join(" | ", verdict.Breaches.Select(static breach => $"{breach.Rule} {breach.Explanation}")) });
        }
        AddDigests(bed, own, reader);
        sheet.Done(id, new(right, 0, wrong), faults, null, answers);
    }

    private IEnumerable<Trial> Trials(TestBed bed, ImmutableArray<TrueSentence> own, string id)
    {
        for (var i = 0; i < own.Length; i++)
            foreach (var change in Operators.All)
                // What is inserted is the same for every sentence: once an article.
                if ((change.Id is not ("P24" or "P25" or "P27" or "P29") || i == 0) && change.Of(own[i], bed).ToList() is { Count: > 0 } changed)
                    yield return new(change.Id, change.Rules, changed[dice.Throw(id, change.Id, i, changed.Count)], own[i]);
    }

    // Where the right passage is one: not for what was inserted, nor for praise and design.
    private static bool Lies(string id) => id is "templates" || id[0] == 'N' || id is "P01" or "P02" or "P03" or "P04" or "P05" or "P06" or "P07" or "P08" or "P09" or "P10" or "P11" or "P14" or "P15" or "P16" or "P31";

    private void AddDigests(TestBed bed, ImmutableArray<TrueSentence> own, AbstractReader reader)
    {
        var submission = new Submission(StrangersDigest.Of(bed.Article.Id, bed.Article.Title, Inserts.FromTitle(bed)), bed.Article, bed.Study);
        Count(sheet.Ours, "P30", !gate.Check(submission).Publishable);
        if (new ExtractiveDigest().Write(new Brief(bed.Article, bed.Study, [])) is Outcome<Draft>.Done(var draft))
            Count(sheet.Ours, "extractive digest printed", gate.Check(new Submission(draft, bed.Article, bed.Study)).Publishable);
        var whole = bed.Study.Sentences.Where(static sentence => sentence.Role is Role.Results or Role.Conclusions).ToList();
        var told = whole.ConvertAll(sentence => "In this study, " + sentence.At.Of(bed.Article.Text));
        Count(sheet.Ours, "N12", gate.Check(new Submission(StrangersDigest.Of(bed.Article.Id, "", told), bed.Article, bed.Study)).Omissions.IsEmpty);
        for (var i = 0; i < whole.Count; i++)
        {
            var sentence = whole[i].At.Of(bed.Article.Text);
            var harm = sentence.Contains("adverse", StringComparison.OrdinalIgnoreCase) || sentence.Contains("side effect", StringComparison.OrdinalIgnoreCase) || sentence.Contains("toxicity", StringComparison.OrdinalIgnoreCase);
            if (!harm && !sentence.Contains("However", StringComparison.Ordinal) && !sentence.Contains("no significant", StringComparison.OrdinalIgnoreCase) && !sentence.Contains("did not", StringComparison.Ordinal)) continue;
            var rest = told.Where((_, other) => other != i);
            var left = gate.Check(new Submission(StrangersDigest.Of(bed.Article.Id, "", rest), bed.Article, bed.Study)).Omissions;
            Count(sheet.Ours, harm ? "P23" : "P22", left.Any(omission => omission.At.Overlaps(whole[i].At)));
        }
        if (own.Select(sentence => (sentence, Now: ValueEdits.Value(sentence, bed).FirstOrDefault())).FirstOrDefault(static pair => pair.Now is not null) is ({ At: { } at } then, { } now))
        {
            // The record has been corrected: its abstract now has another number than the digest.
            var text = bed.Article.Text[..at.Start] + at.Of(bed.Article.Text).Replace(then.Text, now, StringComparison.Ordinal) + bed.Article.Text[at.End..];
            var article = GoldArticle.Of(bed.Article.Id.Value, bed.Article.Title, text);
            var verdict = gate.Check(new Submission(StrangersDigest.Of(article.Id, article.Title, [then.Text]), article, reader.Read(article)) { Earlier = [bed.Article.Text] }).Verdicts[0];
            Count(sheet.Ours, "P28", !verdict.MayBePrinted);
            if (!verdict.MayBePrinted) Count(sheet.Ours, "rule named P28", verdict.Breaches.Any(static breach => breach.Rule == "V33"));
        }
    }

    private static void Count(TallySheet tallies, string name, bool right)
    {
        if (right) tallies.Hit(name);
        else tallies.Miss(name);
    }
}
