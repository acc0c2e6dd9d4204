using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Sample sizes, events and what they are out of.</summary>
internal static class CountRules
{
    public static void Apply(FigureSheet sheet)
    {
        for (var i = 0; i < sheet.Figures.Count; i++)
        {
            if (SampleSize(sheet, i) || Over(sheet, i) || WithPercent(sheet, i)) continue;
        }
    }

    /// <summary>People, last: a bare number before a people noun.</summary>
    public static void People(FigureSheet sheet)
    {
        for (var i = 0; i < sheet.Figures.Count; i++)
        {
            var figure = sheet.Figures[i];
            if (figure.Kind is null && figure is { IsWhole: true, IsName: false, Unit: "event" }) (figure.Kind, figure.Unit) = (NumberKind.Count, null);
            if (figure.Kind is not null || !figure.IsWhole || figure.IsName || figure.Unit is not null || figure.InWords && figure.Form != NumberWordForm.Cardinal) continue;
            var (words, before) = (sheet.Wording, figure.First - 1);
            if (words.IsAny(before, "per") || words.Mark(before) == '/' && figure.Value >= 100)
            {
                if (figure.Value is 100 or 1000 or 10_000 or 100_000 or 1_000_000) figure.Kind = NumberKind.Denominator;
                continue;
            }
            // "randomised 1:1", "for every 125 patients treated"
            if (words.Mark(figure.Last + 1) == ':' && words.Kind(figure.Last + 2) == TokenKind.Number || words.Mark(before) == ':' && words.Kind(before - 1) == TokenKind.Number || words.Is(before, "every")) continue;
            var people = PeopleAfter(words, figure);
            if (people >= 0 && words.IsAny(before, "in", "from", "on") && words.IsAny(people, "cases", "eyes", "episodes", "teeth") && before > 0 && words.Mark(before - 1) != '.' && !Studied(words, before)) figure.Kind = NumberKind.Count;
            else if (people >= 0 && words.Is(people, "cases") && words.IsAny(people - 1, "incident", "new", "confirmed", "fatal")) figure.Kind = NumberKind.Count;
            else if (people >= 0) figure.Kind = !IsPlace(sheet.Wording, people) && IsSample(sheet.Wording, figure, people) ? NumberKind.N : NumberKind.Count;
            else if (sheet.Wording.IsAny(figure.Last + 1, "were", "was", "completed", "underwent") && figure.Operator is null or "=" && IsSample(sheet.Wording, figure, figure.Last) && figure.Value > 1) figure.Kind = NumberKind.N;
            else if (sheet.Wording.IsAny(figure.Last + 1, "deaths", "events", "infections", "cases", "relapses", "episodes", "reactions")) figure.Kind = NumberKind.Count;
            else if (!(i > 0 && sheet.Figures[i - 1].Kind is null && sheet.RangesToNext(i - 1)) && !sheet.RangesToNext(i) && Counts(words, figure)) figure.Kind = NumberKind.Count;
            else if (Allotted(sheet, i)) figure.Kind = NumberKind.N;
            else if (Continues(sheet, i)) figure.Kind = NumberKind.Count;
            else if (sheet.Wording.IsAny(figure.First - 1, "enrolled", "randomised", "randomized", "recruited") && figure.Unit is null) figure.Kind = NumberKind.N;
            else if (words.Has(figure.Last + 1, WordClass.Verb) && figure.Value > 1 && IsPart(sheet, figure)) figure.Kind = NumberKind.Count;
        }
    }

    // "eleven trials", "five countries": things that are counted and are no people.
    private static bool Counts(Wording words, Figure figure)
    {
        for (var k = figure.Last + 1; k < words.Count && k - figure.Last <= 3; k++)
        {
            if (words.IsAny(k, "randomised", "randomized", "controlled", "observational")) continue;
            if (words.IsAny(k, "male", "female", "trials", "studies", "RCTs", "countries", "articles", "publications", "reports", "databases", "cohorts", "comparisons", "lesions", "samples", "specimens", "infusions", "injections",
                    "cycles", "doses", "sessions", "visits", "procedures", "operations", "admissions", "strokes", "fractures", "isolates", "genes", "records", "embryos", "implants", "pregnancies", "births", "withdrawals", "centers", "centres", "sites", "hospitals")) return true;
            if (words.Kind(k) is not (TokenKind.Word or TokenKind.Name) || words.Has(k, WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Verb | WordClass.Versus)) return false;
            if (words.Kind(k) == TokenKind.Word && IsPlural(words.Span(k)) && IsFree(words, figure.First - 1)) return true;
        }
        return false;
    }

