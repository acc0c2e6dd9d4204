using Assay.Reading;
using Assay.Sources;

namespace Assay.Tests.Reading;

/// <summary>What holds of every abstract of the shared PubMed files.</summary>
public sealed class SharedAbstractsTests
{
    [Fact]
    public async Task Every_digit_of_every_abstract_is_a_number_and_every_sentence_lies_in_its_text()
    {
        var folder = Place.SharedOrSkip("data", "pubmed");
        var reader = new AbstractReader();
        var read = 0;
        await foreach (var delivery in SourceFiles.ReadAsync([folder], TestContext.Current.CancellationToken))
        {
            if (delivery is not Delivery.Delivered { Article: { HasAbstract: true } article }) continue;
            var study = reader.Read(article);
            HostileTextTests.AssertEveryDigitIsANumber(study);
            for (var i = 1; i < study.Sentences.Length; i++) Assert.True(study.Sentences[i - 1].At.End <= study.Sentences[i].At.Start);
            Assert.All(study.Numbers, number => Assert.True(number.Of is null || number.Of >= 0 && number.Of < study.Numbers.Length));
            read++;
        }
        Assert.InRange(read, 1_000, 10_000);
    }
}
