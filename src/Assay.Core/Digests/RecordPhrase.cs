using Assay.Reading;
using Assay.Records;

namespace Assay.Digests;

/// <summary>Registration and funding in words: "The paper gives the registry number NCT01234567; its record names funding by NIH."</summary>
public static class RecordPhrase
{
    private const int Most = 3;

    /// <summary>The sentence for a source; null where it names neither.</summary>
    public static string? Sentence(Article article, Study study)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(study);
        var ids = study.Design.RegistryIds.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var givers = article.Grants.Select(static grant => string.IsNullOrWhiteSpace(grant.Agency) ? grant.Id : grant.Agency).OfType<string>().Select(static name => name.Trim()).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var registered = ids.Count == 0 ? "" : $"The paper gives the registry number{(ids.Count == 1 ? "" : "s")} {List(ids)}";
        var funded = givers.Count == 0 ? "" : $"record names funding by {List(givers)}";
        return (registered, funded) switch
        {
            ("", "") => null,
            (_, "") => registered + ".",
            ("", _) => $"The {funded}.",
            _ => $"{registered}; its {funded}.",
        };
    }

    private static string List(List<string> names) => names.Count > Most ? $"{string.Join(", ", names.Take(Most))} and {names.Count - Most} more"
        : names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
