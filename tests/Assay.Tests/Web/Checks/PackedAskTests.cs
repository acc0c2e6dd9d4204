using Assay.Web.Checks;
using FsCheck.Fluent;

namespace Assay.Tests.Web.Checks;

public sealed class PackedAskTests
{
    [Fact]
    public void What_is_packed_is_unpacked_again()
    {
        var text = Gen.Elements("", "a", "75.0% (95% CI 63.2–86.8)", "Tα1", "😀", "\n", "<b>", " ", "ü", "x=1&y=2").ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(text, text, (first, second) =>
        {
            var ask = new CheckAsk("pubmed:1", "A title", first, second);
            return PackedAsk.Write(ask) is { } packed && PackedAsk.Read(packed) == ask;
        }).Hold();
    }

    [Fact]
    public void A_long_check_is_not_packed_and_a_bomb_is_not_unpacked()
    {
        var noise = string.Concat(Enumerable.Range(0, 9000).Select(at => (char)('a' + at * 7919 % 26 * (at % 3 + 1) % 26)));
        Assert.NotNull(PackedAsk.Write(new("", "", new string('a', 20_000), "b")));
        Assert.Null(PackedAsk.Write(new("", "", string.Concat(Enumerable.Range(1000, 4000)), noise)));
        Assert.Null(PackedAsk.Read(PackedAsk.Write(new("", "", new string('a', 400_000), "b"))!));
    }
}
