using Assay.Reading;
using Assay.Reading.Regimens;
using Assay.Records;

namespace Assay.Tests.Reading.Regimens;

public sealed class RegimenReaderTests
{
    [Theory]
    [InlineData("Zorvenib 1.6 mg was given subcutaneously twice weekly for 12 weeks.", "1.6 mg", "subcutaneously", "twice weekly", "for 12 weeks")]
    [InlineData("Rats received zorvenib 5 mg/kg/day intraperitoneally for 7 days.", "5 mg/kg/day", "intraperitoneally", null, "for 7 days")]
    [InlineData("Oral zorvenib (200 mg every 8 hours) was compared with placebo.", "200 mg", "Oral", "every 8 hours", null)]
    [InlineData("Zorvenib was injected under the skin every day until week 12.", null, "under the skin", "every day", "until week 12")]
    public void Dose_route_frequency_and_duration_are_the_abstracts_own_words(string text, string? dose, string? route, string? frequency, string? duration)
    {
        var found = RegimenReader.Of(Made(text), ["zorvenib"])!;
        Assert.Equal((dose, route, frequency, duration), (found.Dose?.Of(text), found.Route?.Of(text), found.Frequency?.Of(text), found.Duration?.Of(text)));
    }

    [Theory]
    [InlineData("Bilirubin above 12 mg/dl was more frequent with zorvenib.")]
    [InlineData("Patients on zorvenib were followed for 6 months.")]
    [InlineData("Placebo 5 mg was given orally.")]
    public void A_laboratory_value_a_follow_up_and_another_drugs_dose_are_none(string text) => Assert.Null(RegimenReader.Of(Made(text), ["zorvenib"]));

    private static Study Made(string text) => new()
    {
        Id = SourceId.OfPmid(1),
        Version = 1,
        Title = "",
        Text = text,
        Design = new(StudyType.Rct, "2", [], []),
        Population = new(null, []),
        Sentences = [new(new(0, text.Length), Role.Methods, 1)],
    };
}
