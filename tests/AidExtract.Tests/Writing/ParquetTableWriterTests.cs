using AidExtract.Writing;
using CsCheck;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace AidExtract.Tests.Writing;

public class ParquetTableWriterTests
{
    [Fact]
    public async Task Every_column_has_its_type_and_those_that_may_be_empty_are_nullable()
    {
        foreach (var (table, file) in new (Table, Stream)[]
        {
            (Codebook.Figures, Write(FigureColumns.Table, new FigureRow("a.txt", SampleArticles.Full.Figures[0]))),
            (Codebook.Places, Write(PlaceColumns.Table, new PlaceRow("a.txt", SampleArticles.Full.Places[0]))),
            (Codebook.Articles, Write(ArticleColumns.Table, SampleArticles.Full, SampleArticles.Failed)),
        })
        {
            await using var reader = await ParquetReader.CreateAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true }, leaveStreamOpen: false, TestContext.Current.CancellationToken);
            Assert.Equal(table.Columns.Select(c => c.Name), reader.Schema.DataFields.Select(f => f.Name));
            Assert.Equal(table.Columns.Select(c => !c.Required), reader.Schema.DataFields.Select(f => f.IsNullable));
            Assert.Equal(table.Columns.Select(c => ClrType(c.Type)), reader.Schema.DataFields.Select(f => f.ClrType));
            Assert.All(reader.Schema.DataFields.OfType<DecimalDataField>(), f => Assert.Equal((38, 10), (f.Precision, f.Scale)));
        }

        static Type ClrType(ColumnType type) => type switch
        {
            ColumnType.Integer => typeof(long),
            ColumnType.Number => typeof(decimal),
            ColumnType.Boolean => typeof(bool),
            ColumnType.Date => typeof(DateOnly),
            _ => typeof(ReadOnlyMemory<char>),
        };
    }

    [Fact]
    public async Task Fields_are_read_back_and_empty_ones_are_null()
    {
        var figure = SampleArticles.Full.Figures[0] with { Value = -0.0000000001m, High = null, PeriodEnd = null, DonorCode = "" };
        await using var reader = await Open(Write(FigureColumns.Table, new FigureRow("a.txt", SampleArticles.Full.Figures[0]), new FigureRow("b.txt", figure)));
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal([150000000m, -0.0000000001m], await Values<decimal>(group, reader, "value", 2));
        Assert.Equal([200000000m, null], await Values<decimal>(group, reader, "high", 2));
        Assert.Equal([new DateOnly(2020, 12, 31), null], await Values<DateOnly>(group, reader, "period_end", 2));
        var codes = new string[2];
        await group.ReadAsync(Field(reader, "donor_code"), codes, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["120101", null], codes);
    }

    [Fact]
    public async Task Rows_beyond_a_group_begin_another_one()
    {
        const int Count = 120_001;
        var table = new Table<long>("t", "", [new("n", ColumnType.Integer, "", "", n => (long?)n) { Required = true }, new("text", ColumnType.Text, "", "", n => n % 2 == 0 ? "甲" : "")]);
        await using var reader = await Open(Write(table, [.. Enumerable.Range(0, Count).Select(i => (long)i)]));
        Assert.Equal(3, reader.RowGroupCount);
        var next = 0L;
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var numbers = new long[group.RowCount];
            await group.ReadAsync<long>(Field(reader, "n"), numbers, cancellationToken: TestContext.Current.CancellationToken);
            Assert.All(numbers, n => Assert.Equal(next++, n));
        }

        Assert.Equal(Count, next);
    }

    [Fact]
    public async Task Long_texts_end_a_group_early()
    {
        var table = new Table<string>("t", "", [new("text", ColumnType.Text, "", "", t => t)]);
        await using var reader = await Open(Write(table, [.. Enumerable.Repeat(new string('长', 1_000_000), 20)]));
        Assert.Equal(3, reader.RowGroupCount);
    }

    [Fact]
    public async Task A_table_without_rows_can_be_read()
    {
        await using var reader = await Open(Write(PlaceColumns.Table));
        Assert.Equal((0, Codebook.Places.Columns.Count), (reader.RowGroupCount, reader.Schema.DataFields.Length));
    }

    [Theory]
    [InlineData("9999999999999999999999999999", true)]
    [InlineData("10000000000000000000000000000", false)]
    [InlineData("-79228162514264337593543950335", false)]
    [InlineData("0.6666666667", true)]
    [InlineData("0.10000000000000", true)]
    [InlineData("0.00000000001", false)]
    public void Numbers_that_do_not_fit_are_left_empty_and_flagged(string number, bool fits)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var figure = SampleArticles.Full.Figures[0] with { Value = value, High = 5m };
        var written = ParquetDecimal.Fit(figure);
        Assert.Equal(fits ? value : null, written.Value);
        Assert.Equal(5m, written.High);
        Assert.Equal(fits ? "repaired;repeated" : "repaired;repeated;overflow", string.Join(';', written.Flags));
        Assert.Equal("repaired;overflow", string.Join(';', ParquetDecimal.Fit(figure with { Value = null, High = value, Flags = ["repaired", "overflow"] }).Flags));
    }

    [Fact]
    public void Any_decimal_is_written_exactly_or_not_at_all() => Gen.Decimal.Array[1, 50].SampleAsync(async numbers =>
    {
        var rows = numbers.Select(n => new FigureRow("a", ParquetDecimal.Fit(SampleArticles.Full.Figures[0] with { Value = n, High = null }))).ToArray();
        await using var reader = await Open(Write(FigureColumns.Table, rows));
        using var group = reader.OpenRowGroupReader(0);
        return (await Values<decimal>(group, reader, "value", numbers.Length)).Zip(numbers).Zip(rows).All(x =>
            x.First.First == x.First.Second || (x.First.First is null && x.Second.Figure.Flags.Contains("overflow")));
    });

    private static async Task<T?[]> Values<T>(ParquetRowGroupReader group, ParquetReader reader, string column, int count)
        where T : struct
    {
        var values = new T?[count];
        await group.ReadAsync<T>(Field(reader, column), values);
        return values;
    }

    private static DataField Field(ParquetReader reader, string column) => reader.Schema.DataFields.Single(f => f.Name == column);

    private static Task<ParquetReader> Open(Stream file) => ParquetReader.CreateAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true });

    private static MemoryStream Write<TRow>(Table<TRow> table, params TRow[] rows)
    {
        var stream = new MemoryStream();
        var writer = new ParquetTableWriter(table, stream);
        foreach (var row in rows)
        {
            writer.Write(TableRow.Of(table, row));
        }

        writer.Complete();
        stream.Position = 0;
        return stream;
    }
}
