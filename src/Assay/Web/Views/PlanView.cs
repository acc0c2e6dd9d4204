using System.Collections.Immutable;
using System.Globalization;
using Assay.Publication;
using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Sheets;
using Assay.Statistics.Sequential;

namespace Assay.Web.Views;

/// <summary>A plan asked for on the site; without a question, an empty form.</summary>
/// <param name="Form">The form in use.</param>
/// <param name="Given">What was filled in, by name.</param>
/// <param name="Sheet">The answer, or null.</param>
public sealed record PlanView(PlanForm Form, ImmutableSortedDictionary<string, string> Given, PlanSheet? Sheet)
{
    /// <summary>Most characters of one value.</summary>
    public const int Longest = 40;

    private const int MostLooks = 12;
    // A page is made while somebody waits: exact tables for smaller trials only; the command line goes further.
    private const double ExactUpTo = 150;

    /// <summary>The query of this plan, for its twin, its drawing and its table.</summary>
    public string Query => "?plan=" + Form.Kind + string.Concat(Given.Select(given => $"&{given.Key}={Uri.EscapeDataString(given.Value)}"));

    public static ValueTask<Answer<PlanView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Load(request.Query));

    /// <summary>Reads the query and answers it.</summary>
    public static Answer<PlanView> Load(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var kind = query["plan"].ToString();
        if (PlanForm.Of(kind.Length == 0 ? PlanForm.All[0].Kind : kind) is not { } form)
            return new Answer<PlanView>.Unclear($"There is no such plan; choose one of {string.Join(", ", PlanForm.All.Select(one => one.Kind))}.");
        var given = form.Fields.Select(field => (field.Name, Value: query[field.Name].ToString().Trim())).Where(pair => pair.Value.Length > 0)
            .ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        if (given.Any(pair => pair.Value.Length > Longest)) return new Answer<PlanView>.Unclear($"A value is longer than {Longest} characters; a number such as 0.5 is meant.");
        var missing = form.Fields.FirstOrDefault(field => field.Needed && !given.ContainsKey(field.Name));
        if (missing is not null)
            return given.IsEmpty ? new Answer<PlanView>.Found(new(form, given, null)) : new Answer<PlanView>.Unclear($"{missing.Label} is needed.");
        try
        {
            return new Answer<PlanView>.Found(new(form, given, Answer(form, given)));
        }
        catch (ImpossiblePlanException fault)
        {
            var label = form.Fields.FirstOrDefault(field => string.Equals(field.Name, fault.Field, StringComparison.OrdinalIgnoreCase))?.Label ?? Words.Kebab(fault.Field);
            return new Answer<PlanView>.Unclear($"{label} {fault.Sentence}.");
        }
    }

    private static PlanSheet Answer(PlanForm form, ImmutableSortedDictionary<string, string> given)
    {
        double? Number(string name) => given.TryGetValue(name, out var text)
            ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
                : throw new ImpossiblePlanException(name, $"is a number such as 0.5, and '{text}' is none")
            : null;
        int? Count(string name) => Number(name) is not { } number ? null
            : number == Math.Floor(number) && Math.Abs(number) < 1e6 ? (int)number : throw new ImpossiblePlanException(name, "is a whole number");
        var (power, alpha, sides) = (Number("power") ?? 0.8, Number("alpha"), Count("sides"));
        return form.Kind switch
        {
            "two-proportions" => new TwoProportionQuestion(Number("p1")!.Value, Number("p2")!.Value)
            { Power = power, Alpha = alpha, Sides = sides, Ratio = Number("ratio") ?? 1, N1 = Number("n"), Enrolment = new() { Dropout = Number("dropout") ?? 0 }, ExactUpTo = ExactUpTo }.Answer(),
            "log-rank" => new LogRankQuestion(Number("hr")!.Value)
            {
                Power = power,
                Alpha = alpha,
                Sides = sides,
                Ratio = Number("ratio") ?? 1,
                Events = Number("events"),
                Median = Number("median"),
                Accrual = Number("accrual") ?? 0,
                FollowUp = Number("followup") ?? 0,
                Dropout = Number("dropout") ?? 0,
            }.Answer(),
            _ => Looks(given, power, alpha, sides, Count("looks")!.Value, Number("p1"), Number("p2"), Number("hr")),
        };
    }

    private static PlanSheet Looks(ImmutableSortedDictionary<string, string> given, double power, double? alpha, int? sides, int looks, double? p1, double? p2, double? hr)
    {
        if (looks is < 1 or > MostLooks) throw new ImpossiblePlanException("looks", $"lies between 1 and {MostLooks}; the command line takes more");
        Spending? Rule(string name, string otherwise) => given.GetValueOrDefault(name, otherwise) is var text && text == "none" ? null
            : Spending.Read(text) ?? throw new ImpossiblePlanException(name, "is obf, pocock, hsd:GAMMA or kd:RHO");
        if ((p1 is null) != (p2 is null)) throw new ImpossiblePlanException(p1 is null ? "p1" : "p2", "goes with the other proportion");
        var question = new SequentialQuestion { Looks = looks, Spending = Rule("spending", "obf") ?? new Spending.OBrienFleming(), Futility = Rule("futility", "none"), Power = power, Alpha = alpha, Sides = sides };
        return (question with
        {
            Fixed = p1 is { } one ? FixedTrial.OfProportions(one, p2!.Value, power, question.Threshold, 1) : hr is { } hazards ? FixedTrial.OfHazards(hazards, power, question.Threshold, 1) : null,
        }).Answer();
    }
}
