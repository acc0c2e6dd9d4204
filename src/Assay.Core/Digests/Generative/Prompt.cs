using Assay.Pipeline;

namespace Assay.Digests.Generative;

/// <summary>Instructions for a model: a file beside this one, known by its hash.</summary>
public sealed record Prompt
{
    private Prompt(string name)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream($"Assay.Digests.Generative.Prompts.{name}.md")
            ?? throw new InvalidOperationException($"The prompt {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        Text = reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
        Hash = Fingerprint.Of(Text);
    }

    /// <summary>Asks for a digest.</summary>
    public static Prompt Digest { get; } = new("digest");

    /// <summary>Asks for sentences to be mended.</summary>
    public static Prompt Repair { get; } = new("repair");

    /// <summary>The first four digits of the hash of both: what a page names.</summary>
    public static string ShortHash { get; } = Fingerprint.Of(Digest.Hash + Repair.Hash)[..4];

    /// <summary>The instructions.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the instructions.</summary>
    public string Hash { get; }
}
