using System.Collections.Immutable;
using Assay.Planning;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics.Planning.Assurance;
using Assay.Statistics.Tables;
using Assay.Synthesis;

namespace Assay.Tests.Planning;

/// <summary>The next trial from a pool; the three trials are Chen (2022), ETASS (2013) and TESTS (2025), deaths.</summary>
public sealed class NextTrialTests
{
    private static StudyEffect Study(int i, TwoByTwo? table, double value, double error, Polarity polarity, string measure) => new()
    {
        Id = new("pubmed", $"{i + 1}"),
        Label = $"S{i}",
        Year = 2010 + i,
        Type = StudyType.Rct,
        Outcome = "death",
        Concept = new("death", "Death", polarity),
        Window = TimeWindow.Of(null),
        Measure = measure,
        Analysis = value,
        StandardError = error,
        Table = table,
        Poolability = Poolability.Poolable,
    };

    private static OutcomeGroup Group(string measure, Polarity polarity, params StudyEffect[] studies) =>
        new(new("death", "Death", polarity), TimeWindow.Of(null), DesignClass.Randomised, measure, "", [.. studies], []);

    private static OutcomeGroup Three(Polarity polarity = Polarity.Lower, bool counted = true)
    {
        TwoByTwo[] tables = [new(14, 56, 27, 58), new(47, 181, 63, 180), new(127, 542, 132, 547)];
        return Group("RR", polarity, [.. tables.Select((table, i) => RiskRatio.Of(table) is { } ratio ? Study(i, counted ? table : null, ratio.OnAnalysisScale, ratio.StandardError, polarity, "RR") : throw new InvalidOperationException("no ratio"))]);
    }

    private static TrialPlan Plan(OutcomeGroup group, PlanAsk? ask = null) => NextTrial.Of(group, GroupEstimate.Of(group), ask ?? new())!;

    [Fact]
    public void Assurance_is_that_of_the_predictive_distribution()
    {
        var plan = Plan(Three(), new() { Control = 0.4655, Size = 57 });
        var effect = plan.Effect;
        var expected = new ProportionAssurance(0.4655, 57, 57).Of(Prior.Predictive(effect.Estimate, effect.StandardError, effect.Tau, 3));
        Assert.Equal(expected.Assurance, plan.Assurance!.Rows[0]["assurance"]!.Value, 1e-9);
        // By DerSimonian and Laird's pool .259428; this one is by REML.
        Assert.InRange(expected.Assurance, 0.255, 0.265);
        Assert.Equal(["predictive", "predictive-t", "se-only"], plan.Assurance.Rows.Select(row => row.Method));
    }

    [Fact]
    public void The_control_risk_is_that_of_the_studies()
    {
        var plan = Plan(Three());
        Assert.Equal((222, 785), (plan.Control!.Events!.Value, plan.Control.People!.Value));
        Assert.Equal(27.0 / 58, plan.Control.Highest, 1e-12);
        Assert.Equal(plan.Needed, plan.Variants[0].Size);
        Assert.Null(plan.Variants[^1].Size);
        Assert.Equal("group-sequential", plan.Looks!.Kind);
    }

    [Fact]
    public void Without_a_control_risk_there_is_no_plan_and_it_is_said()
    {
        var plan = Plan(Three(counted: false));
        Assert.StartsWith("No study of this pool gives the events", plan.Missing, StringComparison.Ordinal);
        Assert.Null(plan.Needed);
        Assert.Null(Plan(Three(counted: false), new() { Control = 0.3 }).Missing);
    }

    [Fact]
    public void Of_a_good_outcome_the_same_pool_is_one_of_harm()
    {
        var (bad, good) = (Plan(Three()), Plan(Three(Polarity.Higher)));
        Assert.True(good.Assurance!.Rows[0]["assurance"] < 0.1 && bad.Assurance!.Rows[0]["assurance"] > 0.4);
        Assert.Contains(good.Notes, note => note.Contains("side of harm", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hazard_ratio_asks_for_events_and_two_trials_foresee_nothing()
    {
        var plan = Plan(Group("HR", Polarity.Lower, Study(0, null, Math.Log(0.7), 0.2, Polarity.Lower, "HR"), Study(1, null, Math.Log(0.7), 0.2, Polarity.Lower, "HR")));
        Assert.Equal((247, "events"), ((int)plan.Needed!.Value, plan.Unit));
        Assert.Contains(plan.Notes, note => note.StartsWith("Two studies do not tell", StringComparison.Ordinal));
    }

    [Fact]
    public void An_odds_ratio_and_its_risk_ratio_are_assured_alike_where_they_mean_the_same()
    {
        // At a control risk near zero odds and risks are one.
        var prior = new Prior(-0.5, 0.2);
        var (risk, odds) = (new ProportionAssurance(0.0001, 400_000, 400_000), new ProportionAssurance(0.0001, 400_000, 400_000) { Link = EffectLink.OddsRatio });
        Assert.Equal(risk.Of(prior).Assurance, odds.Of(prior).Assurance, 1e-4);
        Assert.Equal(new ProportionAssurance(0.5, 100, 100) { Link = EffectLink.Difference }.Of(new Prior(-0.1, 0.05)).Assurance,
            new ProportionAssurance(0.5, 100, 100) { Link = EffectLink.Difference, IsGood = true }.Of(new Prior(0.1, 0.05)).Assurance, 1e-9);
    }
}
