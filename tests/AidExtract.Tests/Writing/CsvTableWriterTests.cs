using System.Globalization;
using System.Text;
using AidExtract.Writing;
using CsCheck;
using CsvHelper;
using Xunit;

namespace AidExtract.Tests.Writing;

public class CsvTableWriterTests
{
    private static readonly Table<string> Texts = new("texts", "", [new("text", ColumnType.Text, "", "", t => t), new("same", ColumnType.Text, "", "", t => t)]);

    [Fact]
    public void Output_is_utf8_without_byte_order_mark_and_with_line_feeds()
    {
        var bytes = Write(Texts, "帮扶");
        Assert.Equal("text,same\n帮扶,帮扶\n"u8.ToArray(), bytes);
    }

    [Theory]
    [InlineData("5200万元", "5200万元")]
    [InlineData("1,200元", "\"1,200元\"")]
    [InlineData("“对口”", "“对口”")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("一\n二", "\"一\n二\"")]
    [InlineData("一\r二", "\"一\r二\"")]
    [InlineData("", "")]
    [InlineData("-5", "-5")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("𠮷野", "𠮷野")]
    public void Fields_are_quoted_only_where_they_must_be(string text, string field) =>
        Assert.Equal($"text,same\n{field},{field}\n", Encoding.UTF8.GetString(Write(Texts, text)));

    [Fact]
    public void Fields_longer_than_the_buffer_are_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("扶贫,", 100_000));
        Assert.Equal($"text,same\n\"{text}\",\"{text}\"\n", Encoding.UTF8.GetString(Write(Texts, text)));
    }

    [Fact]
    public void Any_text_is_read_back_as_it_was() => Gen.String[Gen.Char["a,\"\n\r;万 \t=é"], 0, 12].Sample(text =>
    {
        using var csv = CsvReader.Create(Write(Texts, text), new CsvReaderOptions { Separator = ',' });
        return csv.Read() && csv.GetString(0) == text && csv.GetString(1) == text && !csv.Read();
    });

    [Theory]
    [InlineData("52000000", "52000000")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-12.10", "-12.1")]
    [InlineData("0.6666666667", "0.6666666667")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimals_are_plain_without_exponent_and_trailing_zeros(string number, string field) =>
        Assert.Equal(field, Field(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_decimal_is_written_exactly() => Gen.Decimal.Sample(number =>
    {
        var field = Field(number);
        return decimal.Parse(field, CultureInfo.InvariantCulture) == number && !field.Contains('E') && !(field.Contains('.') && field[^1] is '0' or '.');
    });

    [Fact]
    public void Nulls_are_empty_fields()
    {
        Assert.Equal("", Field((decimal?)null));
        Assert.Equal("", Field((int?)null));
        Assert.Equal("", Field((DateOnly?)null));
        Assert.Equal("", Field(default));
    }

    [Fact]
    public void Dates_are_iso_booleans_in_lower_case_lists_joined_by_semicolons()
    {
        Assert.Equal("0987-01-02", Field((DateOnly?)new DateOnly(987, 1, 2)));
        Assert.Equal("true", Field(true));
        Assert.Equal("false", Field(false));
        Assert.Equal("pinyin;spam", Field(FieldValue.List(["pinyin", "spam"])));
        Assert.Equal("", Field(FieldValue.List([])));
    }

    private static string Field(FieldValue value)
    {
        var table = new Table<FieldValue>("t", "", [new("v", ColumnType.Text, "", "", v => v), new("end", ColumnType.Text, "", "", _ => "|")]);
        return Encoding.UTF8.GetString(Write(table, value))["v,end\n".Length..^",|\n".Length];
    }

    private static byte[] Write<TRow>(Table<TRow> table, TRow row)
    {
        using var stream = new MemoryStream();
        var writer = new CsvTableWriter(table, stream);
        writer.Write(TableRow.Of(table, row));
        writer.Flush();
        return stream.ToArray();
    }
}
