using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Publication.Citations;

/// <summary>A page of the site as something to cite: the digest, not the paper.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Site">The site's name.</param>
/// <param name="On">Day the state was published.</param>
/// <param name="Address">The state's own address: what is cited does not change.</param>
/// <param name="State">Hash of the state.</param>
public sealed record PageCitation(string Title, string Site, DateOnly On, string Address, string State)
{
    /// <summary>One line for a list of references.</summary>
    public string Line => $"{Site}. Checked digest of: {Title.TrimEnd('.')}. {On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. {Address}";

    /// <summary>The citation in a format.</summary>
    /// <param name="format"><c>ris</c>, <c>bib</c> or <c>csl.json</c>.</param>
    /// <returns>The text; null where there is no such format.</returns>
    public string? Write(string format) => format switch
    {
        "ris" => $"TY  - ELEC\nAU  - {One(Site)}\nTI  - Checked digest of: {One(Title).TrimEnd('.')}\nPB  - {One(Site)}\nPY  - {On.Year}\nDA  - {On.Year}/{On.Month:00}/{On.Day:00}/\nUR  - {One(Address)}\nN1  - State {One(State)}\nER  - \n\n",
        "bib" => $"@misc{{assay-{Key(State)},\n  author = {{{{{Tex(Site)}}}}},\n  title = {{Checked digest of: {Tex(Title.TrimEnd('.'))}}},\n  year = {{{On.Year}}},\n  month = {{{On.Month}}},\n  url = {{{Tex(Address)}}},\n  note = {{State {Key(State)}}}\n}}\n",
        "csl.json" => JsonSerializer.Serialize(new object[]
        {
            new Dictionary<string, object>
            {
                ["id"] = $"assay-{Key(State)}", ["type"] = "webpage", ["title"] = $"Checked digest of: {Title.TrimEnd('.')}", ["container-title"] = Site,
                ["author"] = new[] { new Dictionary<string, string> { ["literal"] = Site } },
                ["issued"] = new Dictionary<string, object> { ["date-parts"] = new[] { new[] { On.Year, On.Month, On.Day } } },
                ["URL"] = Address, ["version"] = State,
            },
        }, options) + "\n",
        _ => null,
    };

    private static readonly JsonSerializerOptions options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string One(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);

    private static string Key(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit).Take(12)]);

    private static string Tex(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in One(text))
            safe.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' or '}' or '%' or '#' or '&' or '$' or '_' => $"\\{c}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                _ => c.ToString(),
            });
        return safe.ToString();
    }
}
