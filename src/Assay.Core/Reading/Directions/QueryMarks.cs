using Assay.Language;

namespace Assay.Reading.Directions;

/// <summary>Where the arms and the outcome of one question stand in a text.</summary>
internal sealed class QueryMarks
{
    private readonly Part[] parts;
    private readonly int first, end;
    private readonly Dictionary<uint, float> weights = [];

    /// <summary>Marks the whole text.</summary>
    public QueryMarks(AskedText text, QueryTerms tested, QueryTerms against, QueryTerms outcome)
        : this(text, tested, against, outcome, 0, text.Words.Count)
    {
        MarkAbbreviations(tested, against);
        MarkRoles(tested, against);
        MarkGroups(tested, against);
    }

    /// <summary>Marks the tokens from <paramref name="from"/> up to <paramref name="until"/> only, by the words of the question alone.</summary>
    public QueryMarks(AskedText text, QueryTerms tested, QueryTerms against, QueryTerms outcome, int from, int until)
    {
        (first, end) = (from, until);
        Text = text;
        Outcome = outcome;
        parts = new Part[until - from];
        ControlIs = against.ControlLike > tested.ControlLike ? Part.Against : tested.ControlLike > against.ControlLike ? Part.Tested : Part.Against;
        IsControlKnown = against.ControlLike != tested.ControlLike;
        MarkOutcome();
        MarkArms(tested, against);
        if (first > 0 || end < text.Words.Count) MarkRoles(tested, against);
    }

    public AskedText Text { get; }

    /// <summary>+1 where more of the outcome is good for the patient, -1 where less is, 0 where not known.</summary>
    public int Good { get; init; }

    /// <summary>The words asked for.</summary>
    public QueryTerms Outcome { get; }

    /// <summary>The arm that looks like a control; by convention the one held against.</summary>
    public Part ControlIs { get; }

    /// <summary>Whether one arm looks like a control and the other does not.</summary>
    public bool IsControlKnown { get; }

    public Part At(int token) => token >= first && token < end ? parts[token - first] : Part.None;

    /// <summary>The arm of a token, where it is of one arm only.</summary>
    public Part ArmAt(int token) => (At(token) & (Part.Tested | Part.Against)) is var arm && arm is Part.Tested or Part.Against ? arm : Part.None;

    /// <summary>How much a stem of the outcome tells: rare words tell more.</summary>
    public float Weight(uint stem) => weights.GetValueOrDefault(stem);

    /// <summary>Sum of the weights of the outcome's stems.</summary>
    public float Whole { get; private set; }

    private void MarkOutcome()
    {
        var words = Text.Words;
        var seen = new Dictionary<uint, int>();
        foreach (var sentence in Text.Sentences)
        {
            var (start, past) = Text.Tokens(sentence.At);
            if (start < first || past > end) continue;
            var here = new HashSet<uint>();
            for (var k = start; k < past; k++)
                foreach (var stem in StemsOf(k))
                    if (Outcome.Has(stem) && here.Add(stem)) seen[stem] = seen.GetValueOrDefault(stem) + 1;
        }
        foreach (var stem in Outcome.Stems)
        {
            weights[stem] = MathF.Log(1.5f + (float)Text.Sentences.Count / Math.Max(1, seen.GetValueOrDefault(stem)));
            Whole += weights[stem];
        }
        foreach (var piece in Outcome.Pieces) weights.TryAdd(piece, 0.5f);
        for (var k = first; k < end; k++)
        {
            if (words.Kind(k) is not (TokenKind.Word or TokenKind.Name)) continue;
            foreach (var stem in StemsOf(k))
                if (Outcome.Has(stem)) parts[k - first] |= Part.Outcome;
            if (parts[k - first] == Part.None && Outcome.Abbreviates(words.Span(k))) parts[k - first] |= Part.Outcome;
        }
    }

