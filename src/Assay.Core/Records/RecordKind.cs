namespace Assay.Records;

/// <summary>What sort of thing a record describes. Records of two kinds are never one paper.</summary>
public enum RecordKind
{
    /// <summary>A published paper.</summary>
    Paper,

    /// <summary>A preprint.</summary>
    Preprint,

    /// <summary>A trial's entry in a registry.</summary>
    RegistryRecord,

    /// <summary>The notice of an erratum, a retraction or a concern.</summary>
    Notice,
}
