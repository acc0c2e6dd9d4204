using System.Collections.Immutable;
using Assay.Publication.Drawings;
using Assay.Publication.Pools;

namespace Assay.Web.Views;

/// <summary>One drawing of an outcome's page.</summary>
/// <param name="Name">As the address has it.</param>
/// <param name="Title">As the reader sees it.</param>
/// <param name="Caption">What it shows and how to read it.</param>
/// <param name="R">The line of R that draws it, once the page's script has run; empty where the script itself prints its numbers.</param>
/// <param name="Least">Studies it needs.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="Csv">Its numbers.</param>
public sealed record OutcomeFigure(string Name, string Title, string Caption, string R, int Least, Func<OutcomeView, PlotShape, string> Svg, Func<OutcomeView, string> Csv)
{
    /// <summary>Every drawing, in the order of the page.</summary>
    public static ImmutableArray<OutcomeFigure> All { get; } =
    [
        new("forest", "Forest plot", "Squares are studies, as large as their weight, with their 95% intervals; the diamond is the pool; the last line is where the effect in a new study may lie.",
            "forest(fit, addpred=TRUE, atransf=exp)", 1, (view, shape) => ForestPlot.Draw(view.Sections, shape, OutcomeSides.Of(view.Pool.Group)), view => PoolCsv.Forest(view.Analysis!, view.Pool.Group)),
        new("cumulative", "As studies came in", "The pool after each study, in the order of publication.",
            "forest(cumul(fit, order=dat$came), atransf=exp)", 2, (view, shape) => SensitivityPlot.Cumulative(view.Analysis!, shape), view => PoolCsv.Cumulative(view.Analysis!)),
        new("leave-one-out", "Without each study", "The pool when one study is left out: does it hang on one of them?",
            "leave1out(fit, transf=exp)", 3, (view, shape) => SensitivityPlot.LeaveOneOut(view.Analysis!, shape), view => PoolCsv.LeaveOneOut(view.Analysis!)),
        new("funnel", "Funnel plot", "Small studies stand low and spread wide. A corner left empty may mean small studies that were never published; with fewer than ten studies it means little.",
            "funnel(fit, atransf=exp)", 3, (view, shape) => FunnelPlot.Draw(view.Analysis!, shape), view => PoolCsv.Funnel(view.Analysis!)),
        new("boundary", "Enough evidence yet?", "The pool's z as studies came in, against a boundary that allows for looking after each one. Dashed: the boundary; dotted: P = 0.05, and all the information needed.",
            "", 2, (view, shape) => AccrualPlot.Draw(view.Watched!, shape), view => PoolCsv.Sequential(view.Watched!)),
    ];

    /// <summary>Whether it is a list of rows, which wants the width of the page.</summary>
    public bool IsRows => Name is "forest" or "cumulative" or "leave-one-out";

    /// <summary>Whether a view has what it needs.</summary>
    /// <param name="view">The page.</param>
    public bool Fits(OutcomeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Analysis?.Pool is not null && view.Analysis.Studies.Length >= Least && (Name != "boundary" || view.Watched is not null);
    }
}