    private void MarkArms(QueryTerms tested, QueryTerms against)
    {
        var words = Text.Words;
        var distinct = tested.Stems.Exists(stem => !against.Has(stem)) || against.Stems.Exists(stem => !tested.Has(stem));
        for (var k = first; k < end; k++)
        {
            if (words.Kind(k) == TokenKind.Number)
            {
                // The same drug at two doses differs in its numbers alone.
                var number = Text.StemAt(k);
                if (tested.Numbers.Contains(number) == against.Numbers.Contains(number) || words.IsAny(k - 1, "group", "groups")) continue;
                if (Text.FigureAt(k)?.Kind is NumberKind.Dose or NumberKind.Duration or NumberKind.Timepoint || !distinct && Text.CueAt(k) != Cue.SmallP)
                    parts[k - first] |= tested.Numbers.Contains(number) ? Part.Tested : Part.Against;
                continue;
            }
            if (words.Kind(k) is not (TokenKind.Word or TokenKind.Name)) continue;
            bool one = false, other = false;
            foreach (var stem in StemsOf(k))
            {
                // A word of both arms tells nothing.
                if (tested.Has(stem) == against.Has(stem)) continue;
                one |= tested.Has(stem);
                other |= against.Has(stem);
            }
            if (one != other && IsDenied(k)) (one, other) = (other, one);
            if (!one && !other && words.Tokens[k].Length <= 6)
            {
                one = tested.Abbreviates(words.Span(k));
                other = against.Abbreviates(words.Span(k));
            }
            if (one != other) parts[k - first] |= one ? Part.Tested : Part.Against;
        }
    }

    // "non-tourniquet", "no tourniquet"
    private bool IsDenied(int token) => Text.Words.Span(token).StartsWith("non-", StringComparison.OrdinalIgnoreCase) || Text.Words.Span(token).StartsWith("non‐", StringComparison.OrdinalIgnoreCase);

    private void MarkAbbreviations(QueryTerms tested, QueryTerms against)
    {
        foreach (var abbreviation in Abbreviations.Find(Text.Words.Text))
        {
            var (start, past) = Text.Tokens(abbreviation.FullAt);
            int content = 0, one = 0, other = 0, outcome = 0;
            for (var k = start; k < past; k++)
            {
                if (Text.Words.Kind(k) is not (TokenKind.Word or TokenKind.Name) || QueryTerms.IsIdle(Text.Words.Span(k))) continue;
                content++;
                if (tested.Has(Text.StemAt(k))) one++;
                if (against.Has(Text.StemAt(k))) other++;
                if (Outcome.Has(Text.StemAt(k))) outcome++;
            }
            if (content == 0) continue;
            var part = Part.None;
            if (one != other && Math.Max(one, other) * 3 >= content * 2) part |= one > other ? Part.Tested : Part.Against;
            if (outcome * 3 >= content * 2) part |= Part.Outcome;
            if (part == Part.None) continue;
            for (var k = first; k < end; k++)
                if (Text.Words.Span(k).Equals(abbreviation.Brief, StringComparison.Ordinal)) parts[k - first] |= part;
        }
    }

    // "the control group", "the treated animals": roles stand for arms that the text does not name otherwise.
    private void MarkRoles(QueryTerms tested, QueryTerms against)
    {
        var words = Text.Words;
        for (var k = first; k < end; k++)
        {
            if (ArmAt(k) != Part.None || words.Kind(k) != TokenKind.Word) continue;
            var word = words.Span(k);
            if (QueryTerms.ControlNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !words.IsAny(k + 1, "trial", "study", "for"))
            {
                if (words.IsAny(k, "usual", "standard", "conventional", "traditional", "routine") && !words.IsAny(k + 1, "group", "arm", "care", "treatment", "therapy", "practice", "management", "method", "methods", "medical", "education")) continue;
                if (IsControlKnown || words.IsAny(k + 1, "group", "arm", "groups", "patients", "subjects") || words.IsAny(k, "controls")) parts[k - first] |= ControlIs;
            }
            else if (QueryTerms.TestedNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && words.IsAny(k + 1, "group", "arm", "groups", "patients", "subjects", "women", "men", "children", "animals", "rats", "mice", "participants", "condition", "eyes"))
            {
                if (!words.IsAny(k + 1, "groups") && !(tested.Has(Text.StemAt(k)) && against.Has(Text.StemAt(k)))) parts[k - first] |= ControlIs == Part.Against ? Part.Tested : Part.Against;
            }
        }
    }

