namespace Assay.Tests.Papers;

/// <summary>Agreement with a number in print: half a unit of the last decimal printed, by kind of quantity.</summary>
internal static class Close
{
    public static void To(string printed, double actual)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : printed.Length - point - 1;
        var half = 0.5 * Math.Pow(10, -decimals);
        Assert.True(Math.Abs(double.Parse(printed) - actual) <= half * (1 + 1e-6), $"printed {printed}, computed {actual:R}");
    }
}
