using System.Collections.Immutable;

namespace Assay.Verification.Rewordings;

/// <summary>All sorts of mend, those that put most right first.</summary>
internal static class Mendings
{
    /// <summary>They.</summary>
    public static ImmutableArray<IMending> All { get; } =
        [new RightNumbers(), new QuotedWords(), new Turned(), new Denials(), new Associations(), new Hedges(), new Kin(), new Praise(), new OtherNumbers(), new Shorter()];
}