    // "Group A received tamsulosin": where a letter is explained, it stands for that arm everywhere.
    private void MarkGroups(QueryTerms tested, QueryTerms against)
    {
        var words = Text.Words;
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new List<(int Token, string Key)>();
        if (tested.Labels.Overlaps(against.Labels)) (tested, against) = (new(""), new(""));
        for (var k = first; k < end; k++)
        {
            if (!words.IsAny(k, "group", "arm", "groups", "cohort")) continue;
            for (var j = k - 1; j <= k + 1; j += 2)
            {
                if (!IsLabel(j)) continue;
                places.Add((j, words.Span(j).ToString()));
                // "groups A and B"
                if (j == k + 1 && words.IsAny(j + 1, "and", "or", "vs", "versus") && IsLabel(j + 2)) places.Add((j + 2, words.Span(j + 2).ToString()));
            }
        }
        foreach (var (token, key) in places)
        {
            if (ArmAt(token) is not Part.None and var already)
            {
                votes[key] = votes.GetValueOrDefault(key) + (already == Part.Tested ? 3 : -3);
                continue;
            }
            var asked = (tested.Labels.Contains(key) ? 9 : 0) - (against.Labels.Contains(key) ? 9 : 0);
            votes[key] = votes.GetValueOrDefault(key) + asked + Vote(token);
        }
        foreach (var (token, key) in places)
            if (votes[key] != 0 && ArmAt(token) == Part.None) parts[token - first] |= votes[key] > 0 ? Part.Tested : Part.Against;
    }

    private bool IsLabel(int token) =>
        Text.Words.Kind(token) is TokenKind.Word or TokenKind.Number or TokenKind.Name && Text.Words.Tokens[token].Length <= 3
        && (char.IsUpper(Text.Words.Span(token)[0]) || char.IsAsciiDigit(Text.Words.Span(token)[0])) && !Text.Words.IsAny(token, "In", "The", "An", "A1c", "Of", "At", "No", "All", "Two", "One")
        && !(Text.Words.Is(token, "A") && Text.Words.IsAny(token + 1, "group", "total", "significant"));

    private int Vote(int token)
    {
        var words = Text.Words;
        // "saline (group B)": the nearest arm before the bracket.
        if (words.Mark(token - 2) is '(' or '[' || words.Mark(token - 1) is '(' or '[')
        {
            for (var k = token - 2; k >= 0 && token - k <= 12; k--)
            {
                if (words.Mark(k) is '.' or ';' or ')' or ']') break;
                if (ArmAt(k) is not Part.None and var before) return before == Part.Tested ? 1 : -1;
            }
        }
        // "group B received saline": up to the next label.
        var vote = 0;
        for (var k = token + 1; k < words.Count && k - token <= 14; k++)
        {
            if (words.Mark(k) is '.' or ';' && k > token + 1 || words.IsAny(k, "group", "groups") && k > token + 2) break;
            if (Text.CueAt(k) is Cue.Than or Cue.Versus or Cue.SmallP) return 0;
            if (ArmAt(k) is not Part.None and var arm) vote += arm == Part.Tested ? 1 : -1;
        }
        return Math.Sign(vote);
    }

    /// <summary>The stem of a token and of the parts of a hyphenated one.</summary>
    public uint[] StemsOf(int token)
    {
        var span = Text.Words.Span(token);
        var whole = Text.StemAt(token);
        if (Text.Words.Kind(token) is not (TokenKind.Word or TokenKind.Name) || span.IndexOfAny("-‐‑–") < 0) return [whole];
        var found = new List<uint> { whole };
        foreach (var piece in span.SplitAny("-‐‑–"))
            if (span[piece].Length > 2 && !QueryTerms.IsIdle(span[piece])) found.Add(Stem.Of(span[piece]));
        return [.. found];
    }
}
