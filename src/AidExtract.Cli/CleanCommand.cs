using System.CommandLine;
using AidExtract.Batch;
using AidExtract.Cleaning;

namespace AidExtract.Cli;

/// <summary><c>aidextract clean</c>: damaged text in, repaired half-width text out.</summary>
internal sealed class CleanCommand() : FilterCommand("clean", "Repairs texts and makes them half-width, as extract does before it reads them")
{
    protected override Action<TextInput, TextWriter, CancellationToken> Open(ParseResult parse)
    {
        var cleaner = new Cleaner();
        return (input, output, cancellation) =>
        {
            // What is cleaned depends on the whole document.
            using var lines = new StringReader(cleaner.Clean(input.ReadAll(cancellation)).Text.Text);
            while (lines.ReadLine() is { } line)
            {
                output.WriteLine(line);
            }
        };
    }
}
