using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Assurance;
using Assay.Statistics.Planning.Sheets;
using Assay.Statistics.Pooling;
using Assay.Synthesis;

namespace Assay.Planning;

/// <summary>Plans the next trial from a pool: the size its effect would need, what such a trial may be expected to show, and its looks.</summary>
public static class NextTrial
{
    private const double Few = 3;
    // A plan stands on a page while somebody waits: exact tables for small trials only.
    private const double ExactUpTo = 150;

    /// <summary>The plan; where the pool does not carry one, the reason.</summary>
    /// <param name="group">The studies.</param>
    /// <param name="estimate">Their pool; null where there is none.</param>
    /// <param name="ask">What the trial is to do.</param>
    /// <exception cref="ImpossiblePlanException">A value that was given is out of range.</exception>
    /// <remarks>
    /// Sizes as in <see cref="TwoProportionQuestion"/>, <see cref="LogRankQuestion"/>, <see cref="TwoMeansQuestion"/>; assurance under the predictive
    /// distribution, variance se² + τ²: O'Hagan, Stevens and Campbell (2005), doi:10.1002/pst.175; Higgins, Thompson and Spiegelhalter (2009),
    /// doi:10.1111/j.1467-985X.2008.00552.x.
    /// </remarks>
    public static TrialPlan? Of(OutcomeGroup group, GroupEstimate? estimate, PlanAsk ask)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(ask);
        if (estimate is null) return null;
        var control = ask.Control is { } given ? ControlRisk.Given(Admit.Probability(given, "control")) : ControlRisk.Of(group);
        var plan = new TrialPlan(group, estimate.Random, ask, control, ask.Deviation ?? Deviation(group));
        if (Lacking(plan) is { } lacking) return plan with { Missing = lacking };
        try
        {
            return Filled(plan);
        }
        catch (ImpossiblePlanException fault) when (fault.Field is not ("power" or "alpha" or "looks" or "n1" or "events"))
        {
            return plan with { Missing = $"The pooled effect allows no plan: {fault.Field} {fault.Sentence}." };
        }
    }

    // Standard deviation within the arms of all studies together.
    private static double? Deviation(OutcomeGroup group)
    {
        var arms = group.Studies.Where(study => study.Means is not null).SelectMany(study => new[] { study.Means!.Value.Tested, study.Means.Value.Held }).ToList();
        return arms.Count == 0 ? null : Math.Sqrt(arms.Sum(arm => (arm.N - 1) * arm.Sd * arm.Sd) / arms.Sum(arm => arm.N - 1));
    }

    private static string? Lacking(TrialPlan plan) => plan.Group.Measure switch
    {
        "RR" or "OR" or "RD" when plan.Control is null => "No study of this pool gives the events and people of its control arm; say the control risk yourself.",
        "MD" when plan.Deviation is null => "No study of this pool gives a standard deviation within its arms; say one yourself.",
        "RR" or "OR" or "RD" or "HR" or "MD" => null,
        var other => $"A {other} is not planned from here; `assay plan` takes its figures by hand.",
    };

    private static TrialPlan Filled(TrialPlan plan)
    {
        var (ask, effect) = (plan.Ask, plan.Effect.Estimate);
        var size = Sheet(plan, effect);
        plan = plan with { Size = size };
        var threshold = new Threshold(ask.Alpha, 2);
        var looks = new SequentialQuestion
        {
            Looks = ask.Looks,
            Power = ask.Power,
            Alpha = ask.Alpha,
            Fixed = plan.Group.Measure switch
            {
                "HR" => FixedTrial.OfHazards(Math.Exp(effect), ask.Power, threshold, 1),
                "MD" => FixedTrial.OfMeans(effect, plan.Deviation!.Value, ask.Power, threshold, 1),
                _ => FixedTrial.OfProportions(Treated(plan, effect), plan.Control!.Risk, ask.Power, threshold, 1),
            },
        };
        return plan with
        {
            Variants = [.. Variants(plan)],
            Assurance = Assurance(plan, ask.Size ?? plan.Needed!.Value),
            Looks = looks.Answer(),
            Notes = [.. Notes(plan)],
        };
    }

    private static PlanSheet Sheet(TrialPlan plan, double effect) => plan.Group.Measure switch
    {
        "HR" => new LogRankQuestion(Math.Exp(effect)) { Power = plan.Ask.Power, Alpha = plan.Ask.Alpha, EventProbability = MeanChance(plan, effect) }.Answer(),
        "MD" => new TwoMeansQuestion(effect, plan.Deviation!.Value) { Power = plan.Ask.Power, Alpha = plan.Ask.Alpha }.Answer(),
        _ => new TwoProportionQuestion(Treated(plan, effect), plan.Control!.Risk) { Power = plan.Ask.Power, Alpha = plan.Ask.Alpha, ExactUpTo = ExactUpTo }.Answer(),
    };

    // With proportional hazards the survivors of the treated arm are those of the other, to the power of the ratio.
    private static double? MeanChance(TrialPlan plan, double effect) =>
        plan.Control is { } control ? (control.Risk + 1 - Math.Pow(1 - control.Risk, Math.Exp(effect))) / 2 : null;

    private static double Treated(TrialPlan plan, double effect)
    {
        var risk = plan.Control!.Risk;
        var odds = risk / (1 - risk) * Math.Exp(effect);
        return plan.Group.Measure switch
        {
            "OR" => odds / (1 + odds),
            "RD" => risk + (effect / Share(plan)),
            _ => risk * Math.Exp(effect),
        };
    }

    // Differences of shares are told in percentage points or as shares of 1.
    private static double Share(TrialPlan plan) => plan.Group is { Measure: "RD", Unit: "percentage points" } ? 100 : 1;

    private static PlanSheet Assurance(TrialPlan plan, double size)
    {
        var (effect, studies, scale) = (plan.Effect, plan.Effect.Studies, Share(plan));
        var isGood = IsGood(plan);
        // Events and means are judged with benefit on one side: a good one is mirrored.
        var mirror = plan.Group.Measure switch { "HR" when isGood => -1, "MD" when !isGood => -1, _ => 1 };
        var question = new AssuranceQuestion(mirror * effect.Estimate / scale, effect.StandardError / scale)
        {
            Tau = studies >= Few ? effect.Tau / scale : 0,
            Studies = studies >= Few ? studies : null,
            Alpha = plan.Ask.Alpha,
        };
        return (plan.Group.Measure switch
        {
            "HR" => question with { Events = size },
            "MD" => question with { N1 = size, Deviation = plan.Deviation },
            _ => question with
            {
                N1 = size,
                ControlRisk = plan.Control!.Risk,
                ControlEvents = plan.Control.Events,
                ControlPeople = plan.Control.People,
                IsGood = isGood,
                Link = plan.Group.Measure switch { "OR" => EffectLink.OddsRatio, "RD" => EffectLink.Difference, _ => EffectLink.RiskRatio },
            },
        }).Answer();
    }

    // Which side is benefit; where the outcome does not say, the side of the pool.
    private static bool IsGood(TrialPlan plan) => plan.Group.GoodSide is not 0 and var side ? side > 0 : plan.Effect.Estimate > 0;

    private static IEnumerable<PlanVariant> Variants(TrialPlan plan)
    {
        var (effect, interval) = (plan.Effect.Estimate, plan.Effect.Interval);
        yield return Variant(plan, "the pooled effect", effect);
        yield return Variant(plan, "three quarters of it", 0.75 * effect);
        yield return Variant(plan, "half of it", 0.5 * effect);
        var near = effect < 0 ? interval.High : interval.Low;
        yield return near * effect > 0 ? Variant(plan, "the end of its interval nearer to no effect", near) : new("the end of its interval nearer to no effect", Natural(plan, near), null);
    }

    private static PlanVariant Variant(TrialPlan plan, string name, double effect)
    {
        try
        {
            var row = Sheet(plan, effect).Rows[0];
            return new(name, Natural(plan, effect), row["n1"] ?? row["events"]);
        }
        catch (ImpossiblePlanException)
        {
            return new(name, Natural(plan, effect), null);
        }
    }

    private static double Natural(TrialPlan plan, double effect) => plan.Group.IsRatio ? Math.Exp(effect) : effect;

    private static IEnumerable<string> Notes(TrialPlan plan)
    {
        var studies = plan.Effect.Studies;
        yield return "The pool is of what abstracts report; read the papers before a trial is planned on it.";
        yield return "An effect that was observed is likelier too large than too small: sizes for smaller effects stand beside it.";
        if (studies < Few) yield return $"{(studies == 1 ? "One study does" : "Two studies do")} not tell how effects differ between trials: assurance here counts the pool's own standard error only, and is too sure.";
        if (plan.Group.GoodSide != 0 && plan.Effect.Estimate > 0 != IsGood(plan)) yield return "The pool lies on the side of harm: a trial of this size would show harm, and its assurance of benefit is small.";
        if (plan.Group.GoodSide == 0) yield return "Which way is good is not known of this outcome; the side of the pool is taken for benefit.";
        if (plan.Group.Class == DesignClass.Observational) yield return "These studies were not randomised: what they share with the next trial may not be the effect.";
        if (plan.Group.Studies.Any(study => study.Poolability == Poolability.UnderAssumption)) yield return "Some of the studies are in the pool under an assumption, told beside each.";
    }
}
