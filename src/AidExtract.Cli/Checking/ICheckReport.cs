namespace AidExtract.Cli.Checking;

/// <summary>One way of telling what differs.</summary>
internal interface ICheckReport
{
    /// <summary>Takes the next article, also one in which nothing differs.</summary>
    void Add(ArticleDifferences article);

    /// <summary>Takes what it all came to, after the last article.</summary>
    void End(CheckTotals totals);
}
