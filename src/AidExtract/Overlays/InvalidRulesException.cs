namespace AidExtract.Overlays;

/// <summary>Tables of the user's own that cannot be used.</summary>
/// <param name="errors">What is wrong, one line each.</param>
public sealed class InvalidRulesException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>What is wrong, one line each: <c>file(line): error AIDnnn: …</c>, as when the program's own tables are compiled.</summary>
    public IReadOnlyList<string> Errors => errors;
}
