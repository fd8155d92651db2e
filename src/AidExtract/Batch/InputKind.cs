namespace AidExtract.Batch;

/// <summary>What a file is by its name.</summary>
/// <param name="Container">What it is made of, unpacked.</param>
/// <param name="IsPacked">True for gzip around it.</param>
/// <param name="IsHtml">True for the name of a page.</param>
internal readonly record struct InputKind(InputContainer Container, bool IsPacked, bool IsHtml)
{
    private const string PackedEnding = ".gz";
    private const string PackedTarEnding = ".tgz";

    private static readonly string[] HtmlEndings = [".html", ".htm"];
    private static readonly string[] WarcEndings = [".warc", ".wet"];
    private static readonly string[] Endings = [".txt", ".text", .. HtmlEndings, ".jsonl", ".zip", ".tar", PackedTarEnding, .. WarcEndings, PackedEnding];

    /// <summary>The endings of the files that are read from folders and archives, as they are told to users.</summary>
    public static string ReadEndings { get; } = $"{string.Join(", ", Endings[..^1])} or {Endings[^1]}";

    /// <summary>True for the names of files that are read from folders and archives.</summary>
    public static bool IsRead(string name) => HasEnding(name, Endings);

    /// <summary>What a name says; nothing else is looked at.</summary>
    public static InputKind Of(string name)
    {
        var isPacked = HasEnding(name, PackedEnding);
        var inner = isPacked ? name[..^PackedEnding.Length] : name;
        return HasEnding(name, PackedTarEnding)
            ? new InputKind(InputContainer.Tar, true, false)
            : new InputKind(ContainerOf(inner), isPacked, HasEnding(inner, HtmlEndings));
    }

    private static InputContainer ContainerOf(string name) =>
        HasEnding(name, ".jsonl") ? InputContainer.Records
        : HasEnding(name, ".zip") ? InputContainer.Zip
        : HasEnding(name, ".tar") ? InputContainer.Tar
        : HasEnding(name, WarcEndings) ? InputContainer.Warc
        : InputContainer.None;

    private static bool HasEnding(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
