using System.Text;

namespace Assay.Sources.Tables;

// Takes a delimited text apart, row by row.
internal sealed class RowReader(string text, char separator, string name)
{
    private int at;
    private int line = 1;

    public bool Next(out int number, out List<string> fields)
    {
        fields = [];
        number = line;
        if (at >= text.Length) return false;
        var field = new StringBuilder();
        while (true)
        {
            if (at < text.Length && text[at] == '"' && field.ToString().Trim().Length == 0)
            {
                field.Clear();
                Quoted(field, number);
            }
            else if (at >= text.Length || text[at] is '\n' or '\r')
            {
                fields.Add(field.ToString());
                EndLine();
                return true;
            }
            else if (text[at] == separator)
            {
                fields.Add(field.ToString());
                field.Clear();
                at++;
            }
            else field.Append(text[at++]);
        }
    }

    private void Quoted(StringBuilder field, int number)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"')
            {
                field.Append(text[at]);
                continue;
            }
            if (at + 1 >= text.Length || text[at + 1] != '"')
            {
                at++;
                return;
            }
            field.Append(text[at++]);
        }
        throw new TableException($"{name}, row {number}: a quote is opened and not closed.");
    }

    private void EndLine()
    {
        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        line++;
    }
}
