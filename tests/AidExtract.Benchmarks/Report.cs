using System.Globalization;
using System.Text;

namespace AidExtract.Benchmarks;

/// <summary>The results as Markdown tables.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    /// <summary>A line of text.</summary>
    public void Say(string line) => Add(line + "\n");

    /// <summary>A table's head.</summary>
    public void Head(params string[] columns)
    {
        Add($"\n| {string.Join(" | ", columns)} |\n");
        Add($"|---|{string.Concat(Enumerable.Repeat("---:|", columns.Length - 1))}\n");
    }

    /// <summary>A table's row.</summary>
    public void Row(string name, params string[] cells) => Add($"| {name} | {string.Join(" | ", cells)} |\n");

    /// <summary>A number with three significant digits.</summary>
    public static string Number(double value) =>
        value >= 100 ? value.ToString("N0", CultureInfo.InvariantCulture) : value.ToString(value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>Appends all of it to a file.</summary>
    public void AppendTo(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, $"{_text}\n");
    }

    private void Add(string text)
    {
        _text.Append(text);
        Console.Write(text);
    }
}
