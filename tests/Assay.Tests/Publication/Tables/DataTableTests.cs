using System.Collections.Immutable;
using Assay.Publication.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Publication.Tables;

/// <summary>Tables as files: nothing a source writes leaves its cell, in CSV or in R.</summary>
public sealed class DataTableTests
{
    [Fact]
    public void Numbers_stay_numbers_and_words_that_look_like_formulae_do_not_work()
    {
        var table = Of(["a", "b", "c"], ["-0.9", "=1+1", "x, \"y\""], [null, "-", "α1"]);
        Assert.Equal("a,b,c\n-0.9,'=1+1,\"x, \"\"y\"\"\"\n,'-,α1\n", table.Csv());
        Assert.Equal("t <- data.frame(\n  a = c(-0.9, NA_real_),\n  b = c(\"=1+1\", \"-\"),\n  c = c(\"x, \\\"y\\\"\", \"\\u03b11\"),\n  stringsAsFactors = FALSE)\n", table.R());
    }

    [Fact]
    public void A_cell_never_leaves_its_row_or_its_string() => Prop.ForAll((string?[]? words) =>
    {
        var cells = words ?? [];
        var table = Of(["only", "more"], [.. cells.Select(word => new[] { word, "end" })]);
        var (csv, script) = (table.Csv(), table.R());
        return csv.Count(c => c == '\n') == cells.Length + 1
            && script.All(char.IsAscii) && !script.Any(c => char.IsControl(c) && c != '\n')
            && script.Count(c => c == '\n') == 4
            && Strings(script) == cells.Count(word => !string.IsNullOrEmpty(word) && !IsAllNumbers(cells)) + cells.Length;
    }).Hold();

    private static bool IsAllNumbers(string?[] words) => words.All(word => string.IsNullOrEmpty(word) || double.TryParse(word, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowExponent, System.Globalization.CultureInfo.InvariantCulture, out var value) && double.IsFinite(value));

    // As R reads it: a backslash takes the next letter with it.
    private static int Strings(string script)
    {
        var (count, inside) = (0, false);
        for (var at = 0; at < script.Length; at++)
        {
            if (inside && script[at] == '\\') at++;
            else if (script[at] == '"') (count, inside) = (inside ? count : count + 1, !inside);
        }
        return inside ? -1 : count;
    }

    private static DataTable Of(string[] columns, params string?[][] rows) => new("t", [.. columns], [.. rows.Select(row => row.ToImmutableArray())]);
}
