namespace Assay.Language.Learning.Layered;

/// <summary>A hidden layer and the vectors under it while they are learned, and what one sequence changes in them.</summary>
/// <remarks>Each weight has its own rate: Duchi, Hazan and Singer 2011. Words and units hidden by chance: Srivastava et al. 2014.</remarks>
internal sealed class LayerLearner
{
    private const float HiddenUnits = 0.4f;
    private const float FirstVectors = 0.1f;

    private readonly int labels;
    private readonly int shift;
    private readonly TrainingOptions options;
    private readonly Chance chance;
    private readonly bool[] isLearned;
    private readonly float[] weights;
    private readonly float[] weightSquares;
    private readonly float[] vectorSquares;
    private readonly float[] slopes;

    public LayerLearner(int labels, TrainingOptions options, Chance chance, bool[] isLearned)
    {
        (this.labels, this.options, this.chance, this.isLearned, shift) = (labels, options, chance, isLearned, 32 - options.Bits);
        Vectors = new float[isLearned.Length * Layer.Wide];
        vectorSquares = new float[Vectors.Length];
        weights = new float[Layer.Length(labels)];
        weightSquares = new float[weights.Length];
        slopes = new float[weights.Length];
        var parts = Layer.Parts(labels);
        for (var row = 0; row < isLearned.Length; row++)
            if (isLearned[row]) Draw(Vectors.AsSpan(row * Layer.Wide, Layer.Wide), FirstVectors);
        Draw(weights.AsSpan(0, parts.Own), 1.7f / MathF.Sqrt(Layer.Slots * Layer.Wide));
        Draw(weights.AsSpan(parts.Out, parts.Labels - parts.Out), 1 / MathF.Sqrt(Layer.Units));
    }

    /// <summary>The vector of each row.</summary>
    public float[] Vectors { get; }

    /// <summary>The layer as it stands.</summary>
    public Layer Layer => new(labels, [.. weights]);

    /// <summary>One step for one sequence.</summary>
    public void Learn(BagExample example)
    {
        var count = example.Labels.Length;
        var (left, whole) = (example.Seen.Bags.Select(Left).ToArray(), 1f / count);
        var vectors = new float[((2 * count) + 2) * Layer.Wide];
        for (var place = 0; place < count; place++)
        {
            Sum(left[place], LayeredChain.Share(example.Seen.Bags[place].Count) / (1 - options.Dropout), Vector(vectors, place));
            Layer.Add(whole, Vector(vectors, place), Vector(vectors, count));
            Sum(Rows(example.Seen.Places[place]), LayeredChain.Standing, Vector(vectors, count + 2 + place));
        }
        var heading = Rows(example.Seen.Heading);
        Sum(heading, LayeredChain.Share(example.Seen.Heading.Count), Vector(vectors, count + 1));
        var turned = Slopes(example, vectors, count);
        for (var place = 0; place < count; place++) Layer.Add(whole, Vector(turned, count), Vector(turned, place));
        for (var i = 0; i < weights.Length; i++) Step(ref weights[i], ref weightSquares[i], slopes[i]);
        for (var place = 0; place < count; place++)
        {
            StepRows(left[place], LayeredChain.Share(example.Seen.Bags[place].Count) / (1 - options.Dropout), Vector(turned, place));
            StepRows(Rows(example.Seen.Places[place]), LayeredChain.Standing, Vector(turned, count + 2 + place));
        }
        StepRows(heading, LayeredChain.Share(example.Seen.Heading.Count), Vector(turned, count + 1));
    }

    private static Span<float> Vector(float[] vectors, int at) => vectors.AsSpan(at * Layer.Wide, Layer.Wide);

    private int[] Rows(FeatureList features)
    {
        var rows = new List<int>(features.Count);
        foreach (var feature in features.Features)
            if (isLearned[feature.Hash >> shift]) rows.Add((int)(feature.Hash >> shift));
        return [.. rows];
    }

    private int[] Left(FeatureList features) => Array.FindAll(Rows(features), _ => !chance.Falls(options.Dropout));

