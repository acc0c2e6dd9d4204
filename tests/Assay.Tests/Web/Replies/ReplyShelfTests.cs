using Assay.Web;
using Assay.Web.Replies;
using FsCheck.Fluent;

namespace Assay.Tests.Web.Replies;

public sealed class ReplyShelfTests
{
    private static KeptReply Kept(string key, int bytes, long version = 1) => new(key, version, null, null, new(200, "text/plain", new byte[bytes], "tag", "no-cache"));

    [Fact]
    public void The_one_asked_for_longest_ago_gives_way()
    {
        var shelf = new ReplyShelf(10_000);
        foreach (var key in new[] { "a", "b", "c", "d", "e" }) shelf.Put(Kept(key, 1_500));
        Assert.NotNull(shelf.Find("a"));
        shelf.Put(Kept("f", 1_500));
        Assert.Null(shelf.Find("b"));
        Assert.NotNull(shelf.Find("a"));
        Assert.NotNull(shelf.Find("f"));
    }

    [Fact]
    public void The_later_answer_to_the_same_request_takes_the_place_of_the_earlier()
    {
        var shelf = new ReplyShelf(10_000);
        shelf.Put(Kept("a", 100));
        shelf.Put(Kept("a", 200, version: 2));
        Assert.Equal(2, shelf.Find("a")!.Version);
        Assert.Equal(shelf.Find("a")!.Bytes, shelf.Bytes);
    }

    [Fact]
    public void An_answer_too_large_for_the_shelf_is_not_kept_and_takes_the_old_one_away()
    {
        var shelf = new ReplyShelf(10_000);
        shelf.Put(Kept("a", 100));
        shelf.Put(Kept("a", 5_000));
        Assert.Null(shelf.Find("a"));
        Assert.Equal(0, shelf.Bytes);
    }

    [Fact]
    public void Whatever_is_put_it_never_holds_more_than_it_may_and_counts_what_it_holds() => Laws.Hold(Prop.ForAll(
        Gen.Choose(0, 3_000).Two().Select(pair => (Key: pair.Item1 % 12, Size: pair.Item2)).ListOf().ToArbitrary(), puts =>
        {
            var shelf = new ReplyShelf(10_000);
            foreach (var (key, size) in puts) shelf.Put(Kept($"{key}", size));
            return shelf.Bytes <= 10_000 && shelf.Bytes == Enumerable.Range(0, 12).Sum(key => shelf.Find($"{key}")?.Bytes ?? 0);
        }));
}
