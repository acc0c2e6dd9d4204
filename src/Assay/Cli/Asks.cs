using System.CommandLine;

namespace Assay.Cli;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class Asks
{
    /// <summary>One or more files, folders, or - for standard input.</summary>
    public static Argument<string[]> Files(bool atLeastOne = true) => new("files")
    {
        Description = "Files, folders, or - for standard input: PubMed XML (also gz), MEDLINE/nbib, JSONL",
        Arity = atLeastOne ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };

    /// <summary>JSON instead of words.</summary>
    public static Option<bool> Json() => new("--json") { Description = "JSON, one object a line" };

    /// <summary>Where data lives.</summary>
    public static Option<string?> Data() => new("--data") { Description = "Data folder (else ASSAY_DATA, else the user's data folder)", HelpName = "DIR" };

    /// <summary>Who writes digests.</summary>
    public static Option<string> Engine() => new("--engine")
    {
        Description = "Who writes digests: extractive, or a language model by name (gemini-2.5-flash, gpt-.., claude-.., ollama/..)",
        DefaultValueFactory = _ => Digests.Extractive.ExtractiveDigest.Engine,
        HelpName = "NAME",
    };

    /// <summary>A topic's slug.</summary>
    public static Option<string?> Topic(string description) => new("--topic") { Description = description, HelpName = "SLUG" };
}
