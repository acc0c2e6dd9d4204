using Assay.Language.Learning;

namespace Assay.Reading.Mentions;

/// <summary>The features of one token: itself, its neighbours, and where in its phrase and sentence it stands.</summary>
internal static class MentionFeatures
{
    private const int Reach = 3;
    private static readonly uint[] WordAt = Templates("word"), StemAt = Templates("stem"), EndingAt = Templates("ending"), ClassAt = Templates("class"), KindAt = Templates("kind"), ShapeAt = Templates("shape"), SenseAt = Templates("sense");
    private static readonly uint Pair = FeatureHash.Of("pair"), Follows = FeatureHash.Of("follows"), Classes = FeatureHash.Of("classes"), ClassesOn = FeatureHash.Of("classes-on"), Kinds = FeatureHash.Of("kinds"),
        Depth = FeatureHash.Of("depth"), Group = FeatureHash.Of("group"), GroupWord = FeatureHash.Of("group-word"), Governor = FeatureHash.Of("governor"), GovernorStem = FeatureHash.Of("governor-class"), VerbBefore = FeatureHash.Of("verb-before"),
        VerbAfter = FeatureHash.Of("verb-after"), NumberBefore = FeatureHash.Of("number-before"), NumberAfter = FeatureHash.Of("number-after"), Again = FeatureHash.Of("again"),
        Place = FeatureHash.Of("place"), Respectively = FeatureHash.Of("respectively"), Bias = FeatureHash.Of("bias"), Between = FeatureHash.Of("between"), Closer = FeatureHash.Of("closer"), CloserClass = FeatureHash.Of("closer-class"), Frame = FeatureHash.Of("frame"), FrameSense = FeatureHash.Of("frame-sense"), GovernorNumber = FeatureHash.Of("governor-number"), CloserNumber = FeatureHash.Of("closer-number"), Senses = FeatureHash.Of("senses"), SenseGovernor = FeatureHash.Of("sense-governor");

    public static void Of(TokenTraits traits, uint[] senses, int i, FeatureList list)
    {
        list.Clear();
        list.Add(Bias);
        for (var d = -Reach; d <= Reach; d++)
        {
            var j = i + d;
            if (j < -1 || j > traits.Count) continue;
            var inside = j >= 0 && j < traits.Count;
            list.Add(FeatureHash.Mix(KindAt[d + Reach], inside ? traits.Kind[j] : 7));
            if (d is < -2 or > 2) continue;
            list.Add(FeatureHash.Mix(WordAt[d + Reach], inside ? traits.Word[j] : 7));
            list.Add(FeatureHash.Mix(ClassAt[d + Reach], inside ? traits.Class[j] : 7));
            if (!inside || d is < -1 or > 1) continue;
            list.Add(FeatureHash.Mix(StemAt[d + Reach], traits.Stem[j]));
            list.Add(FeatureHash.Mix(EndingAt[d + Reach], traits.Ending[j]));
            list.Add(FeatureHash.Mix(ShapeAt[d + Reach], traits.Shape[j]));
        }
        var (here, before, after) = (traits.Word[i], i > 0 ? traits.Word[i - 1] : 7, i + 1 < traits.Count ? traits.Word[i + 1] : 7);
        list.Add(FeatureHash.Mix(FeatureHash.Mix(Pair, before), here));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(Follows, here), after));
        var (classBefore, classAfter) = (i > 0 ? traits.Class[i - 1] : 7, i + 1 < traits.Count ? traits.Class[i + 1] : 7);
        list.Add(FeatureHash.Mix(FeatureHash.Mix(Classes, classBefore), FeatureHash.Mix(traits.Class[i], traits.Kind[i])));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(ClassesOn, FeatureHash.Mix(traits.Class[i], traits.Kind[i])), classAfter));
        list.Add(FeatureHash.Mix(Kinds, FeatureHash.Mix(FeatureHash.Mix(i > 0 ? traits.Kind[i - 1] : 7, traits.Kind[i]), i + 1 < traits.Count ? traits.Kind[i + 1] : 7)));
        var own = FeatureHash.Mix(traits.Class[i], traits.Kind[i]);
        list.Add(FeatureHash.Mix(FeatureHash.Mix(Depth, traits.Depth[i]), own));
        list.Add(FeatureHash.Mix(Group, traits.Group[i]));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(GroupWord, traits.Group[i]), traits.Governor[i]));
        list.Add(FeatureHash.Mix(Governor, traits.Governor[i]));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(GovernorStem, traits.Governor[i]), own));
        list.Add(FeatureHash.Mix(Closer, traits.Closer[i]));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(CloserClass, traits.Closer[i]), own));
        list.Add(FeatureHash.Mix(Frame, traits.Frame[i]));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(FrameSense, traits.Frame[i]), senses[i] / 4));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(GovernorNumber, traits.Governor[i]), traits.NumberBefore[i]));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(CloserNumber, traits.Closer[i]), traits.NumberAfter[i]));
        list.Add(FeatureHash.Mix(VerbBefore, traits.VerbBefore[i]));
        list.Add(FeatureHash.Mix(VerbAfter, traits.VerbAfter[i]));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(Between, traits.VerbBefore[i] == 0 ? 1u : 2u), traits.VerbAfter[i] == 0 ? 1u : 2u));
        list.Add(FeatureHash.Mix(NumberBefore, traits.NumberBefore[i]));
        list.Add(FeatureHash.Mix(NumberAfter, traits.NumberAfter[i]));
        for (var d = -2; d <= 2; d++)
            if (i + d >= 0 && i + d < traits.Count) list.Add(FeatureHash.Mix(SenseAt[d + Reach], senses[i + d]));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(Senses, senses[i]), FeatureHash.Mix(i > 0 ? senses[i - 1] : 99, i + 1 < traits.Count ? senses[i + 1] : 99)));
        list.Add(FeatureHash.Mix(FeatureHash.Mix(SenseGovernor, senses[i]), traits.Governor[i]));
        if (traits.Again[i]) list.Add(Again);
        if (traits.SaysRespectively) list.Add(FeatureHash.Mix(Respectively, own));
        list.Add(FeatureHash.Mix(Place, (uint)(i < 3 ? i : traits.Count - i < 3 ? 10 : i * 3 / traits.Count + 20)));
    }

    private static uint[] Templates(string name) => [.. Enumerable.Range(-Reach, (2 * Reach) + 1).Select(d => FeatureHash.Of($"{name}{d}"))];
}
