using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Assay.Audit;
using Assay.Cli;
using Assay.Digests;
using Assay.Sources;
using Assay.Sources.Bulk;
using Assay.Sources.ClinicalTrials;
using Assay.Sources.Entrez;
using Assay.Sources.EuropePmc;
using Assay.Store.Sqlite;
using Assay.Web;
using Assay.Workers;
using Assay.Workers.Watching;

namespace Assay.Tests.Docs;

/// <summary>What is not documented is not there.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void Every_verb_has_a_heading_and_every_heading_a_verb()
    {
        using var nowhere = new StringWriter();
        var verbs = Commands.Root(new Terminal(nowhere, nowhere)).Subcommands.Select(command => "assay " + command.Name).Order();
        Assert.Equal(verbs, Headings("cli.md").Order());
    }

    [Fact]
    public void Every_option_is_named_under_its_verb()
    {
        using var nowhere = new StringWriter();
        var text = Doc("cli.md");
        var silent =
            from verb in Commands.Root(new Terminal(nowhere, nowhere)).Subcommands
            let part = text[text.IndexOf($"## assay {verb.Name}\n", StringComparison.Ordinal)..].Split("\n## ")[0]
            from option in verb.Options.Concat(verb.Subcommands.SelectMany(sub => sub.Options))
            where option.Name is not ("--help" or "--version" or "--data")
            where !part.Contains(option.Name, StringComparison.Ordinal)
            select $"{verb.Name} {option.Name}";
        Assert.Empty(silent.Distinct());
    }

    [Fact]
    public void Every_audit_rule_has_a_heading()
    {
        var headings = Headings("statistics.md").ToHashSet();
        Assert.Empty(StudyAudit.Rules.Select(rule => rule.Id).Where(id => !headings.Any(heading => heading.Split(' ')[0] == id)));
    }

    [Fact]
    public void Every_setting_has_a_heading_or_a_row()
    {
        var text = Doc("settings.md");
        Type[] options = [typeof(SiteOptions), typeof(DigestOptions), typeof(RouteOptions), typeof(SqliteOptions), typeof(SourceLimits), typeof(EntrezOptions),
            typeof(EuropePmcOptions), typeof(ClinicalTrialsOptions), typeof(BulkOptions), typeof(HttpMirrorOptions), typeof(WatchOptions)];
        var settings =
            from type in options
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is not null
            select $"`{type.Name}.{property.Name}`";
        var variables = new[] { "build.sh", "assay", "scripts/sdk.sh" }.Select(file => Path.Combine(Place.Root, file))
            .Concat(Directory.EnumerateFiles(Path.Combine(Place.Root, "src"), "*.cs", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Place.Root, "tests"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => $"## {match.Value}"));
        Assert.Empty(settings.Concat(variables).Distinct().Where(setting => !text.Contains(setting, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_page_of_the_documentation_links_to_a_file_that_is_not_there()
    {
        var broken =
            from file in Directory.EnumerateFiles(Path.Combine(Place.Root, "docs"), "*.md")
                .Concat(Directory.EnumerateFiles(Place.Root, "*.md"))
            from Match link in Link().Matches(File.ReadAllText(file))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
            select $"{Path.GetFileName(file)}: {target}";
        Assert.Empty(broken);
    }

    [Fact]
    public void The_first_screen_of_the_readme_is_short() =>
        Assert.InRange(File.ReadLines(Path.Combine(Place.Root, "README.md")).Count(), 20, 90);

    private static IEnumerable<string> Headings(string doc) =>
        Heading().Matches(Doc(doc)).Select(match => match.Groups[1].Value.Trim());

    private static string Doc(string name) => File.ReadAllText(Path.Combine(Place.Root, "docs", name)).ReplaceLineEndings("\n");

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bASSAY_[A-Z_]+\b")]
    private static partial Regex Variable();
}
