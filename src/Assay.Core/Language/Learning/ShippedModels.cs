using System.Collections.Frozen;
using Assay.Language.Learning.Layered;

namespace Assay.Language.Learning;

/// <summary>The models that ship inside the assembly; each is loaded when it is first asked for.</summary>
public static class ShippedModels
{
    private const string Prefix = "Assay.Language.Learning.Models.";
    private const string Ending = ".model";

    private static readonly FrozenDictionary<string, Lazy<LearnedModel>> Loaded = typeof(ShippedModels).Assembly.GetManifestResourceNames()
        .Where(static resource => resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(Ending, StringComparison.Ordinal))
        .ToFrozenDictionary(static resource => resource[Prefix.Length..^Ending.Length], static resource => new Lazy<LearnedModel>(() => Load(resource)), StringComparer.Ordinal);

    /// <summary>Their names, sorted.</summary>
    public static IReadOnlyList<string> Names => [.. Loaded.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The classifier <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">No such classifier ships.</exception>
    public static LinearClassifier Classifier(string name) =>
        Find(name) as LinearClassifier ?? throw new ArgumentException($"No classifier '{name}' ships with Assay.", nameof(name));

    /// <summary>The chain <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">No such chain ships.</exception>
    public static LinearChain Chain(string name) =>
        Find(name) as LinearChain ?? throw new ArgumentException($"No chain '{name}' ships with Assay.", nameof(name));

    /// <summary>The layered chain <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">No such chain ships.</exception>
    public static LayeredChain Layered(string name) =>
        Find(name) as LayeredChain ?? throw new ArgumentException($"No layered chain '{name}' ships with Assay.", nameof(name));

    private static LearnedModel? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Loaded.TryGetValue(name, out var model) ? model.Value : null;
    }

    private static LearnedModel Load(string resource)
    {
        using var stream = typeof(ShippedModels).Assembly.GetManifestResourceStream(resource)!;
        return ModelFile.Load(stream);
    }
}
