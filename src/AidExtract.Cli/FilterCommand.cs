using System.CommandLine;
using AidExtract.Batch;
using AidExtract.Decoding;

namespace AidExtract.Cli;

/// <summary>A stage alone: texts in, texts out, UTF-8 and LF at the end of every line.</summary>
internal abstract class FilterCommand : Command
{
    private readonly Argument<string[]> _inputs = new("files")
    {
        Description = "Files, or - for standard input; without any, standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly EncodingOption _encoding = new();

    protected FilterCommand(string name, string description)
        : base(name, description)
    {
        Arguments.Add(_inputs);
        Options.Add(_encoding);
        this.SetRun(Run);
    }

    /// <summary>Gets ready what the command line asks for.</summary>
    /// <returns>What writes one input.</returns>
    protected abstract Action<TextInput, TextWriter, CancellationToken> Open(ParseResult parse);

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        var paths = parse.GetValue(_inputs) is { Length: > 0 } given ? given : [InputReader.StandardInput];
        foreach (var path in paths)
        {
            Check(path);
        }

        var filter = Open(parse);
        var encoding = parse.GetValue(_encoding);
        var failed = false;
        using var output = StandardOutput.OpenText();
        foreach (var path in paths)
        {
            try
            {
                filter(new TextInput(path, encoding), output, cancellation);
            }
            catch (Exception e) when (e is DecodingException or UnreadableInputException)
            {
                CommandLine.Complain($"{path}: {e.Message}");
                failed = true;
            }
        }

        output.Flush();
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static void Check(string path)
    {
        if (path != InputReader.StandardInput && !File.Exists(path))
        {
            throw new UsageException(Directory.Exists(path) ? $"{path} is a folder, a file is due" : $"there is no file {path}");
        }
    }
}
