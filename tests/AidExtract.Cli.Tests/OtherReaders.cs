using System.Diagnostics;
using AidExtract.TestSupport;

namespace AidExtract.Cli.Tests;

/// <summary>Programs that users read the tables with, where they are installed.</summary>
internal static class OtherReaders
{
    private static readonly Lazy<string?> Python = new(() => Find("python3", ["-c", "import pandas"]));
    private static readonly Lazy<string?> Node = new(() => Find("node", ["-e", "require('@duckdb/node-api')"]));
    private static readonly Lazy<string?> Office = new(() => Find("soffice", ["--version"]));

    public static bool HasPandas => Python.Value is not null;

    /// <summary>npm's <c>@duckdb/node-api</c>, below a folder that NODE_PATH names.</summary>
    public static bool HasDuckDb => Node.Value is not null;

    public static bool HasLibreOffice => Office.Value is not null;

    /// <summary>Runs <c>read-tables.py</c>.</summary>
    public static Task<Dictionary<string, string[]>> Pandas(string folder) => Columns(Python.Value!, "read-tables.py", folder);

    /// <summary>Runs <c>read-tables.cjs</c>.</summary>
    public static Task<Dictionary<string, string[]>> DuckDb(string folder) => Columns(Node.Value!, "read-tables.cjs", folder);

    /// <summary>Opens a CSV file as a spreadsheet and saves it beside itself as flat XML.</summary>
    public static async Task<string> LibreOffice(string folder, string csv)
    {
        await Run(Office.Value!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods", "--outdir", folder, Path.Combine(folder, csv)]);
        return await File.ReadAllTextAsync(Path.Combine(folder, Path.ChangeExtension(csv, "fods")));
    }

    /// <summary>For each column, called <c>table.name</c>: its type, then its fields.</summary>
    private static async Task<Dictionary<string, string[]>> Columns(string program, string script, string folder)
    {
        var result = await Run(program, [RepositoryFolder.Path("tests", "AidExtract.Cli.Tests", script), folder]);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(cells => $"{cells[0]}.{cells[1]}", cells => cells[2..]);
    }

    private static async Task<ToolResult> Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var result = await Tool.Finish(process, []);
        return result.ExitCode == 0 ? result : throw new InvalidOperationException($"{program}: {result.Error}");
    }

    private static string? Find(string name, string[] works) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(program => File.Exists(program) && Works(program, works));

    private static bool Works(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        return Tool.Finish(process, []).Result.ExitCode == 0;
    }
}
