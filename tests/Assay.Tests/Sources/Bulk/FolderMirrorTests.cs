using Assay.Sources.Bulk;
using Assay.Tests.Cli;

namespace Assay.Tests.Sources.Bulk;

public sealed class FolderMirrorTests
{
    [Theory]
    [InlineData("baseline/pubmed26n0001.xml.gz", true)]
    [InlineData("updatefiles/pubmed26n1400.xml.gz", true)]
    [InlineData("baseline/pubmed26n0001.xml.gz baseline/README.txt articles.jsonl", true)]
    [InlineData("pubmed26n0001.xml.gz pubmed26n0002.xml.gz pubmed26n0002.xml.gz.md5 README.txt index.html .listing pubmed26n0003.xml.gz.part", true)]
    [InlineData("pubmed26n0001.xml.gz mine.nbib", false)]
    [InlineData("pubmed26n0001.xml.gz more/mine.nbib", false)]
    [InlineData("copy_of_pubmed26n0001.xml.gz", false)]
    [InlineData("pubmed26n0001.xml", false)]
    [InlineData("pubmed26n0000.xml.gz", false)]
    [InlineData("baseline/mine.xml.gz", false)]
    [InlineData("README.txt", false)]
    public void A_mirror_is_known_by_what_it_holds(string files, bool isMirror)
    {
        using var scratch = new Scratch();
        foreach (var file in files.Split(' '))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(scratch.At(file))!);
            scratch.Write(file, "");
        }
        Assert.Equal(isMirror, FolderMirror.Of(scratch.Folder) is not null);
    }

    [Fact]
    public void A_folder_of_records_with_names_of_their_own_is_none() =>
        Assert.Null(FolderMirror.Of(Place.SharedOrSkip("data", "pubmed")));

    [Fact]
    public void A_file_is_none()
    {
        using var scratch = new Scratch();
        Assert.Null(FolderMirror.Of(scratch.Write("pubmed26n0001.xml.gz", "")));
    }
}
