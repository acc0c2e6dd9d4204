namespace Assay.Sources.Bulk;

/// <summary>What a reader of bulk files tells on its way. Closed.</summary>
public abstract record BulkNews
{
    private BulkNews()
    {
    }

    /// <summary>Something a person should know; no fault.</summary>
    /// <param name="Sentence">One sentence.</param>
    public sealed record Said(string Sentence) : BulkNews;

    /// <summary>How far the reading has come.</summary>
    /// <param name="File">The file that is read.</param>
    /// <param name="Number">Its number among the files of this run, from 1.</param>
    /// <param name="Of">Files of this run.</param>
    /// <param name="Share">Share of the file that has been read, 0 to 1.</param>
    public sealed record Reading(BulkFile File, int Number, int Of, double Share) : BulkNews;
}
