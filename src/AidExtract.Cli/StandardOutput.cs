using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AidExtract.Cli;

/// <summary>Standard output as bytes: UTF-8 and LF whatever the locale.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;
    private const int BrokenPipe = 32;
    private const int BufferSize = 1 << 16;

    /// <summary>Opens it.</summary>
    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            // The console's own stream hides that a reader has gone, and a run would go on for nobody. To a file it is the one to
            // use: it writes at the position that is shared with the processes before and after.
            var stream = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Opens it for text.</summary>
    public static StreamWriter OpenText() => new(Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };

    /// <summary>True when the reader of a pipe has gone: no error, it has what it wanted.</summary>
    public static bool IsBrokenPipe(Exception? e) => e is IOException { HResult: BrokenPipe } && !OperatingSystem.IsWindows();
}
