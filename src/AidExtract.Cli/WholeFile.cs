using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary>A file that appears under its name when it is complete, in place of an older one, and else not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var pending = path + ".partial";
        try
        {
            try
            {
                using (var stream = new FileStream(pending, FileMode.Create, FileAccess.Write, FileShare.None))
                {
                    write(stream);
                    stream.Flush(flushToDisk: true);
                }

                File.Move(pending, path, overwrite: true);
            }
            catch
            {
                File.Delete(pending);
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be written: {e.Message}", e);
        }
    }
}
