using System.Text;
using AidExtract.Writing;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Writing;

public class SpreadsheetTextTests
{
    private static readonly Table<string> Table = new(
        "t",
        "",
        [
            new("text", ColumnType.Text, "", "", t => t),
            new("code", ColumnType.Text, "", "", _ => "620421001200") { IsCode = true },
            new("number", ColumnType.Number, "", "", _ => (decimal?)-5m),
        ]);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("-甲县", "'-甲县")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－5", "'－5")]
    [InlineData("＠甲", "'＠甲")]
    [InlineData("-5", "-5")]
    [InlineData("-5.25%", "-5.25%")]
    [InlineData("+1,200", "+1,200")]
    [InlineData("-", "'-")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("甲=乙", "甲=乙")]
    [InlineData("5200万元", "5200万元")]
    public void Only_what_would_be_a_formula_is_escaped(string text, string field) => Assert.Equal(field, SpreadsheetText.Of(text, isCode: false));

    [Theory]
    [InlineData("620421", "=\"620421\"")]
    [InlineData("620421&A1", "620421&A1")]
    [InlineData("=1", "'=1")]
    public void Codes_are_constants_if_they_are_digits(string text, string field) => Assert.Equal(field, SpreadsheetText.Of(text, isCode: true));

    [Fact]
    public void No_text_whatever_begins_as_a_formula_that_is_no_number() => Gen.String[Gen.Char["=+-@＝＋－＠\t\r\n05.,%a甲"], 1, 6].Sample(text =>
    {
        var field = SpreadsheetText.Of(text, isCode: false);
        return field == "'" + text || (field == text && ("=@＝＋－＠\t\r\n".IndexOf(text[0]) < 0 && (text[0] is not ('+' or '-') || text.Skip(1).All(c => "05.,%".Contains(c)))));
    });

    [Fact]
    public void The_file_has_a_byte_order_mark_carriage_returns_codes_as_text_and_numbers_as_they_are()
    {
        using var stream = new MemoryStream();
        var writer = new CsvTableWriter(Table, stream, excel: true);
        writer.Write(TableRow.Of(Table, "＝A1"));
        writer.Complete();
        Assert.Equal("\uFEFFtext,code,number\r\n'＝A1,\"=\"\"620421001200\"\"\",-5\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
