using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AidExtract.Writing;
using Xunit;

namespace AidExtract.Tests.Writing;

public class CodebookTests
{
    public static TheoryData<string> Columns => [.. Codebook.Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}"))];

    [Fact]
    public void Column_names_are_unique_in_their_table() =>
        Assert.All(Codebook.Tables, table => Assert.Distinct(table.Columns.Select(c => c.Name)));

    [Theory]
    [MemberData(nameof(Columns))]
    public void Examples_obey_their_column(string name)
    {
        var column = Find(name);
        Assert.NotEmpty(column.Description);
        Assert.True(column.Example.Length > 0 || !column.Required, "A column that is never empty needs an example.");
        if (column.Example.Length == 0)
        {
            return;
        }

        Assert.True(column.Type switch
        {
            ColumnType.Integer => long.TryParse(column.Example, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= column.Minimum,
            ColumnType.Number => decimal.TryParse(column.Example, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            ColumnType.Boolean => column.Example is "true" or "false",
            ColumnType.Date => DateOnly.TryParseExact(column.Example, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => true,
        });
        Assert.Matches($"^({column.FieldPattern})$", column.FieldPattern.Length > 0 ? column.Example : "");
        if (column.Values.Count > 0)
        {
            Assert.Subset(column.Values.ToHashSet(), column.Example.Split(';').ToHashSet());
        }
    }

    [Fact]
    public void The_written_rows_obey_their_columns()
    {
        var folder = Directory.CreateTempSubdirectory("aidextract-test-").FullName;
        using (var writer = DatasetWriter.ToFolder(folder, "hash"))
        {
            writer.Write(SampleArticles.Full);
            writer.Write(SampleArticles.Failed);
            writer.Complete();
        }

        foreach (var table in Codebook.Tables)
        {
            using var csv = CsvHelper.CsvReader.FromFile(Path.Combine(folder, table.FileName));
            while (csv.Read())
            {
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    AssertObeys(table.Columns[i], csv.GetString(i));
                }
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_printed_codebook_has_every_column_in_order()
    {
        using var text = new StringWriter { NewLine = "\n" };
        CodebookMarkdown.Write(text);
        var printed = Regex.Matches(text.ToString(), @"^(?:## (\w+)\.csv|\| (?!column)(\w+) \| .*)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value + m.Groups[2].Value);
        Assert.Equal(Codebook.Tables.SelectMany(t => t.Columns.Select(c => c.Name).Prepend(t.Name)), printed);
        Assert.All(text.ToString().Split('\n').Where(line => line.StartsWith('|')), line => Assert.Equal(6, Regex.Count(line, @"(?<!\\)\|")));
    }

    [Fact]
    public void The_data_package_describes_every_column()
    {
        using var stream = new MemoryStream();
        DataPackage.Write(stream, "the-hash");
        using var package = JsonDocument.Parse(stream.ToArray());
        var root = package.RootElement;
        Assert.Equal("tabular-data-package", root.GetProperty("profile").GetString());
        Assert.Equal("the-hash", root.GetProperty("generator").GetProperty("tables").GetString());
        Assert.Equal(ProductVersion.Text, root.GetProperty("generator").GetProperty("version").GetString());
        var resources = root.GetProperty("resources").EnumerateArray().ToArray();
        Assert.Equal(Codebook.Tables.Select(t => t.FileName), resources.Select(r => r.GetProperty("path").GetString()));
        foreach (var (table, resource) in Codebook.Tables.Zip(resources))
        {
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToArray();
            Assert.Equal(table.Columns.Select(c => c.Name), fields.Select(f => f.GetProperty("name").GetString()));
            Assert.Equal(table.Columns.Select(c => c.Description), fields.Select(f => f.GetProperty("description").GetString()));
            Assert.Equal(table.Columns.Select(c => c.Required), fields.Select(f => f.TryGetProperty("constraints", out var c) && c.TryGetProperty("required", out _)));
        }

        var types = resources[0].GetProperty("schema").GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("type").GetString());
        Assert.Equal(("string", "number", "integer", "date", "string"), (types["donor_code"], types["value"], types["start"], types["period_end"], types["flags"]));
    }

    [Theory]
    [InlineData(DatasetFormat.Csv, false, "figures.csv", "text/csv", "\n")]
    [InlineData(DatasetFormat.Csv, true, "figures.csv", "text/csv", "\r\n")]
    [InlineData(DatasetFormat.Jsonl, false, "figures.jsonl", "application/jsonl", null)]
    [InlineData(DatasetFormat.Parquet, false, "figures.parquet", "application/vnd.apache.parquet", null)]
    public void The_data_package_describes_the_files_that_are_written(DatasetFormat format, bool excel, string path, string mediaType, string? lineEnd)
    {
        using var stream = new MemoryStream();
        DataPackage.Write(stream, "the-hash", new OutputOptions { Format = format, Excel = excel });
        using var package = JsonDocument.Parse(stream.ToArray());
        var figures = package.RootElement.GetProperty("resources")[0];
        Assert.Equal((path, mediaType, Path.GetExtension(path)[1..]), (figures.GetProperty("path").GetString(), figures.GetProperty("mediatype").GetString(), figures.GetProperty("format").GetString()));
        Assert.Equal(lineEnd, figures.TryGetProperty("dialect", out var dialect) ? dialect.GetProperty("lineTerminator").GetString() : null);
        var code = figures.GetProperty("schema").GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "donor_code");
        Assert.Matches($"^(?:{code.GetProperty("constraints").GetProperty("pattern").GetString()})$", excel ? "=\"620421\"" : "620421");
    }

    [Fact]
    public void The_version_has_no_build_metadata() => Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?$", ProductVersion.Text);

    private static void AssertObeys(Column column, string field)
    {
        if (field.Length == 0)
        {
            Assert.False(column.Required, $"{column.Name} is empty.");
            return;
        }

        if (column.FieldPattern.Length > 0)
        {
            Assert.Matches($"^({column.FieldPattern})$", field);
        }
        else if (column.Values.Count > 0)
        {
            Assert.Contains(field, column.Values);
        }
    }

    private static Column Find(string name) => Codebook.Tables.SelectMany(t => t.Columns.Where(c => $"{t.Name}.{c.Name}" == name)).Single();
}
