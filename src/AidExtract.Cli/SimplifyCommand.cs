using System.CommandLine;
using AidExtract.Batch;
using AidExtract.Simplifying;
using AidExtract.Text;

namespace AidExtract.Cli;

/// <summary><c>aidextract simplify</c>: traditional characters in, simplified ones out, as OpenCC's t2s.</summary>
internal sealed class SimplifyCommand() : FilterCommand("simplify", "Turns traditional characters into simplified ones, as OpenCC's t2s does")
{
    protected override Action<TextInput, TextWriter, CancellationToken> Open(ParseResult parse)
    {
        var simplifier = new Simplifier();
        return (input, output, cancellation) =>
        {
            foreach (var line in input.ReadLines(cancellation))
            {
                output.WriteLine(simplifier.Simplify(MappedText.Of(line.ToString())).Text.Text);
            }
        };
    }
}
