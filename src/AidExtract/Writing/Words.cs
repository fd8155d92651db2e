namespace AidExtract.Writing;

/// <summary>The names of an enumeration's values as they are written: in lower case.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, v => v.ToString().ToLowerInvariant());

    /// <summary>All of them, in order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(v => ByValue[v])];

    /// <summary>The word for <paramref name="value"/>.</summary>
    public static string Of(T value) => ByValue[value];
}
