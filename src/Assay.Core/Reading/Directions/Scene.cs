namespace Assay.Reading.Directions;

/// <summary>The words in which the answer is sought: a sentence, the outcome in it, its clause, its arms.</summary>
internal sealed class Scene
{
    private const int Reach = 60;

    public Scene(QueryMarks marks, int first, int end)
    {
        (Marks, First, End) = (marks, first, end);
        (OutcomeFirst, OutcomeLast, Coverage) = FindOutcome();
        (ClauseFirst, ClauseEnd) = OutcomeFirst < 0 ? (first, end) : FindClause();
        ClauseTells = Tells();
        FirstArm = ArmFrom(ClauseFirst, ClauseEnd) is not Part.None and var inClause ? inClause : ArmFrom(first, end);
    }

    public QueryMarks Marks { get; }

    public AskedText Text => Marks.Text;

    public int First { get; }

    public int End { get; }

    /// <summary>First token of the outcome, or -1.</summary>
    public int OutcomeFirst { get; }

    public int OutcomeLast { get; }

    /// <summary>Share of the outcome's words, by weight, that stand together here; 0 to 1.</summary>
    public float Coverage { get; }

    public int ClauseFirst { get; }

    public int ClauseEnd { get; }

    /// <summary>Whether the clause of the outcome says itself how it went.</summary>
    public bool ClauseTells { get; }

    /// <summary>The arm named first, or none.</summary>
    public Part FirstArm { get; }

    /// <summary>+1 where <paramref name="arm"/> is the arm tested, -1 where it is held against; by role where it is none.</summary>
    public float SignOf(Part arm) => arm switch
    {
        Part.Tested => 1,
        Part.Against => -1,
        _ => Marks.ControlIs == Part.Against ? 1 : -1,
    };

    public bool InClause(int token) => token >= ClauseFirst && token < ClauseEnd;

    /// <summary>Which arm the direction word at <paramref name="token"/> speaks of, and how that is known.</summary>
    public (Part Arm, uint How) Subject(int token)
    {
        var (from, until) = InClause(token) ? (ClauseFirst, ClauseEnd) : (First, End);
        var between = Part.None;
        for (var k = token + 1; k < until && k - token <= Reach; k++)
        {
            if (Text.CueAt(k) is Cue.Than or Cue.Versus)
            {
                if (between != Part.None) return (between, 1);
                for (var j = k + 1; j < until && j - k <= 12; j++)
                    if (Marks.ArmAt(j) is not Part.None and var reference) return (Other(reference), 2);
                break;
            }
            if (Text.CueAt(k) is Cue.Up or Cue.Down && k - token > 4) break;
            if (between == Part.None && Marks.ArmAt(k) is not Part.None and var arm && IsBound(k)) between = arm;
        }
        if (between != Part.None) return (between, 3);
        for (var k = token - 1; k >= from; k--)
        {
            if (Marks.ArmAt(k) is not (not Part.None and var arm)) continue;
            for (var j = k - 1; j >= from && k - j <= 5; j--)
                if (Text.CueAt(j) is Cue.Than or Cue.Versus) return (Other(arm), 4);
            return (arm, 5);
        }
        return (Part.None, 6);
    }

    /// <summary>Whether a preposition binds the arm at <paramref name="token"/> to what stands before it.</summary>
    public bool IsBound(int token)
    {
        for (var k = token - 1; k >= First && token - k <= 4; k--)
        {
            if (Text.CueAt(k) == Cue.In) return true;
            if (Text.CueAt(k) is Cue.Value or Cue.But) return false;
        }
        return false;
    }

    public static Part Other(Part arm) => arm == Part.Tested ? Part.Against : arm == Part.Against ? Part.Tested : Part.None;

    private bool Tells()
    {
        if (ClauseFirst == First && ClauseEnd == End) return false;
        for (var k = ClauseFirst; k < ClauseEnd; k++)
            if (Text.CueAt(k) is Cue.Up or Cue.Down or Cue.Better or Cue.Worse or Cue.Differ or Cue.Same or Cue.SmallP or Cue.LargeP) return true;
        return false;
    }

    private Part ArmFrom(int from, int until)
    {
        for (var k = from; k < until; k++)
            if (Marks.ArmAt(k) is not Part.None and var arm) return arm;
        return Part.None;
    }

    private (int First, int Last, float Coverage) FindOutcome()
    {
        var span = Marks.Outcome.Stems.Count * 2 + 4;
        int bestFirst = -1, bestLast = -1;
        var best = 0f;
        for (var k = First; k < End; k++)
        {
            if ((Marks.At(k) & Part.Outcome) == 0) continue;
            var seen = new HashSet<uint>();
            var sum = 0f;
            var last = k;
            for (var j = k; j < End && j - k <= span; j++)
            {
                if ((Marks.At(j) & Part.Outcome) == 0) continue;
                var added = false;
                foreach (var stem in Marks.StemsOf(j))
                    if (Marks.Weight(stem) is > 0 and var weight && seen.Add(stem))
                    {
                        sum += weight;
                        added = true;
                    }
                if (seen.Count == 0 || !added && seen.Count == 0) sum += 1;
                if (added || j == k) last = j;
            }
            if (sum <= best && bestFirst >= 0) continue;
            (bestFirst, bestLast, best) = (k, last, Math.Max(sum, 0.01f));
        }
        return (bestFirst, bestLast, Marks.Whole > 0 ? Math.Min(1, best / Marks.Whole) : 0);
    }

    private (int First, int End) FindClause()
    {
        var from = OutcomeFirst;
        while (from > First && !Breaks(from - 1)) from--;
        var until = OutcomeLast + 1;
        while (until < End && !Breaks(until)) until++;
        return (from, until);
    }

    // "X, but not Y, fell" is one clause.
    private bool Breaks(int token) => Text.CueAt(token) == Cue.But && !Text.Words.IsAny(token + 1, "not") || Text.Words.Mark(token) is '.' || Text.Words.Text[Math.Max(0, Text.Words.Tokens[token].Start - 1)] == '\n' && token > OutcomeLast;
}
