namespace AidExtract.TestSupport;

/// <summary>Finds the repository and what stands beside it from where the tests run.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder that holds AidExtract.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A path below <c>shared/</c> beside the repository, or null when that folder is not there.</summary>
    public static string? Shared(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, "..", "shared", .. parts]);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "AidExtract.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
