using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Language.Clients;
using Assay.Pipeline;
using Assay.Verification;
using Assay.Workers;
using Assay.Workers.Writing;

namespace Assay.Cli;

/// <summary>A language model that writes digests, with what it has written and cost before.</summary>
internal sealed class Engine : IDisposable
{
    private readonly ModelClient client;

    /// <summary>The engine of these options, its answers kept in a folder of the data; null keeps none.</summary>
    /// <param name="options">Its options.</param>
    /// <param name="folder">The folder of the data.</param>
    /// <param name="instructions">What it is told instead of the prompt that ships, or null.</param>
    public Engine(EngineOptions options, DataFolder? folder, string? instructions = null)
    {
        Options = options;
        client = new(options);
        Shelf = Answers(folder);
        Stage = new ModelDigest(new Correspondence(client, options, Shelf, TimeProvider.System), new ExtractiveDigest(), new DigestCheck()) { Instructions = instructions };
        Name = $"{options.Name} · prompt {(instructions is null ? Digests.Generative.Prompt.ShortHash : Fingerprint.Of(instructions)[..4])}";
    }

    /// <summary>Its name and its instructions': what digests are kept under, and what a page names.</summary>
    public string Name { get; }

    /// <summary>Its options.</summary>
    public EngineOptions Options { get; }

    /// <summary>Writes digests.</summary>
    public IStage<Brief, Draft> Stage { get; }

    /// <summary>Its answers.</summary>
    public AnswerShelf Shelf { get; }

    /// <summary>The engine of a name; null for the embedded one.</summary>
    /// <exception cref="WrongCallException">There is no such engine, or a setting of it is wrong.</exception>
    public static Engine? Of(string name, DataFolder? folder, string? instructions = null)
    {
        if (name == ExtractiveDigest.Engine) return null;
        try
        {
            return new(EngineOptions.Of(name, Environment.GetEnvironmentVariable), folder, instructions);
        }
        catch (ArgumentException fault)
        {
            throw new WrongCallException(fault.Message);
        }
    }

    /// <summary>The answers kept beside a store.</summary>
    public static AnswerShelf Answers(DataFolder? folder) => new(folder is null ? null : Path.Combine(folder.Path, "answers"));

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
