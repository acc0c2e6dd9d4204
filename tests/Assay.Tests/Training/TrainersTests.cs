using Assay.Evaluation;
using Assay.Language.Learning;
using Assay.Training;

namespace Assay.Tests.Training;

public sealed class TrainersTests
{
    [Fact]
    public void Every_trainer_teaches_a_model_that_ships_and_every_name_is_its_own()
    {
        Assert.Equal(Trainers.All.Length, Trainers.All.Select(trainer => trainer.Task).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(Trainers.All.Select(trainer => trainer.Task).Except(ShippedModels.Names));
        Assert.All(Trainers.All, trainer => Assert.Same(trainer, Trainers.Named(trainer.Task.ToUpperInvariant())));
        Assert.Null(Trainers.Named("alchemy"));
    }

    [Theory]
    [InlineData("roles", """{"id":"1","title":"Zinc","sentences":[{"text":"Zinc is a metal.","label":"BACKGROUND"},{"text":"We gave zinc to 20 adults.","label":"METHODS"},{"text":"Colds were shorter (P = 0.01).","label":"RESULTS"}]}""")]
    [InlineData("roles-layered", """{"id":"1","title":"Zinc","sentences":[{"text":"Zinc is a metal.","label":"BACKGROUND"},{"text":"We gave zinc to 20 adults.","label":"METHODS"},{"text":"Colds were shorter (P = 0.01).","label":"RESULTS"}]}""")]
    [InlineData("roles-nicta", """{"id":"1","sentences":[{"text":"Zinc is a metal .","label":"background","mapped":"BACKGROUND"},{"text":"We gave zinc to 20 adults .","label":"population","mapped":"METHODS"}]}""")]
    [InlineData("rct", """{"pmid":"1","title":"Zinc","abstract":"We randomly assigned 20 adults to zinc or placebo.","is_rct":true}""")]
    [InlineData("sample-size", """{"pmid":"1","title":"Zinc","text":"METHODS : 20 patients received zinc ( n = 10 ) or placebo ( n = 10 ) .","trial":{"numberPatientsCT":{"value":"20"}}}""")]
    [InlineData("claims", """{"id":"1","claim":"Zinc shortens colds.","label":"SUPPORT","document":{"doc":"1","title":"Zinc","sentences":["We gave zinc to 20 adults.","Colds were shorter with zinc."]},"evidenceSentences":[1]}""")]
    public async Task The_same_gold_and_seed_give_the_same_bytes(string task, string line)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("assay-train-").FullName, "gold.jsonl");
        await File.WriteAllTextAsync(path, $"{line}\n{line}\n", TestContext.Current.CancellationToken);
        async Task<byte[]> Learn()
        {
            var gold = await GoldFile.OpenAsync(path, null, TestContext.Current.CancellationToken);
            using var bytes = new MemoryStream();
            ModelFile.Save(Trainers.Named(task)!.Train([gold], 7, TestContext.Current.CancellationToken), bytes);
            return bytes.ToArray();
        }
        Assert.Equal(await Learn(), await Learn());
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
