using Assay.Language.Learning;

namespace Assay.Tests.Language.Learning;

public sealed class ModelFileTests
{
    [Fact]
    public void What_is_saved_is_loaded_and_saved_again_the_same()
    {
        foreach (var model in (LearnedModel[])[Toys.AnyChain(9), ClassifierTrainer.Train("toy", Toys.Labels, Toys.Separable(), Toys.Options, TestContext.Current.CancellationToken)])
        {
            var bytes = Toys.Bytes(model);
            var again = Toys.Load(bytes);
            Assert.Equal(model.GetType(), again.GetType());
            Assert.Equal(model.Name, again.Name);
            Assert.Equal(model.Labels, again.Labels);
            Assert.Equal(bytes, Toys.Bytes(again));
        }
    }

    [Fact]
    public void A_loaded_model_decides_as_the_trained_one_did()
    {
        var trained = Toys.AnyChain(11);
        var loaded = (LinearChain)Toys.Load(Toys.Bytes(trained));
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Equal(trained.Tag(Toys.AnySequence(seed, 6), out var one), loaded.Tag(Toys.AnySequence(seed, 6), out var two));
            Assert.Equal(one, two);
        }
    }

    [Fact]
    public void Bytes_that_were_changed_cut_or_never_a_model_are_refused()
    {
        var bytes = Toys.Bytes(Toys.AnyChain(2));
        var changed = bytes.ToArray();
        changed[bytes.Length / 2] ^= 1;
        Assert.Contains("not those that were written", Assert.Throws<InvalidDataException>(() => Toys.Load(changed)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Toys.Load(bytes[..^5]));
        Assert.Contains("no model", Assert.Throws<InvalidDataException>(() => Toys.Load([1, 2, 3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_model_that_ships_loads_and_all_of_them_are_small()
    {
        long length = 0;
        foreach (var resource in typeof(ModelFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".model", StringComparison.Ordinal)))
        {
            using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(resource)!;
            length += stream.Length;
            Assert.Equal(resource.Split('.')[^2], ModelFile.Load(stream).Name);
        }
        Assert.InRange(length, 0, 8 << 20);
        Assert.All(ShippedModels.Names, name => Assert.Throws<ArgumentException>(() => ShippedModels.Classifier(name + "?")));
    }
}
