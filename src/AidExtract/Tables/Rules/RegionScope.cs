namespace AidExtract.Tables.Rules;

/// <summary>Where a word of <c>currency-regions.tsv</c> tells whose 元 is meant.</summary>
internal enum RegionScope : byte
{
    /// <summary>In the article, whatever its script.</summary>
    Article,

    /// <summary>In an article in simplified characters.</summary>
    Simplified,

    /// <summary>In an article in traditional characters.</summary>
    Traditional,

    /// <summary>In the sentence, for the sums that stand behind it: who pays them.</summary>
    Payer,
}