    // Treatments, groups, portions; "diabetes", "status" and "analysis" are no plurals.
    private static bool IsPlural(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && char.IsLower(word[0]) && word is not ("diabetes" or "times" or "herpes" or "rabies" or "always" or "plus" or "does" or "was" or "has" or "versus" or "degrees" or "series");

    // What stands before leaves the number free to count what follows.
    private static bool IsFree(Wording words, int before) =>
        !words.Has(before, WordClass.Label | WordClass.Group) && words.Mark(before) is not ('=' or '<' or '>' or '≤' or '≥' or ':' or '/' or '-' or '–') && !words.IsAny(before, "score", "scores", "than", "least", "type", "day", "week", "month", "year");

    // "(434 to the drug and 432 to placebo)", "off-pump surgery (40) or on-pump surgery (46)", where people are being allotted.
    private static bool Allotted(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        var alone = words.Mark(figure.First - 1) == '(' && words.Mark(figure.Last + 1) == ')' && words.Kind(figure.First - 2) == TokenKind.Word;
        var given = words.IsAny(figure.Last + 1, "to", "received", "in") && words.Mark(figure.First - 1) is '(' or ',' or ';' or ':' || words.Is(figure.Last + 1, "to") && words.Is(figure.First - 1, "and");
        if (!alone && !given || figure.Value < 2) return false;
        for (var k = figure.First - 1; k >= 0 && figure.First - k <= 40; k--)
        {
            if (words.Mark(k) == '.' && k + 1 < words.Count && words.Tokens[k + 1].Start > words.Tokens[k].End) return false;
            if (words.IsAny(k, "assigned", "randomised", "randomized", "allocated", "allotted", "divided", "participated", "included", "enrolled", "recruited", "completed")) return true;
        }
        return false;
    }

    // "benign tumour in 33, and other causes in 15": a list of counts goes on.
    private static bool Continues(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        if (i == 0 || sheet.Figures[i - 1] is not { Kind: NumberKind.Count or NumberKind.N } earlier || figure.First - earlier.Last > 8 || figure.Value is >= 1900 and <= 2099) return false;
        if (!words.IsAny(figure.First - 1, "in", "and") && words.Mark(figure.First - 1) != ',') return false;
        if (words.Mark(figure.Last + 1) is not (',' or '.' or ';' or ')') && !words.IsAny(figure.Last + 1, "in", "of", "and", "with")) return false;
        for (var k = earlier.Last + 1; k < figure.First; k++)
            if (words.Mark(k) is '.' or ';' || words.IsAny(k, "score", "scores", "day", "week", "weeks", "days", "grade", "stage", "type", "group", "from")) return false;
        return true;
    }

    private static bool Studied(Wording words, int k)
    {
        for (var j = k - 1; j >= 0 && k - j <= 6 && words.Mark(j) is not '.' and not ';'; j--)
            if (words.IsAny(j, "studied", "conducted", "performed", "evaluated", "assessed", "compared", "measured", "study", "trial", "investigated", "examined")) return true;
        return false;
    }

    // "of whom 49 were women", "Of the 86 patients studied, 49 were women"
    private static bool IsPart(FigureSheet sheet, Figure figure)
    {
        var words = sheet.Wording;
        if (words.IsAny(figure.First - 1, "whom", "which", "them", "these")) return true;
        for (var k = figure.First - 1; k >= 0 && figure.First - k <= 14 && words.Mark(k) is not '.' and not ';'; k--)
            if (words.IsAny(k, "of", "among", "amongst") && (k == 0 || words.Mark(k - 1) is '.')) return true;
        return false;
    }

    // Eight centres are no eight patients.
    private static bool IsPlace(Wording words, int k) => words.IsAny(k, "hospitals", "hospital", "sites", "site", "centers", "centres", "center", "centre", "families", "households", "clinics", "units", "countries");

    // "1,089 and 1,106 patients": the noun stands once.
    public static void Listed(FigureSheet sheet)
    {
        for (var i = sheet.Figures.Count - 2; i >= 0; i--)
            if (sheet.Figures[i] is { Kind: null, IsWhole: true, IsName: false, Unit: null, InWords: false } figure && sheet.Figures[i + 1].Kind is NumberKind.N or NumberKind.Count && sheet.ListedWithNext(i)
                && PeopleAfter(sheet.Wording, sheet.Figures[i + 1]) >= 0) figure.Kind = sheet.Figures[i + 1].Kind;
    }

    // "(n = 56)"; behind a percentage, "78.6% (n = 11)", it counts events.
    private static bool SampleSize(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        if (figure.Kind is not null || figure.IsName || !figure.IsWhole || figure.Unit == "%") return false;
        var k = figure.First - 1;
        if (words.Mark(k) is '=' or ':' or ',') k--;
        if (words.Span(k) is not ("n" or "N" or "ns")) return false;
        var percent = words.Mark(k - 1) is '(' or '[' && i > 0 && sheet.Figures[i - 1].Unit == "%" && sheet.Figures[i - 1].UnitLast == k - 2;
        figure.Kind = percent ? NumberKind.Count : NumberKind.N;
        if (i + 1 < sheet.Figures.Count && words.Mark(figure.Last + 1) == '/' && sheet.Gap(i) == 1 && sheet.Figures[i + 1].IsWhole)
        {
            figure.Kind = NumberKind.Count;
            sheet.Figures[i + 1].Kind = NumberKind.Denominator;
        }
        return true;
    }

    // "12/40 (30%)", "12 of 40", "five of the six"
    private static bool Over(FigureSheet sheet, int i)
    {
        if (i + 1 >= sheet.Figures.Count) return false;
        if (OverBehindPercent(sheet, i)) return true;
        var (words, part, whole) = (sheet.Wording, sheet.Figures[i], sheet.Figures[i + 1]);
        if (part.Kind is not null || whole.Kind is not null || !part.IsWhole || !whole.IsWhole || part.IsName || whole.IsName || part.Unit is not null
            || whole.Unit is not null || part.Value > whole.Value || whole.Value < 2 || part.InWords && part.Form != NumberWordForm.Cardinal) return false;
        var k = part.Last + 1;
        if (words.Mark(k) == '/')
        {
            // Parts of an address, of a date, of a dose a minute.
            if (words.Mark(part.First - 1) == '/' || words.Mark(whole.Last + 1) == '/' || sheet.Gap(i) != 1 || !IsProportion(sheet, i)) return false;
        }
        else
        {
            if (words.Class(k).HasFlag(WordClass.People)) k++;
            if (words.Is(k, "out")) k++;
            if (!words.Is(k, "of")) return false;
            k++;
            if (words.IsAny(k, "the", "all", "our", "these", "those")) k++;
            if (words.IsAny(k, "total") && words.Is(k + 1, "of")) k += 2;
            if (k != whole.First) return false;
        }
        part.Kind = NumberKind.Count;
        whole.Kind = NumberKind.Denominator;
        return true;
    }

    // "72 (82%) of the 88 assigned"
    private static bool OverBehindPercent(FigureSheet sheet, int i)
    {
        if (i + 2 >= sheet.Figures.Count) return false;
        var (words, part, percent, whole) = (sheet.Wording, sheet.Figures[i], sheet.Figures[i + 1], sheet.Figures[i + 2]);
        if (part.Kind is not null || !part.IsWhole || part.IsName || part.Unit is not null || part.InWords && part.Form != NumberWordForm.Cardinal || percent.Unit != "%") return false;
        if (percent.First - part.Last > 3 || words.Mark(percent.UnitLast + 1) != ')' || !words.Is(percent.UnitLast + 2, "of")) return false;
        var k = percent.UnitLast + 3;
        while (words.IsAny(k, "the", "all", "our", "these", "those", "patients", "participants")) k++;
        if (whole.First != k || whole.Kind is not null || !whole.IsWhole || whole.IsName || whole.Unit is not null || part.Value > whole.Value) return false;
        part.Kind = NumberKind.Count;
        whole.Kind = NumberKind.Denominator;
        return true;
    }

    private static bool IsProportion(FigureSheet sheet, int i)
    {
        var (words, part, whole) = (sheet.Wording, sheet.Figures[i], sheet.Figures[i + 1]);
        if (part.Value == 20 && whole.Value is >= 15 and <= 400 && SpeaksOfSight(words, part.First)) return false;
        var percentBefore = i > 0 && sheet.Figures[i - 1].Unit == "%" && part.First - sheet.Figures[i - 1].UnitLast <= 3;
        var percentAfter = i + 2 < sheet.Figures.Count && sheet.Figures[i + 2].Unit == "%" && sheet.Figures[i + 2].First - whole.UnitLast <= 3;
        return percentBefore || percentAfter || whole.Value >= 5 && !(part.Value is >= 1900 and <= 2100) && !(part.Value >= 60 && whole.Value <= 250 && words.IsAny(part.First - 1, "pressure", "BP"))
            && !words.IsAny(part.First - 1, "score", "vision", "acuity", "ratio", "of");
    }

    // Vision 20/40 is no count.
    private static bool SpeaksOfSight(Wording words, int first)
    {
        for (var k = first - 1; k >= 0 && first - k <= 10; k--)
            if (words.IsAny(k, "vision", "acuity", "visual", "BCVA", "CDVA", "UDVA", "Snellen")) return true;
        return false;
    }

    // "47 (26.0%)", "12 patients (26%)", "26% (47 patients)"
    private static bool WithPercent(FigureSheet sheet, int i)
    {
        var (words, figure) = (sheet.Wording, sheet.Figures[i]);
        if (figure.Kind is not null || !figure.IsWhole || figure.IsName || figure.Unit is not null || figure.InWords && figure.Form != NumberWordForm.Cardinal) return false;
        // "on day 1 (39.7%)", "6.5% (1994)"
        if (words.Has(figure.First - 1, WordClass.Label) && figure.Value < 10 || words.Kind(figure.First - 1) == TokenKind.Word && words.Tokens[figure.First - 1].Length > 2 && Units.Time(words.Span(figure.First - 1)) is not null) return false;
        if (figure.Value is >= 1950 and <= 2035 && figure.At.Length == 4 && words.Mark(figure.First - 1) is '(') return false;
        var k = figure.Last + 1;
        while (k - figure.Last < 4 && (words.Has(k, WordClass.People) || words.IsAny(k, "deaths", "events"))) k++;
        if (i + 1 < sheet.Figures.Count && words.Mark(k) is '(' or '[' or ',' && sheet.Figures[i + 1] is { Unit: "%", Kind: null } next && next.First == k + 1 && figure.Value != 0 | next.Value == 0
            && (words.Mark(k) != ',' || words.Mark(next.UnitLast + 1) is ')' or ']'))
        {
            figure.Kind = NumberKind.Count;
            return true;
        }
        if (i > 0 && sheet.Figures[i - 1].Unit == "%" && words.Mark(figure.First - 1) is '(' or '[' && sheet.Figures[i - 1].UnitLast == figure.First - 2
            && (words.Mark(figure.Last + 1) is ')' or ']' || words.Has(figure.Last + 1, WordClass.People)))
        {
            figure.Kind = NumberKind.Count;
            return true;
        }
        return false;
    }

    /// <summary>The token of the people noun within three words behind the figure, or -1.</summary>
    public static int PeopleAfter(Wording words, Figure figure)
    {
        for (var k = figure.Last + 1; k < words.Count && k - figure.Last <= 5; k++)
        {
            if (words.Has(k, WordClass.People)) return k;
            if (words.Kind(k) is not (TokenKind.Word or TokenKind.Name) && words.Mark(k) != '-') return -1;
            if (words.Has(k, WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner) || words.Has(k, WordClass.Verb) && !words.IsAny(k, "treated", "randomised", "randomized", "enrolled", "increased")) return -1;
        }
        return -1;
    }

    private static bool IsSample(Wording words, Figure figure, int people)
    {
        var before = figure.First - 1;
        if (figure.Value == 1 && !words.IsAny(before, "enrolled", "included")) return false;
        if (words.IsAny(before, "of") && words.IsAny(before - 1, "sample", "subset", "group", "groups", "cohort", "series", "population", "consisted", "comprised", "composed", "number")) return true;
        if (words.Mark(before) == ':' && words.IsAny(before - 1, "participants", "patients", "subjects", "population", "sample", "setting", "intervention", "methods", "methodology", "design")) return true;
        if ((before < 0 || words.Mark(before) is '.' or ':') && people - figure.Last <= 3 && words.IsAny(people + 1, "who", "undergoing", "admitted", "scheduled", "presenting", "referred")) return true;
        if (words.Is(people + 1, "per") && words.IsAny(people + 2, "group", "arm")) return true;
        if (words.IsAny(before, "by") && words.IsAny(before - 1, "completed")) return true;
        if (words.IsAny(before, "of") && (words.Is(before - 1, "total") || before == 0 || words.Mark(before - 1) is '.' || words.Is(before - 1, "out") || words.Span(before) is "Of")) return true;
        if (words.IsAny(before, "followed", "asked", "surveyed", "interviewed", "screened", "enrol", "enroll", "recruit", "include", "randomise", "randomize", "included", "enrolled", "randomised", "randomized", "recruited", "among", "in", "from", "assigned", "analysed", "analyzed", "studied", "evaluated", "all", "with", "treated", "the", "these", "identified", "involving", "including", "comprising"))
            return true;
        if (figure.Value == 1) return false;
        // "two patients with fever" are counted; "120 patients with hepatitis" were studied.
        if (!(figure.InWords && figure.Value < 10) && (words.IsAny(people + 1, "with", "aged") || words.Mark(people + 1) == '(')) return true;
        for (var k = people + 1; k < words.Count && k - people <= 10; k++)
        {
            if (words.Mark(k) is '.' or ';') return false;
            if (words.IsAny(k, "enrolled", "included", "randomised", "randomized", "assigned", "recruited", "allocated", "analysed", "analyzed", "studied", "screened", "evaluated",
                    "treated", "identified", "completed", "received", "matched", "participated", "examined", "investigated", "eligible", "entered", "divided", "reviewed", "available", "tested")) return true;
        }
        return false;
    }
}
