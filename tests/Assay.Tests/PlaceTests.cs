namespace Assay.Tests;

public sealed class PlaceTests
{
    [Fact]
    public void The_root_is_the_folder_of_the_solution() =>
        Assert.True(File.Exists(Path.Combine(Place.Root, "Directory.Build.props")));
}
