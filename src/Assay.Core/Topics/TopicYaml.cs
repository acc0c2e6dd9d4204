using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assay.Topics;

/// <summary>The little of YAML that a topic file uses: one mapping of scalars and lists of scalars.</summary>
/// <remarks>Read from events rather than into a tree, so that no nesting, however deep, costs stack.</remarks>
internal static class TopicYaml
{
    private const int Longest = 1 << 20;

    public static ImmutableArray<TopicEntry> Read(string yaml, string name)
    {
        if (yaml.Length > Longest)
            throw new TopicFileException(name, 1, null, "a topic file is at most a megabyte; cut it down.");
        try
        {
            return Mapping(new Parser(new StringReader(yaml)), name);
        }
        catch (YamlException fault)
        {
            var said = fault.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
            throw new TopicFileException(name, (int)fault.Start.Line, null, $"this is not YAML ({said}); mend the line.", fault);
        }
    }

    public static string Write(IEnumerable<TopicEntry> entries)
    {
        var written = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(written, new EmitterSettings().WithBestWidth(int.MaxValue).WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        foreach (var entry in entries)
        {
            emitter.Emit(new Scalar(entry.Key));
            if (entry.IsList) emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block));
            foreach (var (text, _) in entry.Values)
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.DoubleQuoted, true, true));
            if (entry.IsList) emitter.Emit(new SequenceEnd());
        }
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return written.ToString();
    }

    private static ImmutableArray<TopicEntry> Mapping(Parser parser, string name)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            throw new TopicFileException(name, 1, null, "the file is empty; give at least slug, name, class, aliases and query.");
        if (!parser.TryConsume<MappingStart>(out _))
            throw Unexpected(parser, name, null, "a topic is written as `key: value` lines");
        var entries = ImmutableArray.CreateBuilder<TopicEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
            entries.Add(Entry(parser, name));
        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
            throw Unexpected(parser, name, null, "a file holds one topic; put the second in a file of its own");
        return entries.ToImmutable();
    }

    private static TopicEntry Entry(Parser parser, string name)
    {
        if (!parser.TryConsume<Scalar>(out var key))
            throw Unexpected(parser, name, null, "a key is a single word such as `aliases`");
        var line = (int)key.Start.Line;
        if (parser.TryConsume<Scalar>(out var only))
            return new(key.Value, line, false, [(only.Value, (int)only.Start.Line)]);
        if (!parser.TryConsume<SequenceStart>(out _))
            throw Unexpected(parser, name, key.Value, $"`{key.Value}` takes a text or a list of texts");
        var values = ImmutableArray.CreateBuilder<(string, int)>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            values.Add(parser.TryConsume<Scalar>(out var item)
                ? (item.Value, (int)item.Start.Line)
                : throw Unexpected(parser, name, key.Value, $"the list `{key.Value}` takes texts only"));
        return new(key.Value, line, true, values.ToImmutable());
    }

    private static TopicFileException Unexpected(Parser parser, string name, string? key, string sentence) =>
        new(name, (int)(parser.Current?.Start.Line ?? 1), key, sentence + ".");
}
