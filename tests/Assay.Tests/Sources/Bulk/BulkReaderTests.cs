using System.Text;
using Assay.Records;
using Assay.Sources;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.Bulk;

public sealed class BulkReaderTests : IDisposable
{
    private readonly MirrorFolder mirror = new();

    public void Dispose() => mirror.Dispose();

    [Fact]
    public async Task Baseline_comes_before_updates_and_each_delivery_bears_its_place()
    {
        mirror.Update(3, MirrorFolder.Articles(1, 1, "second"), [2]).Baseline(2, MirrorFolder.Articles(2, 1)).Baseline(1, MirrorFolder.Articles(1, 1));
        var heard = await Heard.OfAsync(mirror.Path);
        Assert.Equal(["1", "1:1.", "2", "rebased pubmed26n0001", "2:1.", "1", "-2", "3:2."], heard.Words);
        Assert.Equal([1, 1, 2, 2, 2, 3, 3, 3], heard.Deliveries.Select(delivery => delivery.Edition!.Value.File));
        Assert.Empty(heard.Said);
        Assert.Null(heard.Fault);
    }

    [Fact]
    public async Task A_file_is_gone_on_with_at_the_article_it_was_left_at()
    {
        mirror.Baseline(1, MirrorFolder.Articles(1, 5));
        var whole = await Heard.OfAsync(mirror.Path, options: new() { Milestone = 2 });
        Assert.Equal(["1", "2", "1:2", "3", "4", "1:4", "5", "rebased pubmed26n0001", "1:5."], whole.Words);
        var left = ((Delivery.Reached)whole.Deliveries[2]).Progress;
        Assert.Equal(["3", "4", "1:4", "5", "rebased pubmed26n0001", "1:5."], (await Heard.OfAsync(mirror.Path, [left], new() { Milestone = 2 })).Words);
        Assert.Equal(["1", "2", "1:2", "3", "4", "1:4", "5", "rebased pubmed26n0001", "1:5."], (await Heard.OfAsync(mirror.Path, [left], new() { Milestone = 2, Again = true })).Words);
    }

