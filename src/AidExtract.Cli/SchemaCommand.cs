using System.CommandLine;
using AidExtract.Writing;

namespace AidExtract.Cli;

/// <summary><c>aidextract schema</c>: what the files that are written hold.</summary>
internal sealed class SchemaCommand : Command
{
    private readonly Option<bool> _json = new("--json") { Description = "As datapackage.json (Frictionless Data Package)" };

    public SchemaCommand()
        : base("schema", "Prints the columns of figures.csv, places.csv and articles.csv")
    {
        Options.Add(_json);
        this.SetRun(Run);
    }

    private int Run(ParseResult parse, CancellationToken cancellation)
    {
        using var output = StandardOutput.OpenText();
        if (parse.GetValue(_json))
        {
            DataPackage.Write(output.BaseStream, new AidExtractor().TablesHash);
        }
        else
        {
            CodebookMarkdown.Write(output);
        }

        output.Flush();
        return ExitCode.Done;
    }
}
