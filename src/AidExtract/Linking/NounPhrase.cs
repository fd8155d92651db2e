namespace AidExtract.Linking;

/// <summary>A noun phrase by its nodes.</summary>
/// <param name="First">First node.</param>
/// <param name="Head">Last node, its head.</param>
internal readonly record struct NounPhrase(int First, int Head)
{
    /// <summary>No phrase.</summary>
    public static NounPhrase None { get; } = new(0, -1);

    /// <summary>True where there is one.</summary>
    public bool Exists => Head >= First;
}
