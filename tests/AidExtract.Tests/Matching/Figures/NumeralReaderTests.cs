using System.Globalization;
using AidExtract.Matching.Figures;
using AidExtract.Matching.Rules;
using AidExtract.Tables;
using AidExtract.TestSupport;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Matching.Figures;

public class NumeralReaderTests
{
    private static readonly NumeralReader Reader = new(new RuleWords(CompiledTables.BuiltIn));

    public static IEnumerable<TheoryDataRow<string, int, string, string, string>> Cases() =>
        Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Matching", "Figures", "numeral-reader.tsv"))
            .Select(row => new TheoryDataRow<string, int, string, string, string>(row.Cells[0], int.Parse(row.Cells[1], CultureInfo.InvariantCulture), row.Cells[2], row.Cells[3], row.Cells[4]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_numeral_is_read_to_its_end_with_its_exact_value(string text, int end, string value, string high, string bound)
    {
        var numeral = Reader.Read(text, 0);

        Assert.NotNull(numeral);
        Assert.Equal((text[..end], value, high, bound), (text[..numeral.Value.End], Plain(numeral.Value.Value), Plain(numeral.Value.High), numeral.Value.Bound.ToString().ToLowerInvariant()));
    }

    [Theory]
    [InlineData("元")]
    [InlineData("多少")]
    [InlineData("来自")]
    [InlineData("数学")]
    [InlineData("几个")]
    [InlineData("")]
    public void Words_that_only_look_like_numerals_are_none(string text) => Assert.Null(Reader.Read(text, 0));

    [Fact]
    public void Numbers_beyond_decimal_are_flagged_and_swallow_all_their_digits()
    {
        var text = new string('9', 40) + "万元";

        var numeral = Reader.Read(text, 0);

        Assert.True(numeral?.Has(NumeralTraits.Overflow));
        Assert.Equal(41, numeral?.End);
    }

    [Fact]
    public void Any_whole_number_written_in_arabic_digits_is_read_back() =>
        Gen.Long[0, long.MaxValue].Sample(number => Reader.Read(number.ToString(CultureInfo.InvariantCulture) + "元", 0)?.Value == number);

    [Fact]
    public void Any_whole_number_written_in_chinese_is_read_back() =>
        Gen.Long[1, 999_999_999_999].Sample(number => Reader.Read(ChineseNumerals.Write(number), 0)?.Value == number, print: ChineseNumerals.Write);

    [Fact]
    public void Random_runs_of_numeral_characters_never_throw() =>
        Gen.Char["0123456789.,一二三十百千万亿余多来几数点零〇两廿"].Array[1, 30].Sample(run =>
        {
            var numeral = Reader.Read(run, 0);
            return numeral is null || (numeral.Value.End > 0 && numeral.Value.End <= run.Length);
        });

    private static string Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
