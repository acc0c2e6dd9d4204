using System.Text.Json;
using Assay.Audit;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;

namespace Assay.Tests.Audit;

public sealed class StudyAuditTests
{
    [Fact]
    public void Every_rule_has_a_heading_in_the_documentation()
    {
        var text = File.ReadAllText(Path.Combine(Place.Root, "docs", "statistics.md"));
        Assert.All(StudyAudit.Rules, rule =>
            Assert.Contains(rule.Id == rule.Name ? $"## {rule.Name}\n" : $"## {rule.Id} {rule.Name}\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_rules_share_id_and_name() =>
        Assert.Equal(StudyAudit.Rules.Length, StudyAudit.Rules.Select(r => (r.Id, r.Name)).Distinct().Count());

    [Fact]
    public async Task The_stage_gives_what_the_check_gives()
    {
        var study = Sample().Study();
        var outcome = await new StudyAudit().RunAsync(study, TestContext.Current.CancellationToken);
        var done = Assert.IsType<Outcome<System.Collections.Immutable.ImmutableArray<Remark>>.Done>(outcome);
        Assert.Equal(new StudyAudit().Check(study).Select(RemarkJson.Write), done.Value.Select(RemarkJson.Write));
    }

    [Fact]
    public void Remarks_come_gravest_first_and_point_into_the_text()
    {
        var study = Sample().Study();
        var remarks = new StudyAudit().Check(study);
        Assert.NotEmpty(remarks);
        Assert.Equal(remarks.OrderByDescending(r => r.Severity), remarks);
        Assert.All(remarks.SelectMany(r => r.Spans), at => Assert.InRange(at.End, at.Start, study.Text.Length));
    }

    [Fact]
    public void The_order_of_what_was_read_does_not_change_what_is_said()
    {
        var study = Sample().Study();
        var mirrored = study with { Results = [.. study.Results.Reverse()], Comparisons = [.. study.Comparisons.Reverse()], Changes = [.. study.Changes.Reverse()] };
        Assert.Equal(new StudyAudit().Check(study).Select(RemarkJson.Write), new StudyAudit().Check(mirrored).Select(RemarkJson.Write));
    }

    [Fact]
    public void An_empty_study_draws_no_remark() => Assert.Empty(Sketch.Of("").Audit());

    [Fact]
    public void A_remark_is_one_line_of_json_in_the_order_of_the_contract()
    {
        var remark = Sample().Audit("S15")[0];
        var line = RemarkJson.Write(remark);
        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(["id", "rule", "name", "severity", "verdict", "message", "inputs", "reported", "recomputed", "assumptions", "spans"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["low", "high", "point", "unit"], json.RootElement.GetProperty("recomputed").EnumerateObject().Select(p => p.Name));
        Assert.Equal("DERIVED", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("note", json.RootElement.GetProperty("severity").GetString());
    }

    private static Sketch Sample() => Sketch.Of("Survival was 68% with treatment against 42% in the control group (p=0.003). Bilirubin fell by 45% against 15% in controls (p<0.001).")
        .As(StudyType.HumanUnspecified).TwoArms()
        .Outcome("survival", OutcomeKind.TimeToEvent, Polarity.Higher).Result("A1", "68%").Result("A2", "42%").Compare("0.003")
        .Outcome("bilirubin", OutcomeKind.Continuous).Change("A1", "45%", -45, "%").Change("A2", "15%", -15, "%").Compare("<0.001");
}
