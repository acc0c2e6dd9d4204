using System.Text.RegularExpressions;
using Assay.Audit;
using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Audit;

/// <summary>How often the audit objects to figures that are true, and how often it sees a digit that was changed, on drawn abstracts read from their text.</summary>
public sealed partial class CalibrationTests(ITestOutputHelper output)
{
    private const int Abstracts = 600;

    private static readonly string[] Recomputing = ["S01", "S02", "S04", "S05", "S07", "S08", "S09", "S10", "S11", "S13", "S14", "S16", "S17", "S18", "S41", "S42"];

    [Fact]
    public void True_abstracts_raise_at_most_one_objection_in_a_hundred()
    {
        var random = new Random(20260406);
        var alarms = new List<string>();
        for (var i = 0; i < Abstracts; i++)
        {
            var (methods, results) = SimulatedAbstract.Draw(random);
            alarms.AddRange(results.Select(sentence => Objections($"{methods} {sentence}")).OfType<string>());
        }
        output.WriteLine($"{alarms.Count} objections to {3 * Abstracts} true statements ({100.0 * alarms.Count / (3 * Abstracts):0.00} %)");
        Assert.True(alarms.Count <= 3 * Abstracts / 100, $"{alarms.Count} objections to {3 * Abstracts} true statements:\n{string.Join('\n', alarms.Take(10))}");
    }

    [Fact]
    public void Changed_digits_that_leave_the_rounding_box_are_seen()
    {
        var random = new Random(20260407);
        var (seen, corrupted) = (0, 0);
        var missed = new List<string>();
        for (var i = 0; i < Abstracts; i++)
        {
            var (methods, results) = SimulatedAbstract.Draw(random);
            foreach (var sentence in results)
            {
                if (Corrupt(sentence, random) is not { } changed) continue;
                corrupted++;
                if (Objections($"{methods} {changed}") is not null) seen++;
                else missed.Add(changed);
            }
        }
        output.WriteLine($"{seen} of {corrupted} corrupted statements seen ({100.0 * seen / corrupted:0.0} %)");
        Assert.True(corrupted > Abstracts && seen >= 0.95 * corrupted, $"{seen} of {corrupted} seen; missed:\n{string.Join('\n', missed.Take(10))}");
    }

    // A percentage beside its count, a bound of an interval, or a P: the leading digit moves far enough that no rounding explains it.
    private static string? Corrupt(string sentence, Random random)
    {
        if (sentence.Contains('%', StringComparison.Ordinal) && sentence.Contains(" of ", StringComparison.Ordinal))
            return Replace(sentence, Percent(), random, digits => digits[0] == '9' ? $"8{digits[1..]}" : $"{(char)(digits[0] + 1)}{digits[1..]}");
        if (sentence.Contains("CI", StringComparison.Ordinal))
            return Replace(sentence, Bound(), random, digits => $"{(char)(digits[0] + 1)}{digits[1..]}");
        return P().Match(sentence) is { Success: true } match ? Replace(sentence, P(), random, digits => match.Value.StartsWith("0.0", StringComparison.Ordinal) ? "0.62" : "0.004") : null;
    }

    private static string? Replace(string sentence, Regex words, Random random, Func<string, string> change)
    {
        var matches = words.Matches(sentence);
        if (matches.Count == 0) return null;
        var match = matches[random.Next(matches.Count)];
        return string.Concat(sentence.AsSpan(0, match.Index), change(match.Value), sentence.AsSpan(match.Index + match.Length));
    }

    private static string? Objections(string text)
    {
        var study = new AbstractReader().Read(new Article { Id = new SourceId("jsonl", "1"), Version = 1, Title = "A randomised trial of a drug", Text = text });
        var objection = new StudyAudit().Check(study).FirstOrDefault(remark => Recomputing.Contains(remark.Rule)
            && remark.Finding is Finding.Mismatch or Finding.DecisionError && remark.Severity >= Severity.Note);
        return objection is null ? null : $"{objection.Rule} {objection.Message} | {text}";
    }

    [GeneratedRegex(@"\d+\.\d(?=%)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<=CI )\d\.\d\d|(?<= to )\d\.\d\d")]
    private static partial Regex Bound();

    [GeneratedRegex(@"(?<=P = )0\.\d+")]
    private static partial Regex P();
}
