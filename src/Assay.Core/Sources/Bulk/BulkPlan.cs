using System.Collections.Immutable;
using System.Globalization;
using Assay.Records;

namespace Assay.Sources.Bulk;

/// <summary>
/// Which files of a mirror are to be taken, in which order, and where to stop: NLM's rules. A year's baseline comes before its
/// updates, updates come in the order of their numbers, no number is left out, and each file is taken once.
/// </summary>
/// <param name="Steps">Files to take, in order.</param>
/// <param name="Stop">Why no file after these may be taken, without a full stop; null where there is nothing against it.</param>
/// <param name="Notes">What a person should know; one sentence each.</param>
public sealed record BulkPlan(ImmutableArray<BulkStep> Steps, string? Stop, ImmutableArray<string> Notes)
{
    /// <summary>The plan for what a mirror holds.</summary>
    /// <param name="listing">What it holds.</param>
    /// <param name="taken">What was taken before, from whatever mirror.</param>
    /// <param name="stated">MD5 by name that the mirror states now, for files taken before; a missing one is taken to be as it was.</param>
    public static BulkPlan Of(BulkListing listing, IReadOnlyCollection<FileProgress> taken, IReadOnlyDictionary<string, string> stated)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(stated);
        if (listing.Files.IsEmpty) return new([], null, []);
        var baseline = listing.Files.Where(file => file.Shelf == BulkShelf.Baseline).ToList();
        var year = (baseline.Count > 0 ? baseline : [.. listing.Files]).Max(file => file.Edition.Year);
        if (taken.Count > 0 && taken.Max(file => file.Edition.Year) is var newest && newest > year)
            return new([], null, [$"Files of {Year(newest)} were taken before, and these are of {Year(year)}: none of them is taken."]);
        return new Draft(listing, year, taken.Where(file => file.Edition.Year == year), stated).Plan();
    }

    private static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"20{year:00}");

    private sealed class Draft
    {
        private readonly int year;
        private readonly SortedDictionary<int, BulkFile> files = [];
        private readonly Dictionary<string, FileProgress> progress;
        private readonly HashSet<int> done;
        private readonly IReadOnlyDictionary<string, string> stated;
        private readonly ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        private readonly BulkFile? orphan;
        private readonly int begin;
        private readonly int lastBaseline;

        public Draft(BulkListing listing, int year, IEnumerable<FileProgress> taken, IReadOnlyDictionary<string, string> stated)
        {
            (this.year, this.stated) = (year, stated);
            progress = taken.ToDictionary(file => file.Name, StringComparer.Ordinal);
            done = [.. progress.Values.Where(file => file.Complete).Select(file => file.Edition.File)];
            foreach (var file in listing.Files.OrderBy(file => file.Shelf).ThenBy(file => file.Name, StringComparer.Ordinal))
                if (file.Edition.Year == year) files.TryAdd(file.Edition.File, file);
            orphan = listing.Files.Where(file => file.Edition.Year > year).MinBy(file => file.Edition);
            var first = files.Keys.First();
            var isWhole = listing.HasBaseline || first == 1;
            begin = isWhole ? 1 : Math.Min(first, done.Count > 0 ? done.Min() : first);
            // A folder that does not say which files are baseline has one, if it begins at the beginning; it ends no later than the folder.
            lastBaseline = !isWhole ? 0
                : listing.HasBaseline ? files.Values.Where(file => file.Shelf == BulkShelf.Baseline).Select(file => file.Edition.File).DefaultIfEmpty(0).Max()
                : files.Keys.Last();
            if (!isWhole && done.Count == 0)
                notes.Add($"There is no baseline here: the taking begins at {files[first].Name}, and what earlier files hold is not known.");
        }

        public BulkPlan Plan()
        {
            var steps = new List<BulkStep>();
            int? gap = null;
            for (var number = begin; number <= files.Keys.Last() && gap is null; number++)
                if (files.TryGetValue(number, out var file)) Take(file, steps);
                else if (!done.Contains(number)) gap = number;
            Rebase(steps, gap);
            return new([.. steps], Stop(gap), notes.ToImmutable());
        }

        private void Take(BulkFile file, List<BulkStep> steps)
        {
            var before = progress.GetValueOrDefault(file.Name);
            var isAsBefore = before is null || !stated.TryGetValue(file.Name, out var md5) || md5 == before.Md5;
            if (before is { Complete: true } && isAsBefore) return;
            steps.Add(new(file, before, null));
        }

        // Before the file that makes the baseline whole counts as taken, so that a run killed in between does it again.
        private void Rebase(List<BulkStep> steps, int? gap)
        {
            var firstUpdate = files.Keys.FirstOrDefault(number => number > lastBaseline);
            if (lastBaseline == 0 || gap <= Math.Max(lastBaseline, firstUpdate)) return;
            var last = steps.FindLastIndex(step => step.File.Edition.File <= lastBaseline);
            if (last < 0 && steps.Count > 0 && !done.Any(number => number > lastBaseline)) last = 0;
            if (last >= 0) steps[last] = steps[last] with { Rebase = new Edition(year, 1) };
        }

        private string? Stop(int? gap)
        {
            if (gap is { } number)
            {
                var next = files.Values.First(file => file.Edition.File > number).Name;
                return number <= lastBaseline
                    ? $"{new Edition(year, number)}.xml.gz is missing from the baseline, and nothing after it may be taken without it (the next one here is {next})"
                    : $"{new Edition(year, number)}.xml.gz is missing, and {next} may not be taken without it";
            }
            return orphan is null ? null : $"{orphan.Name} is an update of {Year(orphan.Edition.Year)}, whose baseline is not here (the baseline here is of {Year(year)})";
        }
    }
}
