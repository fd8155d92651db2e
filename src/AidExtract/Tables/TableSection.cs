namespace AidExtract.Tables;

/// <summary>The parts of the compiled tables, each read by one stage.</summary>
internal enum TableSection
{
    /// <summary>jieba's words with weight and tag.</summary>
    Lexicon = 1,

    /// <summary>jieba's hidden-Markov model for cutting unknown words.</summary>
    CutModel = 2,

    /// <summary>jieba's hidden-Markov model for cutting and tagging unknown words.</summary>
    TagModel = 3,

    /// <summary>OpenCC's traditional to simplified characters and phrases.</summary>
    Script = 4,

    /// <summary>Tables by which text is repaired: readings, character frequencies, entities, look-alikes.</summary>
    Repair = 5,

    /// <summary>The words and forms of <c>Data/Rules</c> by which figures are found.</summary>
    Rules = 6,

    /// <summary>Divisions with years of validity, townships, abbreviations, countries.</summary>
    Gazetteer = 7,

    /// <summary>Words by which the lines of a page are told apart: <c>Data/Rules/boilerplate.tsv</c>.</summary>
    Lines = 8,

    /// <summary>The words of <c>Data/Rules</c> by which figures are linked: verbs, cues, labels, roles, times.</summary>
    Linking = 9,

    /// <summary>The villages of each township, looked at only when an article names their county.</summary>
    Villages = 10,

    /// <summary>Elements and words by which the blocks of HTML pages are told apart: <c>Data/Rules/page-*.tsv</c>.</summary>
    Pages = 11,

    /// <summary>What names of organisations end with: <c>Data/Rules/org-suffixes.tsv</c>.</summary>
    Organisations = 12,
}
