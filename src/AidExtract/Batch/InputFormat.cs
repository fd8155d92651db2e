namespace AidExtract.Batch;

/// <summary>What the inputs hold.</summary>
public enum InputFormat
{
    /// <summary>By their names archives, WARC files or records (<c>.jsonl</c>); else HTML where the name or the beginning says so, else plain text.</summary>
    Auto,

    /// <summary>Each input is one article in plain text.</summary>
    Text,

    /// <summary>Each input is one article in HTML.</summary>
    Html,

    /// <summary>Each line of an input is a JSON object that is one article, in HTML where its text begins so.</summary>
    Jsonl,
}
