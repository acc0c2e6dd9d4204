using Assay.Web.Parts;

namespace Assay.Tests.Web;

public sealed class AgoTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 6, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(5, "5 min ago")]
    [InlineData(120, "2 h ago")]
    [InlineData(60 * 30, "yesterday")]
    [InlineData(60 * 24 * 5, "5 days ago")]
    [InlineData(60 * 24 * 40, "25 Feb 2026, 12:00 UTC")]
    [InlineData(-60, "6 Apr 2026, 13:00 UTC")]
    public void A_moment_is_told_as_people_do(int minutes, string expected) =>
        Assert.Equal(expected, Ago.Of(Now.AddMinutes(-minutes), Now));
}
