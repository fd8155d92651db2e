using System.Text;

namespace AidExtract.Cli.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aidextract-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
    }

    public string Read(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(this[name]));

    /// <summary>The rows of a CSV file by column name, and the values of some columns.</summary>
    public string[] Column(string name, string column)
    {
        using var csv = CsvHelper.CsvReader.FromFile(this[name]);
        var values = new List<string>();
        while (csv.Read())
        {
            values.Add(csv.GetString(csv.GetFieldIndex(column)));
        }

        return [.. values];
    }

    public string[] Files(string folder) => [.. Directory.EnumerateFileSystemEntries(this[folder]).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
