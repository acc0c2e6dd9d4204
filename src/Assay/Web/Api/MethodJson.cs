using System.Text.Json;
using Assay.Publication;
using Assay.Reading;
using Assay.Verification;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>The method page as JSON: what the codes of the other twins mean.</summary>
public static class MethodJson
{
    public static string Write(MethodView view, SiteOptions site) => TwinJson.Write(new
    {
        Verdicts = Enum.GetValues<Support>().Select(support => new
        {
            Status = JsonNamingPolicy.SnakeCaseUpper.ConvertName(support.ToString()),
            Label = Phrases.Of(support),
            Meaning = Phrases.MeaningOf(support),
            PrintedAsFact = support is Support.Supported or Support.Derived,
        }),
        StudyTypes = Enum.GetValues<StudyType>().Select(type => new { Type = Words.Of(type), Label = Phrases.Of(type) }),
    });
}
