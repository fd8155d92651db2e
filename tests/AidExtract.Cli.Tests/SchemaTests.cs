using System.Text.Json;
using AidExtract.Writing;
using Xunit;

namespace AidExtract.Cli.Tests;

public class SchemaTests
{
    [Fact]
    public async Task The_codebook_is_printed_from_the_declaration()
    {
        var result = await Tool.Run("schema");
        using var expected = new StringWriter { NewLine = "\n" };
        CodebookMarkdown.Write(expected);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(expected.ToString(), result.Output);
    }

    [Fact]
    public async Task As_json_it_is_the_data_package_of_an_extraction()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "捐款5万元。");
        await Tool.Run("extract", folder["a.txt"], "-o", folder["out"]);
        var result = await Tool.Run("schema", "--json");
        Assert.Equal(folder.Read("out/datapackage.json"), result.Output);
        using var package = JsonDocument.Parse(result.OutputBytes);
        Assert.Equal(3, package.RootElement.GetProperty("resources").GetArrayLength());
    }
}
