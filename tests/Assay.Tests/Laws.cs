using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests;

/// <summary>Runs a law on the same cases on every machine; ASSAY_LAWS=more draws ten times as many, anew each time.</summary>
internal static class Laws
{
    private const ulong Seed = 20260406;
    private const ulong Gamma = 41887933;

    /// <summary>Fails where the law does not hold for one of <paramref name="cases"/> cases.</summary>
    public static void Hold(this Property law, int cases = 100)
    {
        var more = Environment.GetEnvironmentVariable("ASSAY_LAWS") == "more";
        var config = Config.QuickThrowOnFailure.WithMaxTest(more ? cases * 10 : cases).WithQuietOnSuccess(true);
        law.Check(more ? config : config.WithReplay(Seed, Gamma | 1));
    }
}
