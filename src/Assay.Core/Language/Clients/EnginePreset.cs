using System.Collections.Immutable;

namespace Assay.Language.Clients;

/// <summary>A provider that speaks OpenAI's protocol, known by how its models are called.</summary>
/// <param name="Prefix">How names of its models begin.</param>
/// <param name="Example">One of them.</param>
/// <param name="Endpoint">Its address.</param>
/// <param name="KeyVariable">The environment variable its own tools read a key from; null where it asks for none.</param>
/// <param name="IsLocal">Whether <paramref name="Prefix"/> is no part of the model's name: it says which server on this machine is meant.</param>
public sealed record EnginePreset(string Prefix, string Example, Uri Endpoint, string? KeyVariable, bool IsLocal)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<EnginePreset> All { get; } =
    [
        new("gemini-", "gemini-2.5-flash", new("https://generativelanguage.googleapis.com/v1beta/openai/"), "GEMINI_API_KEY", false) { InputPrice = 0.30m, OutputPrice = 2.50m },
        new("gpt-", "gpt-4.1-mini", new("https://api.openai.com/v1/"), "OPENAI_API_KEY", false) { InputPrice = 0.40m, OutputPrice = 1.60m },
        new("claude-", "claude-haiku-4-5", new("https://api.anthropic.com/v1/"), "ANTHROPIC_API_KEY", false) { InputPrice = 1.00m, OutputPrice = 5.00m },
        new("ollama/", "ollama/llama3.1", new("http://127.0.0.1:11434/v1/"), null, true),
        new("vllm/", "vllm/qwen3", new("http://127.0.0.1:8000/v1/"), null, true),
        new("llama.cpp/", "llama.cpp/local", new("http://127.0.0.1:8080/v1/"), null, true),
    ];

    /// <summary>Price of a million tokens of the question of the <see cref="Example"/>, when this was written; a setting replaces it.</summary>
    public decimal InputPrice { get; init; }

    /// <summary>Price of a million tokens of its answer.</summary>
    public decimal OutputPrice { get; init; }

    /// <summary>The preset of a name, or null.</summary>
    public static EnginePreset? Of(string name) => All.FirstOrDefault(preset => name.StartsWith(preset.Prefix, StringComparison.Ordinal) && name.Length > preset.Prefix.Length);

    /// <summary>The model's name for its server.</summary>
    public string ModelOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsLocal && name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }
}
