using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Assay.Pipeline;

namespace Assay.Tests.Architecture;

/// <summary>The house stands as docs/route.md draws it.</summary>
public sealed partial class HouseTests
{
    private static readonly Assembly[] Assemblies = [typeof(StageId).Assembly, Assembly.Load("assay")];
    private static readonly DependencyTable Table =
        DependencyTable.Read(File.ReadAllText(Path.Combine(Place.Root, "docs", "route.md")));

    [Fact]
    public void The_table_names_the_folders_of_the_house()
    {
        Assert.Contains("Records", Table.Folders);
        Assert.Contains("Cli", Table.Folders);
        Assert.True(Table.Allows("Reading", "Language"));
        Assert.False(Table.Allows("Reading", "Digests"));
        Assert.True(Table.Allows("Store", "Publication"));
        Assert.False(Table.Allows("Publication", "Store"));
        Assert.True(Table.Allows("Cli", "Workers"));
    }

    [Fact]
    public void No_folder_uses_what_the_table_forbids()
    {
        var leaks =
            from type in Ours()
            let room = Folder(type)
            where room is not null
            from used in TypeReferences.Of(type)
            let to = Folder(used)
            where to is not null && !Table.Allows(room, to)
            select $"{room} -> {to} ({TypeReferences.Outer(type).Name} uses {TypeReferences.Outer(used).Name})";
        Assert.Empty(leaks.Distinct().Order());
    }

    [Fact]
    public void Publication_and_Store_use_records_and_no_stage()
    {
        var leaks =
            from type in Ours()
            where Folder(type) is "Publication" or "Store"
            from used in TypeReferences.Of(type)
            where Folder(used) is not null && IsStage(used)
            select $"{type.Name} uses {used.Name}";
        Assert.Empty(leaks.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_library_is_in_the_table()
    {
        var folders = Directory.GetDirectories(Path.Combine(Place.Root, "src", "Assay.Core")).Select(Path.GetFileName);
        Assert.Empty(folders.Where(folder => !Table.Folders.Contains(folder) && folder is not ("bin" or "obj")));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strays =
            from root in new[] { Path.Combine("src", "Assay.Core"), Path.Combine("src", "Assay") }
            let full = Path.Combine(Place.Root, root)
            from file in Directory.EnumerateFiles(full, "*.cs", SearchOption.AllDirectories)
            let match = Namespace().Match(File.ReadAllText(file))
            where match.Success
            let expected = string.Join('.', ["Assay", .. Path.GetRelativePath(full, Path.GetDirectoryName(file)!).Split('/', '.').Where(part => part.Length > 0)])
            where match.Groups[1].Value != expected
            select $"{Path.GetRelativePath(Place.Root, file)}: {match.Groups[1].Value}";
        Assert.Empty(strays);
    }

    [Fact]
    public void Names_are_ideas_not_roles() =>
        Assert.Empty(Ours().Where(type => !IsMadeByTheCompiler(type)).Select(type => type.Name).Where(name => Drawer().IsMatch(name)));

    [Fact]
    public void Nothing_static_can_change()
    {
        var mutable =
            from type in Ours()
            where !IsMadeByTheCompiler(type)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && field.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            select $"{type.Name}.{field.Name}";
        Assert.Empty(mutable);
    }

    [Fact]
    public void Public_records_change_only_while_they_are_made()
    {
        var setters =
            from type in Ours()
            where type.IsPublic && type.GetMethod("<Clone>$") is not null
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true } set &&
                  !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(setters);
    }

    [Fact]
    public void A_file_fits_in_the_head()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Place.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetFileName(file), Lines: File.ReadLines(file).Count())).OrderBy(file => file.Lines).ToList();
        Assert.Empty(files.Where(file => file.Lines > 400));
        Assert.InRange(files[files.Count / 2].Lines, 1, 70);
    }

    [Fact]
    public void Every_statistic_names_its_paper()
    {
        var doc = System.Xml.Linq.XDocument.Load(Path.ChangeExtension(typeof(StageId).Assembly.Location, ".xml"));
        var unnamed =
            from member in doc.Descendants("member")
            let name = (string)member.Attribute("name")!
            where name.StartsWith("M:Assay.Statistics.", StringComparison.Ordinal) && !name.Contains(".#ctor", StringComparison.Ordinal)
            where !Source().IsMatch(member.Element("remarks")?.Value ?? "")
            select name;
        Assert.Empty(unnamed);
    }

    private static IEnumerable<Type> Ours() => Assemblies.SelectMany(assembly => assembly.GetTypes());

    private static string? Folder(Type type) =>
        TypeReferences.Outer(type).Namespace is { } space && space.StartsWith("Assay.", StringComparison.Ordinal) &&
        Assemblies.Contains(type.Assembly) ? space.Split('.')[1] : null;

    private static bool IsStage(Type type) => type.GetInterfaces()
        .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IStage<,>));

    private static bool IsMadeByTheCompiler(Type type) =>
        type.Name.Contains('<') || TypeReferences.Outer(type).Name.Contains('<') ||
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null || TypeReferences.Outer(type).Namespace?.StartsWith("Assay", StringComparison.Ordinal) != true ||
        type.GetCustomAttributesData().Any(data => data.AttributeType.Name == "GeneratedCodeAttribute");

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Manager|Service|Helper|Utils?|Processor|Data|Info|Base)$")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"\b(1[89]|20)\d\d\b|\bdoi\b", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
}
