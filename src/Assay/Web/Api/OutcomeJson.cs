using Assay.Publication;
using Assay.Synthesis;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>Outcomes of a topic as JSON. Estimates are on the analysis scale (logarithms for ratios), unrounded.</summary>
public static class OutcomeJson
{
    public static string Write(OutcomesView view, SiteOptions site) => TwinJson.Write(new
    {
        Topic = Shapes.Of(view.Topic),
        From = "abstracts",
        Outcomes = view.Groups.Select(pool => Of(view.Topic.Slug, pool)),
    });

    public static string Write(OutcomeView view, SiteOptions site) => TwinJson.Write(new
    {
        Topic = Shapes.Of(view.Topic),
        From = "abstracts",
        Outcome = Of(view.Topic.Slug, view.Pool),
        Studies = view.Pool.Group.Studies.Select((study, i) => Of(study, view.Pool.Estimate!.Weights[i])),
        LeftOut = view.Pool.Group.LeftOut.Select(study => Of(study, null)),
        Drawings = view.Figures.Select(figure => Addresses.Drawing(view.Topic.Slug, view.Pool.Group.Slug, $"{figure.Name}.svg")),
        Plan = view.Plan is not { } plan ? null : new
        {
            plan.Needed,
            plan.Unit,
            Assurance = plan.Assurance?.Rows[0]["assurance"],
            ControlRisk = plan.Control?.Risk,
            plan.Missing,
            Variants = plan.Variants.Select(variant => new { variant.Name, variant.Effect, variant.Size }),
            plan.Notes,
        },
    });

    private static object Of(string topic, PooledGroup pool) => new
    {
        Url = Addresses.Outcome(topic, pool.Group.Slug),
        Outcome = pool.Group.Concept.Slug,
        pool.Group.Concept.Name,
        Window = pool.Group.Window.Slug,
        Design = pool.Group.Class == DesignClass.Randomised ? "randomised" : "observational",
        pool.Group.Measure,
        pool.Group.Unit,
        K = pool.Group.Studies.Length,
        pool.People,
        NotPooled = pool.Group.LeftOut.Length,
        Method = pool.Estimate is null ? null : "REML",
        pool.Estimate?.Random.Estimate,
        Se = pool.Estimate?.Random.StandardError,
        Ci = pool.Estimate is { } wald ? new { wald.Random.Interval.Low, wald.Random.Interval.High } : null,
        P = pool.Estimate?.Random.P,
        Tau2 = pool.Estimate?.Random.Tau2.Value,
        Q = pool.Estimate?.Random.Heterogeneity.Q,
        QP = pool.Estimate?.Random.Heterogeneity.P,
        I2 = pool.Estimate?.Random.Heterogeneity.I2,
        HartungKnapp = pool.Estimate?.Adjusted is { } adjusted ? new { adjusted.Interval.Low, adjusted.Interval.High, adjusted.P, Guard = "never narrower than Wald's" } : null,
        PredictionInterval = pool.Estimate?.Prediction is { } prediction ? new { prediction.Low, prediction.High, Convention = "pi_t_km2" } : null,
        CommonEffect = pool.Estimate is { } common ? new { common.Fixed.Estimate, common.Fixed.Interval.Low, common.Fixed.Interval.High } : null,
    };

    private static object Of(StudyEffect study, double? weight) => new
    {
        Id = study.Id.ToString(),
        Url = Addresses.Paper(study.Id),
        study.Label,
        study.Year,
        Type = Words.Of(study.Type),
        study.Outcome,
        study.Figures,
        study.Measure,
        Yi = study.Analysis,
        Vi = study.StandardError * study.StandardError,
        study.People,
        Weight = weight,
        Poolability = Words.Kebab(study.Poolability.ToString()),
        study.Why,
        At = study.At.Select(at => new { at.Start, at.Length }),
    };
}
