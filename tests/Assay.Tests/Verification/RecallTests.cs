using System.Globalization;
using System.Text;

namespace Assay.Tests.Verification;

/// <summary>What the sheets of examples come to, perturbation by perturbation.</summary>
public sealed class RecallTests(ITestOutputHelper output)
{
    [Fact]
    public void No_perturbation_of_the_sheets_is_printed_and_no_control_is_blocked()
    {
        var told = new StringBuilder();
        int missed = 0, alarms = 0;
        foreach (var group in Spec.All.GroupBy(spec => spec.Case).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var printed = group.Count(spec => SpecTests.Judge(spec).MayBePrinted);
            var control = group.Key[0] is 'N' or 't';
            missed += control ? 0 : printed;
            alarms += control ? group.Count() - printed : 0;
            told.AppendLine(CultureInfo.InvariantCulture, $"{group.Key,-8} {(control ? "printed" : "blocked")} {(control ? printed : group.Count() - printed)}/{group.Count()}");
        }
        output.WriteLine(told.ToString());
        Assert.Equal((0, 0), (missed, alarms));
    }
}
