namespace AidExtract.Batch.Archives;

/// <summary>Fields of a WARC record or an HTTP response, by names that ignore case.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value; empty where there is none.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, "");

    /// <summary>The media type of <c>Content-Type</c> in lower case; empty where there is none.</summary>
    public string MediaType => this["Content-Type"].Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The charset of <c>Content-Type</c>, or null.</summary>
    public string? Charset => this["Content-Type"].Split(';').Skip(1)
        .Select(parameter => parameter.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(pair => pair.Length == 2 && pair[0].Equals("charset", StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim('"', '\''))
        .FirstOrDefault(value => value.Length > 0);

    /// <summary>Takes a line <c>Name: value</c>; the first of a name counts, lines of another shape are passed over.</summary>
    public void Add(string line)
    {
        var colon = line.IndexOf(':');
        if (colon > 0)
        {
            _values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }
}
