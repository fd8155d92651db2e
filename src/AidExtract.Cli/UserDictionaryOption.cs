using System.CommandLine;

namespace AidExtract.Cli;

/// <summary><c>--user-dict</c>.</summary>
internal sealed class UserDictionaryOption : Option<string?>
{
    public UserDictionaryOption()
        : base("--user-dict")
    {
        Description = "Words of your own in jieba's format, one a line: word, frequency and tag, set off by spaces; frequency and tag may be left out";
        HelpName = "FILE";
    }

    /// <summary>Makes what needs the words.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="make">Gets the bytes of the dictionary; none when none is asked for.</param>
    /// <exception cref="UsageException">The dictionary cannot be read, or is none.</exception>
    public T Use<T>(ParseResult parse, Func<ReadOnlyMemory<byte>, T> make)
    {
        if (parse.GetValue(this) is not { } path)
        {
            return make(default);
        }

        try
        {
            return make(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"--user-dict {path}: {e.Message}");
        }
    }
}
