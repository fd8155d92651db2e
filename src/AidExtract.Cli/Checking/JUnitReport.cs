using System.Globalization;
using System.Text;
using System.Xml;

namespace AidExtract.Cli.Checking;

/// <summary>Writes differences as JUnit XML: one test case per article, and one for the columns where they differ.</summary>
/// <param name="input">What was checked.</param>
internal sealed class JUnitReport(string input) : ICheckReport
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    private readonly List<(string Name, string[] Failures)> _cases = [];

    public void Add(ArticleDifferences article) => _cases.Add((article.Article, [.. article.Rows.Select(RowDescription.Of)]));

    public void End(CheckTotals totals)
    {
        if (totals.ColumnDifferences.Count > 0)
        {
            _cases.Add(("columns", [.. totals.ColumnDifferences]));
        }
    }

    /// <summary>Writes the whole file, in UTF-8. The stream is left open.</summary>
    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, Settings);
        var failures = _cases.Count(c => c.Failures.Length > 0);
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "aidextract check");
        WriteNumber(xml, "tests", _cases.Count);
        WriteNumber(xml, "failures", failures);
        WriteNumber(xml, "errors", 0);
        WriteNumber(xml, "skipped", 0);
        foreach (var (name, differences) in _cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", VisibleText.Of(input));
            xml.WriteAttributeString("name", VisibleText.Of(name));
            if (differences.Length > 0)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", $"{differences.Length} {(differences.Length == 1 ? "difference" : "differences")}");
                xml.WriteAttributeString("type", "difference");
                xml.WriteString(string.Join('\n', differences));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNumber(XmlWriter xml, string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
}
