using System.Security.Cryptography;
using System.Text;

namespace Assay.Web.Publishing;

/// <summary>Names of files made from ids, which are data: whatever an id holds, its file stays where it belongs.</summary>
public static class FileName
{
    private const int Longest = 120;

    /// <summary>One segment of a path: letters, digits, hyphens and inner full stops as they are, every other byte as two digits after an underscore.</summary>
    /// <remarks>Two values never share a name; a long one ends in its hash. A name needs no escaping in an address.</remarks>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var name = new StringBuilder(value.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(value))
            if (char.IsAsciiLetterOrDigit((char)octet) || octet == '-' || (octet == '.' && name.Length > 0)) name.Append((char)octet);
            else name.Append('_').Append(octet.ToString("x2"));
        if (name.Length == 0) return "_";
        // A full stop at the end is dropped by some file systems.
        if (name[^1] == '.') name.Length--;
        else if (name.Length <= Longest) return name.ToString();
        return $"{name.ToString(0, Math.Min(name.Length, Longest))}_-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..24]}";
    }
}
