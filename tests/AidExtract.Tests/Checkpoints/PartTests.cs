using AidExtract.Checkpoints;
using AidExtract.Tests.Writing;
using AidExtract.Writing;
using Xunit;

namespace AidExtract.Tests.Checkpoints;

public sealed class PartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aidextract-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Articles_are_found_by_their_keys_with_every_field()
    {
        var many = SampleArticles.Full with { Id = "c.txt", Figures = [.. Enumerable.Repeat(SampleArticles.Full.Figures[0], 30)], Damage = [] };
        Article[] articles = [SampleArticles.Full, SampleArticles.Failed, many];
        Write(TimeSpan.Zero, articles);
        var store = Open();
        Assert.Equal(articles.Length, store.Count);
        foreach (var article in articles)
        {
            var stored = store.Find(Key(article))!;
            Assert.Equal((article.Id, article.Sha256, article.Status, article.Error), (stored.Id, stored.Sha256, stored.Status, stored.Error));
            AssertSame(Codebook.Articles, [TableRow.Of(ArticleColumns.Table, article)], [stored.Article]);
            AssertSame(Codebook.Figures, [.. article.Figures.Select(f => TableRow.Of(FigureColumns.Table, new FigureRow(article.Id, f)))], stored.Figures);
            AssertSame(Codebook.Places, [.. article.Places.Select(p => TableRow.Of(PlaceColumns.Table, new PlaceRow(article.Id, p)))], stored.Places);
        }

        Assert.Null(store.Find(ArticleKey.Of("c.txt", "", null, null)));
    }

    [Fact]
    public void Parts_are_numbered_on_and_none_is_written_before_its_time()
    {
        Write(TimeSpan.Zero, [SampleArticles.Full]);
        Write(TimeSpan.FromHours(1), [SampleArticles.Failed, SampleArticles.Full with { Id = "z" }]);
        Assert.Equal(["000001.part", "000002.part"], Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)).Order());
        Assert.Equal(3, Open().Count);
    }

    [Fact]
    public void Parts_are_of_bounded_size()
    {
        var long1 = SampleArticles.Full with { Title = new string('长', 500_000) };
        Write(TimeSpan.FromHours(1), [.. Enumerable.Range(0, 12).Select(i => long1 with { Id = $"{i}" })]);
        Assert.All(Directory.EnumerateFiles(_folder), file => Assert.InRange(new FileInfo(file).Length, 1, 6_000_000));
        Assert.Equal(12, Open().Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(-1)]
    public void Of_a_part_that_is_cut_off_what_is_whole_is_taken(int length)
    {
        Write(TimeSpan.FromHours(1), [SampleArticles.Failed, SampleArticles.Full]);
        using (var part = File.OpenWrite(Path.Combine(_folder, "000001.part")))
        {
            part.SetLength(length < 0 ? part.Length + length : length);
        }

        var store = Open();
        Assert.Equal(length < 0 ? 1 : 0, store.Count);
        Assert.Equal(length < 0, store.Find(Key(SampleArticles.Failed)) is not null);
        Assert.Null(store.Find(Key(SampleArticles.Full)));
    }

    [Fact]
    public void Key_is_made_of_id_content_title_and_date()
    {
        var day = new DateOnly(2020, 10, 17);
        UInt128[] keys =
        [
            ArticleKey.Of("a", "1", null, null), ArticleKey.Of("b", "1", null, null), ArticleKey.Of("a", "2", null, null), ArticleKey.Of("a", "1", "t", null),
            ArticleKey.Of("a", "1", null, day), ArticleKey.Of("a", "1", "t", day),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[5], ArticleKey.Of("a", "1", "t", day));
    }

    private static UInt128 Key(Article article) => ArticleKey.Of(article.Id, article.Sha256, article.Title, article.Date);

    private static void AssertSame(Table table, FieldValue[][] expected, FieldValue[][] actual)
    {
        Assert.Equal(Csv(table, expected), Csv(table, actual));
        Assert.Equal(expected.SelectMany(r => r.Select(f => f.Type)), actual.SelectMany(r => r.Select(f => f.Type)));
    }

    private static byte[] Csv(Table table, FieldValue[][] rows)
    {
        using var stream = new MemoryStream();
        var writer = new CsvTableWriter(table, stream);
        foreach (var row in rows)
        {
            writer.Write(row);
        }

        writer.Complete();
        return stream.ToArray();
    }

    private void Write(TimeSpan interval, Article[] articles)
    {
        using var parts = new PartWriter(_folder, interval, () => { });
        foreach (var article in articles)
        {
            parts.Begin(Key(article), article.Figures.Count, article.Places.Count);
            foreach (var figure in article.Figures)
            {
                parts.Add(FigureColumns.Table, TableRow.Of(FigureColumns.Table, new FigureRow(article.Id, figure)));
            }

            foreach (var place in article.Places)
            {
                parts.Add(PlaceColumns.Table, TableRow.Of(PlaceColumns.Table, new PlaceRow(article.Id, place)));
            }

            parts.Add(ArticleColumns.Table, TableRow.Of(ArticleColumns.Table, article));
            parts.End();
        }

        parts.Flush();
    }

    private PartStore Open()
    {
        var store = new PartStore();
        foreach (var part in PartFiles.Of(_folder))
        {
            store.Add(part);
        }

        return store;
    }
}
