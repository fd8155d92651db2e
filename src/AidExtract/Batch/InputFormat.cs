namespace AidExtract.Batch;

/// <summary>What the inputs hold.</summary>
public enum InputFormat
{
    /// <summary>Records where the name ends in <c>.jsonl</c>, else text.</summary>
    Auto,

    /// <summary>Each input is one article.</summary>
    Text,

    /// <summary>Each line of an input is a JSON object that is one article.</summary>
    Jsonl,
}
