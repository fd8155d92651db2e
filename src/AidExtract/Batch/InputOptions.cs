namespace AidExtract.Batch;

/// <summary>How inputs are read.</summary>
public sealed record InputOptions
{
    /// <summary>What they hold.</summary>
    public InputFormat Format { get; init; } = InputFormat.Auto;

    /// <summary>
    /// File that lists more inputs, one path per line or with a zero byte behind each; <c>-</c> for standard input; null for none. Their articles
    /// are called by the paths as listed, and a path where there is nothing fails alone.
    /// </summary>
    public string? FilesFrom { get; init; }

    /// <summary>Field of a record that holds the article. It must be there.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>Field that holds the id, text or number. A record without is called by its file and line.</summary>
    public string IdField { get; init; } = "id";

    /// <summary>Field that holds the title.</summary>
    public string TitleField { get; init; } = "title";

    /// <summary>Field that holds the date: <c>2020-10-17</c>, a time may follow. Anything else is taken as no date.</summary>
    public string DateField { get; init; } = "date";
}
