using System.ComponentModel.DataAnnotations;

namespace Assay.Digests;

/// <summary>How long a digest may be.</summary>
public sealed record DigestOptions
{
    /// <summary>Most sentences of Background. 0 to 4, default 2.</summary>
    [Range(0, 4)]
    public int MaxBackground { get; init; } = 2;

    /// <summary>Most sentences of Results. 1 to 12, default 6.</summary>
    [Range(1, 12)]
    public int MaxResults { get; init; } = 6;

    /// <summary>Most sentences of the authors' conclusions under Why it matters. 1 to 4, default 2.</summary>
    [Range(1, 4)]
    public int MaxConclusions { get; init; } = 2;

    /// <summary>Words above which a sentence loses what it can do without. 20 to 100, default 45.</summary>
    [Range(20, 100)]
    public int MaxWords { get; init; } = 45;

    /// <summary>Most tags for entities. 0 to 20, default 8.</summary>
    [Range(0, 20)]
    public int MaxEntities { get; init; } = 8;

    /// <summary>Throws where a value lies outside its range.</summary>
    /// <exception cref="ArgumentException">A value lies outside its range; the message names it.</exception>
    public DigestOptions Validated()
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(this, new ValidationContext(this), faults, validateAllProperties: true)
            ? this : throw new ArgumentException(string.Join(' ', faults.Select(fault => fault.ErrorMessage)));
    }
}
