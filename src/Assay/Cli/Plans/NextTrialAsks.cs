using System.CommandLine;
using System.Globalization;
using System.Text;
using Assay.Planning;
using Assay.Publication;
using Assay.Publication.Drawings;
using Assay.Statistics.Planning;
using Assay.Statistics.Pooling;
using Assay.Synthesis;

namespace Assay.Cli.Plans;

/// <summary><c>assay plan --topic --outcome</c>: the next trial, from what the abstracts of a topic report.</summary>
internal sealed class NextTrialAsks
{
    private readonly Option<string?> topic = Asks.Topic("Plan the next trial from what the abstracts of this topic report");
    private readonly Option<string?> outcome = new("--outcome") { Description = "Of which outcome, as `assay pool --topic` names it", HelpName = "NAME" };
    private readonly Option<double?> control = PlanAsks.Number("--p-control", "Risk without treatment (that of the pooled studies)");
    private readonly Option<double?> deviation = PlanAsks.Number("--sd", "Standard deviation within an arm (that of the pooled studies)");
    private readonly Option<double?> size = PlanAsks.Number("--n", "People in an arm, or events, whose assurance is asked (those that the pooled effect needs)", "N");
    private readonly Option<double?> power = PlanAsks.Power();
    private readonly Option<double?> alpha = PlanAsks.Alpha();
    private readonly Option<int?> looks = new("--looks") { Description = "Looks of a sequential trial (3)", HelpName = "K" };
    private readonly Option<bool> json = new("--json") { Description = "One line of JSON for each group of studies" };
    private readonly Option<bool> r = new("--r") { Description = "Only the R code that gives the same figures" };
    private readonly Option<string?> svg = new("--svg") { Description = "Also draw assurance against size into this file", HelpName = "FILE" };
    private readonly Option<string?> data = Asks.Data();

    /// <summary>Gives the command these options and what it does without a kind of trial.</summary>
    public void On(Command command, Terminal terminal)
    {
        foreach (var option in new Option[] { topic, outcome, control, deviation, size, power, alpha, looks, json, r, svg, data }) command.Options.Add(option);
        command.SetAction(async (call, cancellationToken) =>
        {
            var slug = call.GetValue(topic) ?? throw new WrongCallException("what to plan is missing: a kind of trial (see `assay plan --help`), or --topic SLUG --outcome NAME.");
            var named = call.GetValue(outcome);
            var ask = new PlanAsk
            {
                Power = call.GetValue(power) ?? 0.8,
                Alpha = call.GetValue(alpha) ?? 0.05,
                Control = call.GetValue(control),
                Deviation = call.GetValue(deviation),
                Size = call.GetValue(size),
                Looks = call.GetValue(looks) ?? 3,
            };
            var pools = await new PoolTopic(slug, named, null, Estimator.RestrictedMaximumLikelihood, false, false, 95).PoolsAsync(Shelf.Folder(call.GetValue(data)), cancellationToken);
            var pooled = pools.Where(one => one.Pool.Pool is not null).Select(one => one.Group).ToList();
            if (named is null) throw new WrongCallException($"--outcome is missing; {slug} has {string.Join(", ", pooled.Select(group => group.Slug).Take(12))}{(pooled.Count > 12 ? $" and {pooled.Count - 12} more" : "")}.");
            if (pooled.Count == 0) throw new WrongCallException($"no abstract on {slug} reports enough of {named} to pool, so that nothing can be planned from it; `assay pool --topic {slug} --outcome {named}` says what each lacks.");
            var plans = pooled.Select(group => Plan(group, ask)).ToList();
            foreach (var plan in plans)
                await terminal.Output.WriteAsync(call.GetValue(json) ? TrialPlanJson.Write(slug, plan) + "\n" : call.GetValue(r) ? Script(slug, plan) : Text(slug, plan));
            if (call.GetValue(svg) is { } file) await DrawAsync(plans, file, terminal);
            return plans.Exists(plan => plan.Missing is not null) ? Exit.SetAside : Exit.Done;
        });
    }

    private static TrialPlan Plan(OutcomeGroup group, PlanAsk ask)
    {
        try
        {
            return NextTrial.Of(group, GroupEstimate.Of(group), ask)!;
        }
        catch (ImpossiblePlanException fault)
        {
            throw new WrongCallException($"--{fault.Field switch { "control" => "p-control", "n1" or "events" => "n", "deviation" => "sd", var field => field }} {fault.Sentence}.");
        }
    }

    private static async Task DrawAsync(List<TrialPlan> plans, string file, Terminal terminal)
    {
        var drawn = plans.Where(plan => plan.Assurance?.Curve is not null).ToList();
        if (drawn.Count != 1) throw new WrongCallException(drawn.Count == 0 ? "--svg has nothing to draw: there is no plan." : $"--svg draws one plan; give --outcome one of {string.Join(", ", drawn.Select(plan => plan.Group.Slug))}.");
        await using var output = OutputFile.Open(file, terminal);
        await output.Text.WriteAsync(PowerCurve.Svg(drawn[0].Assurance!.Curve!));
        output.Keep();
    }

    private static string Script(string topic, TrialPlan plan) => string.Create(CultureInfo.InvariantCulture,
        $"# {topic}, {plan.Group.Slug}, from abstracts\n{(plan.Missing is { } missing ? $"# {missing}\n" : $"# size\n{plan.Size!.R}\n# what it may be expected to show\n{plan.Assurance!.R}\n# looks\n{plan.Looks!.R}\n")}\n").ReplaceLineEndings("\n");

    private static string Text(string topic, TrialPlan plan)
    {
        var text = new StringBuilder($"The next trial of {topic}: {plan.Group.Concept.Name}, {plan.Group.Window.Name}; from {(plan.Group.Class == DesignClass.Randomised ? "randomised trials" : "studies without randomisation")} ({plan.Group.Slug})\nFrom abstracts, not from full papers.\n\n");
        var (isRatio, effect) = (plan.Group.IsRatio, plan.Effect);
        double Natural(double value) => isRatio ? Math.Exp(value) : value;
        text.Append(CultureInfo.InvariantCulture, $"pooled {plan.Group.Measure}: {Natural(effect.Estimate):0.0###} ({Natural(effect.Interval.Low):0.0###} to {Natural(effect.Interval.High):0.0###}), k = {effect.Studies}, tau² = {effect.Tau2.Value:G4}\n");
        if (plan.Control is { } control)
            text.Append(CultureInfo.InvariantCulture, $"control risk: {control.Risk:0.0###}{(control.Events is null ? " (as given)" : $" ({control.Events}/{control.People}; from {control.Lowest:0.0##} to {control.Highest:0.0##} in {string.Join(", ", control.From)})")}\n");
        if (plan.Deviation is { } deviation) text.Append(CultureInfo.InvariantCulture, $"standard deviation within an arm: {deviation:G5}\n");
        text.Append('\n');
        if (plan.Missing is { } missing) return text.Append(missing).Append("\n\n").ToString();
        foreach (var variant in plan.Variants)
            text.Append(CultureInfo.InvariantCulture, $"  {variant.Name,-46} {plan.Group.Measure} {variant.Effect,-8:0.0###} {(variant.Size is { } n ? $"{n:#,0} {plan.Unit}" : "nothing to plan for")}\n");
        text.Append('\n').Append(PlanText.Write(plan.Size!)).Append("\n\n").Append(PlanText.Write(plan.Assurance!)).Append("\n\n").Append(PlanText.Write(plan.Looks!)).Append("\n\n");
        foreach (var note in plan.Notes) text.Append("Note: ").Append(note).Append('\n');
        return text.Append('\n').ToString();
    }
}
