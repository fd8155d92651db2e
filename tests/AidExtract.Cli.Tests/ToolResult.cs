using System.Text;

namespace AidExtract.Cli.Tests;

/// <summary>What a run of the program left.</summary>
internal sealed record ToolResult(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);
}
