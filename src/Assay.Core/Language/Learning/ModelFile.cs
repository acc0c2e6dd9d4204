using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Assay.Language.Learning.Layered;

namespace Assay.Language.Learning;

/// <summary>A model as bytes: a head, the rows that are not zero, and the SHA-256 of all of it. The same model is the same bytes.</summary>
public static class ModelFile
{
    private const int Format = 1;
    private const byte Classifier = 0, Chain = 1, Layered = 2;
    private static readonly byte[] Mark = "ASSAYMDL"u8.ToArray();

    /// <summary>Writes <paramref name="model"/>.</summary>
    public static void Save(LearnedModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write((byte)Format);
        writer.Write(model switch { LinearClassifier => Classifier, LinearChain => Chain, _ => Layered });
        writer.Write(model.Name);
        writer.Write7BitEncodedInt(model.Labels.Length);
        foreach (var label in model.Labels) writer.Write(label);
        writer.Write((byte)model.Bits);
        writer.Write(model.Weights.Scale);
        if (model is LinearChain chain)
            foreach (var step in chain.Steps.Weights) writer.Write(step);
        if (model is LayeredChain layered)
        {
            writer.Write((byte)layered.Layers.Length);
            foreach (var weight in layered.Layers.SelectMany(static layer => layer.Weights)) writer.Write(weight);
        }
        Rows(model.Weights, writer);
        writer.Flush();
        var bytes = content.ToArray();
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">These are not the bytes of a model, or not all of them, or not unchanged.</exception>
    public static LearnedModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        if (bytes.Length < Mark.Length + SHA256.HashSizeInBytes || !bytes.Span.StartsWith(Mark)) throw new InvalidDataException("This is no model of Assay's; train it again with `assay train`.");
        var content = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content.Span).AsSpan().SequenceEqual(bytes.Span[^SHA256.HashSizeInBytes..])) throw new InvalidDataException("This model's bytes are not those that were written; copy it again.");
        using var reader = new BinaryReader(new MemoryStream(copy.GetBuffer(), 0, content.Length), Encoding.UTF8);
        reader.BaseStream.Position = Mark.Length;
        if (reader.ReadByte() is var format && format != Format) throw new InvalidDataException($"This model has format {format}, and this Assay reads {Format}; train it again with `assay train`.");
        var kind = reader.ReadByte();
        var name = reader.ReadString();
        var labels = Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => reader.ReadString()).ToImmutableArray();
        var bits = reader.ReadByte();
        var scale = reader.ReadSingle();
        var steps = kind == Chain ? Floats(reader, Steps.Length(labels.Length)) : [];
        var layers = Enumerable.Range(0, kind == Layered ? reader.ReadByte() : 0).Select(_ => new Layer(labels.Length, Floats(reader, Layer.Length(labels.Length)))).ToImmutableArray();
        var wide = kind == Layered ? layers.Length * Layer.Wide : labels.Length;
        var weights = Rows(content.Span[(int)reader.BaseStream.Position..], bits, wide, scale);
        return kind switch
        {
            Classifier => new LinearClassifier(name, labels, weights),
            Chain => new LinearChain(name, labels, weights, new(labels.Length, steps)),
            _ => new LayeredChain(name, labels, weights, layers),
        };
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = reader.ReadSingle();
        return numbers;
    }

    // Each row that is not zero: how many rows on it lies, then its weights. A step of 0 ends them.
    private static void Rows(WeightTable weights, BinaryWriter writer)
    {
        var last = -1;
        for (var row = 0; row < 1 << weights.Bits; row++)
        {
            if (!weights.Row(row).ContainsAnyExcept((sbyte)0)) continue;
            writer.Write7BitEncodedInt(row - last);
            foreach (var weight in weights.Row(row)) writer.Write(weight);
            last = row;
        }
        writer.Write((byte)0);
    }

    private static WeightTable Rows(ReadOnlySpan<byte> content, int bits, int labels, float scale)
    {
        var places = new List<int>();
        var weights = new List<sbyte>();
        var row = -1;
        for (var at = 0; ;)
        {
            int step = 0, shift = 0;
            for (; content[at] >= 128; shift += 7) step |= (content[at++] & 127) << shift;
            step |= content[at++] << shift;
            if (step == 0) return new(bits, labels, CollectionsMarshal.AsSpan(places), CollectionsMarshal.AsSpan(weights), scale);
            row += step;
            places.Add(row);
            weights.AddRange(MemoryMarshal.Cast<byte, sbyte>(content.Slice(at, labels)));
            at += labels;
        }
    }
}