    private void Draw(Span<float> numbers, float most)
    {
        foreach (ref var number in numbers) number = chance.Between(-most, most);
    }

    private void Sum(int[] rows, float share, Span<float> sum)
    {
        foreach (var row in rows) Layer.Add(share, Vectors.AsSpan(row * Layer.Wide, Layer.Wide), sum);
    }

    // Fills the slopes of the layer's weights; returns those of the vectors.
    private float[] Slopes(BagExample example, float[] vectors, int count)
    {
        Array.Clear(slopes);
        var (own, outward, ofLabels, ofSteps) = Layer.Parts(labels);
        var (units, kept) = (new float[count * Layer.Units], new float[count * Layer.Units]);
        var lattice = new Lattice(new(labels, weights[ofSteps..]), null);
        for (var place = 0; place < count; place++)
        {
            var hidden = units.AsSpan(place * Layer.Units, Layer.Units);
            Layer.Hide(weights, vectors, place, count, hidden);
            var scores = lattice.Next();
            for (var unit = 0; unit < Layer.Units; unit++) kept[(place * Layer.Units) + unit] = chance.Falls(HiddenUnits) ? 0 : 1 / (1 - HiddenUnits);
            for (var label = 0; label < labels; label++)
            {
                var sum = weights[ofLabels + label];
                for (var unit = 0; unit < Layer.Units; unit++) sum += hidden[unit] * kept[(place * Layer.Units) + unit] * weights[outward + (label * Layer.Units) + unit];
                scores[label] = sum;
            }
        }
        var expected = new double[Steps.Length(labels)];
        var wrong = ChainSlopes.Of(lattice, example.Labels, labels, expected);
        for (var i = 0; i < expected.Length; i++) slopes[ofSteps + i] = (float)expected[i];
        var turned = new float[vectors.Length];
        Span<float> back = stackalloc float[Layer.Units];
        for (var place = 0; place < count; place++)
        {
            back.Clear();
            for (var label = 0; label < labels; label++)
            {
                var slope = (float)wrong[(place * labels) + label];
                slopes[ofLabels + label] += slope;
                for (var unit = 0; unit < Layer.Units; unit++)
                {
                    var keep = kept[(place * Layer.Units) + unit];
                    slopes[outward + (label * Layer.Units) + unit] += slope * units[(place * Layer.Units) + unit] * keep;
                    back[unit] += slope * weights[outward + (label * Layer.Units) + unit] * keep;
                }
            }
            for (var unit = 0; unit < Layer.Units; unit++)
            {
                var room = 1 - MathF.Abs(units[(place * Layer.Units) + unit]);
                back[unit] *= room * room;
            }
            Layer.Add(1, back, slopes.AsSpan(own, Layer.Units));
            Turn(place, count, vectors, back, turned);
        }
        return turned;
    }

    private void Turn(int place, int count, float[] vectors, ReadOnlySpan<float> back, float[] turned)
    {
        for (var slot = 0; slot < Layer.Slots; slot++)
        {
            if (Layer.Slot(place, slot, count) is not (>= 0 and var at)) continue;
            for (var i = 0; i < Layer.Wide; i++)
            {
                var row = ((slot * Layer.Wide) + i) * Layer.Units;
                var sum = 0f;
                for (var unit = 0; unit < Layer.Units; unit++) sum += back[unit] * weights[row + unit];
                turned[(at * Layer.Wide) + i] += sum;
                Layer.Add(vectors[(at * Layer.Wide) + i], back, slopes.AsSpan(row, Layer.Units));
            }
        }
    }

    private void StepRows(int[] rows, float share, ReadOnlySpan<float> turned)
    {
        foreach (var row in rows)
            for (var i = 0; i < Layer.Wide; i++) Step(ref Vectors[(row * Layer.Wide) + i], ref vectorSquares[(row * Layer.Wide) + i], turned[i] * share);
    }

    private void Step(ref float weight, ref float squares, float slope)
    {
        if (slope == 0) return;
        squares += slope * slope;
        weight -= options.Rate * slope / (MathF.Sqrt(squares) + 1e-6f);
    }
}
