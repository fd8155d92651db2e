using System.Runtime.InteropServices;

namespace AidExtract.Writing;

/// <summary>Puts the names in a folder on the disk, so that a renamed file has its new name after a loss of power.</summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Does so where the system can; the content of files is not its concern.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnly);
        if (descriptor >= 0)
        {
            _ = Sync(descriptor);
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