    [Fact]
    public async Task What_was_taken_is_not_taken_again()
    {
        mirror.Baseline(1, MirrorFolder.Articles(1, 2));
        var first = await Heard.OfAsync(mirror.Path);
        var second = await Heard.OfAsync(mirror.Path, first.Progress);
        Assert.Empty(second.Deliveries);
        Assert.Contains("was taken before", Assert.Single(second.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_check_sum_is_taken_again_and_that_is_said()
    {
        mirror.Baseline(1, MirrorFolder.Articles(1, 2)).Baseline(2, MirrorFolder.Articles(3, 1));
        var first = await Heard.OfAsync(mirror.Path);
        mirror.Baseline(1, MirrorFolder.Articles(1, 2, "corrected"));
        var second = await Heard.OfAsync(mirror.Path, first.Progress);
        Assert.Equal(["1", "2", "rebased pubmed26n0001", "1:2."], second.Words);
        Assert.Contains("pubmed26n0001.xml.gz is another file", Assert.Single(second.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_check_sum_refuses_the_file_and_all_after_it()
    {
        mirror.Baseline(1, MirrorFolder.Articles(1, 1)).Add("baseline", MirrorFolder.Name(2), LoopbackBulk.Gzip("<PubmedArticleSet/>"), new string('a', 32)).Baseline(3, MirrorFolder.Articles(3, 1));
        var heard = await Heard.OfAsync(mirror.Path);
        Assert.Equal(["1", "1:1."], heard.Words);
        Assert.Contains("pubmed26n0002.xml.gz is refused", Assert.IsType<SourceFaultException>(heard.Fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_sum_of_another_file_refuses_it_too()
    {
        mirror.Baseline(1, MirrorFolder.Articles(1, 1));
        File.WriteAllText(mirror.At("baseline", "pubmed26n0001.xml.gz.md5"), "MD5(pubmed26n0002.xml.gz)= " + new string('a', 32));
        Assert.Contains("states no check sum", Assert.IsType<SourceFaultException>((await Heard.OfAsync(mirror.Path)).Fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_check_sum_is_taken_and_that_is_said()
    {
        var bytes = LoopbackBulk.Gzip(LoopbackArticle.Document(MirrorFolder.Articles(1, 1)));
        mirror.Add("baseline", MirrorFolder.Name(1), bytes, md5: "");
        var heard = await Heard.OfAsync(mirror.Path);
        Assert.Equal(MirrorFolder.Md5(bytes), Assert.Single(heard.Progress).Md5);
        Assert.Contains("taken unchecked", Assert.Single(heard.Said), StringComparison.Ordinal);
        Assert.Empty((await Heard.OfAsync(mirror.Path, heard.Progress)).Deliveries);
    }

    [Fact]
    public async Task A_missing_number_is_named_and_what_comes_before_it_is_taken()
    {
        mirror.Baseline(1, MirrorFolder.Articles(1, 1)).Baseline(2, MirrorFolder.Articles(2, 1)).Update(4, MirrorFolder.Articles(3, 1));
        var heard = await Heard.OfAsync(mirror.Path);
        Assert.Equal([1, 2], heard.Complete);
        // Whether the missing one is of the baseline or an update, nobody can tell.
        Assert.DoesNotContain("rebased pubmed26n0001", heard.Words);
        Assert.Contains("pubmed26n0003.xml.gz is missing", Assert.IsType<SourceFaultException>(heard.Fault).Message, StringComparison.Ordinal);
        mirror.Update(3, []);
        Assert.Equal(["rebased pubmed26n0001", "3:0.", "3", "4:1."], (await Heard.OfAsync(mirror.Path, heard.Progress)).Words);
    }

    [Fact]
    public async Task A_file_cut_short_at_its_source_is_a_fault_although_its_check_sum_is_right()
    {
        var whole = LoopbackBulk.Gzip(LoopbackArticle.Document(MirrorFolder.Articles(1, 400)));
        mirror.Add("baseline", MirrorFolder.Name(1), whole[..(whole.Length / 2)]).Baseline(2, MirrorFolder.Articles(900, 1));
        var heard = await Heard.OfAsync(mirror.Path, options: new() { Milestone = 10 });
        Assert.Empty(heard.Complete);
        Assert.InRange(Assert.Single(heard.Progress).Deliveries, 10, 390);
        Assert.Contains("pubmed26n0001.xml.gz", Assert.IsType<SourceFaultException>(heard.Fault).Message, StringComparison.Ordinal);
        // The next run says so again and hands over nothing that was kept.
        var again = await Heard.OfAsync(mirror.Path, heard.Progress, new() { Milestone = 10 });
        Assert.IsType<SourceFaultException>(again.Fault);
        Assert.InRange(again.Deliveries.Count, 0, 9);
    }

    [Fact]
    public async Task What_is_no_PubMed_XML_is_a_fault()
    {
        mirror.Add("baseline", MirrorFolder.Name(1), LoopbackBulk.Gzip("<!DOCTYPE html><html><body>Moved</body></html>"));
        Assert.Contains("pubmed26n0001.xml.gz is an HTML page", Assert.IsType<SourceFaultException>((await Heard.OfAsync(mirror.Path)).Fault).Message, StringComparison.Ordinal);
        mirror.Add("baseline", MirrorFolder.Name(1), Encoding.ASCII.GetBytes("{\"id\":\"1\",\"title\":\"T\",\"abstract\":\"A.\"}"));
        Assert.Contains("is not PubMed XML", Assert.IsType<SourceFaultException>((await Heard.OfAsync(mirror.Path)).Fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_shelves_is_read_in_order_of_number()
    {
        foreach (var number in (int[])[12, 11]) mirror.Add("", MirrorFolder.Name(number), LoopbackBulk.Gzip(LoopbackArticle.Document(MirrorFolder.Articles(number, 1))));
        var heard = await Heard.OfAsync(mirror.Path);
        Assert.Equal(["11", "11:1.", "12", "12:1."], heard.Words);
        Assert.Contains("begins at pubmed26n0011.xml.gz", Assert.Single(heard.Said), StringComparison.Ordinal);
    }
}
