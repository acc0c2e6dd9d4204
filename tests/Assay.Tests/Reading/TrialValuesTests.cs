using System.Globalization;
using Assay.Reading;

namespace Assay.Tests.Reading;

/// <summary>Values of a whole trial bound to their arms, in sentences of our own.</summary>
public sealed class TrialValuesTests
{
    private const string Methods = "METHODS: Patients were randomized to gliptazone (n = 51) or placebo (n = 56) for 24 weeks. RESULTS: ";

    [Theory]
    [InlineData("HbA1c decreased from 8.5% to 7.2% with gliptazone and from 8.4% to 8.3% with placebo (P < 0.001).", "A1 8.5>7.2; A2 8.4>8.3")]
    [InlineData("Body weight fell by 3.1 and 0.4 kg with gliptazone and placebo, respectively.", "A1 -3.1; A2 -0.4")]
    [InlineData("The mean change in HbA1c was -0.8 ± 0.4% with gliptazone and -0.1 ± 0.5% with placebo (P = 0.01).", "A1 -0.8; A2 -0.1")]
    [InlineData("Nausea was reported in 12% of the gliptazone group and in 24% of the placebo group.", "A1 =12; A2 =24")]
    [InlineData("In the gliptazone group, HbA1c fell from 8.1% to 7.0%. In the placebo group, it was 8.0%.", "A1 8.1>7; A2 =8")]
    [InlineData("Mean IOP was 17.7 mmHg on gliptazone and 18.5 mmHg on placebo (P = 0.02).", "A1 =17.7; A2 =18.5")]
    [InlineData("Systolic blood pressure fell from 152 (12) to 138 (11) mm Hg with gliptazone and from 151 (13) to 144 (12) mm Hg with placebo.", "A1 152>138; A2 151>144")]
    [InlineData("Time to viral clearance was 9.7 days in the gliptazone arm and 12.7 days in the placebo arm.", "A1 =9.7; A2 =12.7")]
    [InlineData("Relapse was less common with gliptazone than with placebo (RR 0.62, 95% CI 0.51 to 0.75; I2 = 34%).", "")]
    public void ValuesGoToTheirArms(string results, string told) => Assert.Equal(told, Told(Abstracts.Read(Methods + results)));

    [Fact]
    public void AChangeIsNeverAComparison()
    {
        var study = Abstracts.Read(Methods + "HbA1c decreased from 8.5% to 7.2% with gliptazone (P < 0.001).");
        Assert.Single(study.Changes);
        Assert.Empty(study.Comparisons);
    }

    [Fact]
    public void EveryLinkOfAModelSaysSo() =>
        Assert.All(Abstracts.Read(Methods + "Nausea was reported in 12% of the gliptazone group and in 24% of the placebo group.").Results, static result => Assert.InRange(result.Confidence, 0, 1));

    private static string Told(Study study) => string.Join("; ", study.Changes
        .Select(static change => (At: change.At.Start, Words: change.Change is { } size ? Invariant($"{change.Arm} {size.Value}") : Invariant($"{change.Arm} {change.From}>{change.To}")))
        .Concat(study.Results.Select(static result => (At: result.Value.At!.Value.Start, Words: Invariant($"{result.Arm} ={result.Value.Value}"))))
        .OrderBy(static one => one.At).Select(static one => one.Words));

    private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
