using System.CommandLine;
using System.CommandLine.Invocation;

namespace AidExtract.Cli;

/// <summary><c>--version</c>: the program and the tables it reads with.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.Write($"aidextract {ProductVersion.Text}\ntables {new AidExtractor().TablesHash}\n");
        return ExitCode.Done;
    }
}
