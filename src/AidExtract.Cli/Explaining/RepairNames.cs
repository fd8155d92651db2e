namespace AidExtract.Cli.Explaining;

/// <summary>What kinds of repair are called in an explanation.</summary>
internal static class RepairNames
{
    /// <summary>Kind in words, after its name in articles.csv.</summary>
    public static string Of(string kind) => kind switch
    {
        "pinyin" => "pinyin (a reading inserted after a character)",
        "byteshift" => "byteshift (characters read one byte off)",
        "lostbytes" => "lostbytes (characters read one byte off, some gone for good)",
        "markup" => "markup (tags and entities of HTML)",
        "invisible" => "invisible (characters without width)",
        "lookalike" => "lookalike (radicals in place of characters)",
        "spacing" => "spacing (blanks inside a number)",
        "doubled" => "doubled (the same comma twice)",
        "folding" => "folding (full-width made half-width, no damage)",
        _ => kind,
    };
}
