namespace AidExtract.Tables.Rules;

/// <summary>How a word of <c>money-words.tsv</c> makes a bare amount money.</summary>
internal enum MoneyWord
{
    /// <summary>It makes none: what is counted.</summary>
    Counted,

    /// <summary>A verb, anywhere before the amount.</summary>
    Verb,

    /// <summary>A noun, anywhere before the amount; directly before it whatever follows.</summary>
    Noun,

    /// <summary>As a noun, and directly before a bare number at the end of a clause.</summary>
    Sum,
}
