using System.Collections.Immutable;
using System.Text;
using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>Which annotated arm and which annotated endpoint those of a study are.</summary>
/// <remarks>
/// An arm is the annotated arm with whose drugs its label and names share most words that only one of the annotated arms has; a shared size or
/// dose counts as half a word; an arm that shares nothing is the arm left over where all others are taken. An outcome matches an endpoint when they share a word
/// that names something (or the letters of a short form); an endpoint without words matches any outcome.
/// </remarks>
public sealed class TrialMatch
{
    private static readonly HashSet<string> Empty = new("the a an of in and or to with group groups patients mean levels level change changes value values from rate rates incidence number proportion percentage plus daily once twice treatment therapy at for total least one end per by on".Split(' '), StringComparer.Ordinal);

    private readonly Dictionary<string, int> arms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> outcomes;

    /// <summary>Matches the arms and outcomes of a study with those of <paramref name="trial"/>.</summary>
    public TrialMatch(AnnotatedTrial trial, ImmutableArray<Arm> found, ImmutableArray<Measured> measured)
    {
        ArgumentNullException.ThrowIfNull(trial);
        outcomes = measured.ToDictionary(static one => one.Id, static one => one.Name, StringComparer.Ordinal);
        var words = trial.Arms.Select(static arm => arm.Drugs.SelectMany(Words).ToHashSet(StringComparer.Ordinal)).ToList();
        foreach (var arm in found)
        {
            var own = arm.Names.Append(arm.Label).SelectMany(Words).ToHashSet(StringComparer.Ordinal);
            var (best, top) = (-1, 0.0);
            for (var g = 0; g < trial.Arms.Length; g++)
            {
                var others = words.Where((_, index) => index != g).SelectMany(static set => set).ToHashSet(StringComparer.Ordinal);
                var score = words[g].Count(word => own.Contains(word) && !others.Contains(word)) - others.Count(word => own.Contains(word) && !words[g].Contains(word)) * 0.9;
                if (arm.N is { } n && trial.Arms[g].Sizes.Contains(n.Value)) score += 0.5;
                if (trial.Arms[g].Doses.Any(dose => own.Contains(dose.ToString(System.Globalization.CultureInfo.InvariantCulture)))) score += 0.5;
                if (score > top) (best, top) = (g, score);
            }
            arms[arm.Id] = best;
        }
        // The arm left over, where every other is told.
        var free = Enumerable.Range(0, trial.Arms.Length).Where(g => !arms.ContainsValue(g)).ToList();
        if (free.Count == 1)
            foreach (var arm in found)
                if (arms[arm.Id] < 0 && (found.Count(one => arms[one.Id] < 0) == 1 || words[free[0]].Count == 0)) arms[arm.Id] = free[0];
    }

    /// <summary>Index of the annotated arm, or -1.</summary>
    public int Arm(string? id) => id is not null && arms.TryGetValue(id, out var arm) ? arm : -1;

    /// <summary>Whether the outcome of the study is the endpoint of <paramref name="value"/>.</summary>
    public bool IsOutcome(string? id, TrialValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return id is not null && outcomes.TryGetValue(id, out var name) && IsNamed(name, value);
    }

    /// <summary>Whether <paramref name="name"/> names the endpoint of <paramref name="value"/>.</summary>
    public static bool IsNamed(string name, TrialValue value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Endpoint.Length == 0) return true;
        var own = Words(name).ToHashSet(StringComparer.Ordinal);
        foreach (var called in value.Endpoint)
        {
            var words = Words(called).ToList();
            if (words.Exists(own.Contains)) return true;
            if (words.Count > 1 && own.Contains(string.Concat(words.Select(static word => word[0]))) || own.Count > 1 && words.Contains(string.Concat(Words(name).Select(static word => word[0])))) return true;
        }
        return false;
    }

    /// <summary>How many annotated arms were found.</summary>
    public int ArmsFound => arms.Values.Where(static arm => arm >= 0).Distinct().Count();

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var point = c == '.' && word.Length > 0 && char.IsDigit(word[^1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]);
            // A concept is written in one: FastingPlasmaGlucose.
            var hump = i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1]) && i + 1 < text.Length && char.IsLower(text[i + 1]);
            if ((char.IsLetterOrDigit(c) || point) && !hump)
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }
            if (word.Length > 0 && word.ToString() is var found && !Empty.Contains(found)) yield return found.Length > 4 && found[^1] == 's' ? found[..^1] : found;
            word.Clear();
            if (hump) word.Append(char.ToLowerInvariant(c));
        }
    }
}
