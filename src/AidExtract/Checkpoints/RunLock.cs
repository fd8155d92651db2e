namespace AidExtract.Checkpoints;

/// <summary>A file that one process at a time holds open. The system lets go of it when the process ends, in whatever way.</summary>
internal static class RunLock
{
    /// <summary>The file's name.</summary>
    public const string Name = "lock";

    private const int Attempts = 3;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>Takes the lock of a folder; null when another process has it.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static FileStream? Take(string folder)
    {
        var path = Path.Combine(folder, Name);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException e) when (e.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation)
            {
                return null;
            }

            // The process before may have removed the file after it was opened here: then what is locked is not what others see.
            if (File.Exists(path))
            {
                return file;
            }

            file.Dispose();
        }

        return null;
    }

    /// <summary>Gives the lock back and removes its file.</summary>
    public static void Remove(FileStream file)
    {
        if (OperatingSystem.IsWindows())
        {
            file.Dispose();
        }

        File.Delete(file.Name);
        file.Dispose();
    }
}
