using Assay.Publication.Tables;
using Assay.Tests.Reading;

namespace Assay.Tests.Publication;

public sealed class ResultsTableTests
{
    private const string Text = "We randomly assigned 120 adults to zorvenib (n=60) or placebo (n=60). Hospital stay was 8.7 ± 4.2 days in the zorvenib group and 10.9 ± 5.1 days in the placebo group (p = 0.01). IL-6 levels decreased by 35% from baseline in the zorvenib group.";

    [Fact]
    public void Outcomes_go_down_and_arms_across()
    {
        var table = ResultsTable.Of(Abstracts.Read(Text));
        Assert.Equal(["zorvenib (n = 60)", "placebo (n = 60)"], table.Columns);
        var stay = Assert.Single(table.Rows, row => row.Outcome == "Hospital stay");
        Assert.Equal(["8.7 ± 4.2 days"], stay.Cells[0]);
        Assert.Equal(["10.9 ± 5.1 days"], stay.Cells[1]);
        Assert.Equal(["p = 0.01; lower"], stay.Comparisons);
        var change = Assert.Single(table.Rows, row => row.Outcome == "IL-6 levels");
        Assert.Equal(["−35% from before"], change.Cells[0]);
        Assert.Empty(change.Cells[1]);
    }

    [Fact]
    public void A_study_without_results_has_an_empty_table() => Assert.True(ResultsTable.Of(Abstracts.Read("Sepsis is common.")).IsEmpty);

    [Fact]
    public void Marks_are_in_order_and_none_overlaps_another()
    {
        var study = Abstracts.Read(Text);
        var marks = StudyMarks.Of(study);
        Assert.Contains(marks, mark => mark.Part == "arm");
        Assert.Contains(marks, mark => mark.Part == "outcome");
        for (var i = 1; i < marks.Length; i++) Assert.True(marks[i - 1].At.End <= marks[i].At.Start);
        Assert.All(marks, mark => Assert.InRange(mark.At.End, 1, study.Text.Length));
    }
}
