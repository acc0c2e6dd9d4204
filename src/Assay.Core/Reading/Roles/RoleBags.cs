using System.Collections.Immutable;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Language.Learning.Layered;
using Assay.Records;

namespace Assay.Reading.Roles;

/// <summary>An abstract as bags: the words and pairs of words of each sentence, where it stands and how it opens, and the words of the title.</summary>
internal static class RoleBags
{
    /// <summary>Name of the model that ships.</summary>
    public const string Model = "roles-layered";

    private static readonly uint Word = FeatureHash.Of("bag word"), Pair = FeatureHash.Of("bag pair"), Index = FeatureHash.Of("bag index"), FromEnd = FeatureHash.Of("bag from end"), Share = FeatureHash.Of("bag share"),
        Count = FeatureHash.Of("bag count"), Length = FeatureHash.Of("bag length"), Opening = FeatureHash.Of("bag opening"), OpeningPair = FeatureHash.Of("bag opening pair");

    /// <summary>The bags of an abstract whose sentences have those <paramref name="sentences"/> of hashed words.</summary>
    public static BagSequence Of(string title, uint[][] sentences)
    {
        var heading = new FeatureList();
        foreach (var word in HashedWords.Of(new Wording(title), new Passage(0, title.Length))) heading.Add(FeatureHash.Mix(Word, word));
        return new([.. sentences.Select(Bag)], [.. sentences.Select((words, i) => Place(i, sentences.Length, words))], heading);
    }

    private static FeatureList Bag(uint[] words)
    {
        var bag = new FeatureList();
        for (var k = 0; k < words.Length; k++)
        {
            bag.Add(FeatureHash.Mix(Word, words[k]));
            if (k > 0) bag.Add(FeatureHash.Mix(Pair, FeatureHash.Mix(words[k - 1], words[k])));
        }
        return bag;
    }

    private static FeatureList Place(int i, int count, uint[] words)
    {
        var place = new FeatureList();
        void Add(uint name, int value) => place.Add(FeatureHash.Mix(name, unchecked((uint)value)));
        Add(Index, Math.Min(i, 12));
        Add(FromEnd, Math.Min(count - 1 - i, 12));
        Add(Share, count == 1 ? 5 : 10 * i / (count - 1));
        Add(Count, Math.Min(count, 25));
        Add(Length, (int)Math.Min(8, Math.Log2(1 + words.Length) * 1.5));
        if (words.Length > 0) place.Add(FeatureHash.Mix(Opening, words[0]));
        if (words.Length > 1) place.Add(FeatureHash.Mix(OpeningPair, FeatureHash.Mix(words[0], words[1])));
        return place;
    }
}
