using System.Text.Json.Nodes;
using Assay.Publication;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>A pasted text as JSON: the study as <c>assay read --json</c> writes it.</summary>
public static class ReadJson
{
    public static string Write(ReadView view, SiteOptions site) => TwinJson.Write(new
    {
        view.Title,
        Study = view.Study is { } study ? JsonNode.Parse(StudyJson.Write(study)) : null,
    });
}
