using System.Globalization;
using System.Text;
using System.Text.Json;
using AidExtract.Writing;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Writing;

public class JsonlTableWriterTests
{
    [Fact]
    public void Every_row_has_every_column_and_empty_fields_are_null()
    {
        var lines = Write(ArticleColumns.Table, SampleArticles.Full, SampleArticles.Failed).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        foreach (var (line, article) in lines.Zip([SampleArticles.Full, SampleArticles.Failed]))
        {
            var row = JsonDocument.Parse(line).RootElement;
            Assert.Equal(Codebook.Articles.Columns.Select(c => c.Name), row.EnumerateObject().Select(p => p.Name));
            Assert.Equal(article.Id, row.GetProperty("article").GetString());
        }

        var full = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(("標題", "2020-10-17", 60, "pinyin;boilerplate"), (full.GetProperty("title").GetString(), full.GetProperty("date").GetString(), full.GetProperty("chars").GetInt32(), full.GetProperty("damage").GetString()));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(lines[1]).RootElement.GetProperty("sha256").ValueKind);
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(lines[1]).RootElement.GetProperty("damage").ValueKind);
    }

    [Fact]
    public void Codes_are_strings_booleans_and_numbers_are_their_own()
    {
        var figure = JsonDocument.Parse(Write(FigureColumns.Table, new FigureRow("a.txt", SampleArticles.Full.Figures[0]))).RootElement;
        Assert.Equal(("120101", "150000000", 2), (figure.GetProperty("donor_code").GetString(), figure.GetProperty("value").GetRawText(), figure.GetProperty("part_of").GetInt32()));
        var place = JsonDocument.Parse(Write(PlaceColumns.Table, new PlaceRow("a.txt", SampleArticles.Full.Places[0]))).RootElement;
        Assert.Equal((true, "620421;620422"), (place.GetProperty("in_org").GetBoolean(), place.GetProperty("candidates").GetString()));
    }

    [Fact]
    public void Any_decimal_is_an_exact_number() => Gen.Decimal.Sample(number =>
    {
        var raw = JsonDocument.Parse(Write(new Table<decimal>("t", "", [new("v", ColumnType.Number, "", "", v => (decimal?)v)]), number)).RootElement.GetProperty("v").GetRawText();
        return decimal.Parse(raw, CultureInfo.InvariantCulture) == number && !raw.Contains('E');
    });

    [Fact]
    public void Any_text_is_read_back_as_it_was_and_ends_no_line() => Gen.String[Gen.Char["a\"\\\n\r\t\u0001万\u2028"], 1, 12].Sample(text =>
    {
        var line = Write(new Table<string>("t", "", [new("v", ColumnType.Text, "", "", v => v)]), text);
        return line.IndexOf('\n') == line.Length - 1 && JsonDocument.Parse(line).RootElement.GetProperty("v").GetString() == text;
    });

    private static string Write<TRow>(Table<TRow> table, params TRow[] rows)
    {
        using var stream = new MemoryStream();
        var writer = new JsonlTableWriter(table, stream);
        foreach (var row in rows)
        {
            writer.Write(TableRow.Of(table, row));
        }

        writer.Complete();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
