using System.Text;
using AidExtract.Writing;
using Xunit;

namespace AidExtract.Tests.Writing;

public sealed class DatasetWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aidextract-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_column_is_written_where_the_codebook_says()
    {
        WriteAll(SampleArticles.Full, SampleArticles.Failed);
        Assert.Equal(
            "article,figure,kind,raw,text,value,high,bound,unit,item,status,aggregate,part_of,verb,flow,donor,recipient,donor_code,recipient_code,"
            + "place,place_code,period_start,period_end,currency_cue,sentence,section,line,start,end,flags,form\n"
            + "2020/a.txt,1,money,1.5至2億元,1.5至2亿元,150000000,200000000,range,CNY,资金,planned,cumulative,2,投入,fiscal,甲市,乙县,120101,620421,"
            + "丙村,620421,2020-01-01,2020-12-31,stated,\"甲市计划向乙县投入1.5至2亿元,用于丙村。\",body,2,9,16,repaired;repeated,money.range\n",
            Read("figures.csv"));
        Assert.Equal(
            "article,mention,raw,text,name,level,code,code_now,province,city,county,township,village,in_org,how,candidates,section,line,start,end\n"
            + "2020/a.txt,1,乙縣,乙县,乙县,county,620421,620422,丁省,戊市,乙县,,,true,short,620421;620422,heading,2,4,6\n",
            Read("places.csv"));
        Assert.Equal(
            "article,sha256,bytes,status,error,encoding,script,title,source,date,date_from,chars,body_lines,other_lines,repairs,damage,figures,places,tables\n"
            + $"2020/a.txt,{new string('a', 64)},120,ok,,gb18030,hant,標題,新闻网,2020-10-17,text,60,3,1,2,pinyin;boilerplate,1,1,{new string('b', 64)}\n"
            + $"b.txt,,,failed,no permission to read the file,,,,,,,,,,,,0,0,{new string('b', 64)}\n",
            Read("articles.csv"));
    }

    [Fact]
    public void A_stream_gets_figures_alone_and_each_article_at_once()
    {
        using var stream = new MemoryStream();
        using var writer = DatasetWriter.ToStream(stream, "stream");
        writer.Write(SampleArticles.Full);
        var afterArticle = stream.ToArray();
        writer.Complete();
        WriteAll(SampleArticles.Full);
        Assert.Equal(Read("figures.csv"), Encoding.UTF8.GetString(afterArticle));
        Assert.Equal(afterArticle, stream.ToArray());
    }

    [Fact]
    public void What_is_not_completed_leaves_the_folder_as_it_was()
    {
        WriteAll(SampleArticles.Full);
        var before = Read("figures.csv");
        using (var writer = DatasetWriter.ToFolder(_folder, "hash"))
        {
            writer.Write(SampleArticles.Failed);
        }

        Assert.Equal(before, Read("figures.csv"));
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], Files());
    }

    [Fact]
    public void Nothing_stands_under_its_name_before_the_end()
    {
        using var writer = DatasetWriter.ToFolder(_folder, "hash");
        writer.Write(SampleArticles.Full);
        Assert.DoesNotContain(Files(), name => name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal));
        writer.Complete();
        writer.Dispose();
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], Files());
    }

    [Fact]
    public void Leftovers_of_a_killed_run_are_overwritten()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".partial"));
        File.WriteAllText(Path.Combine(_folder, ".partial", "figures.csv"), new string('x', 10_000));
        WriteAll(SampleArticles.Failed);
        Assert.StartsWith("article,figure,", Read("figures.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("x", Read("figures.csv")[^5..], StringComparison.Ordinal);
        Assert.Equal(["articles.csv", "datapackage.json", "figures.csv", "places.csv"], Files());
    }

    [Fact]
    public void A_second_run_into_the_same_folder_is_refused()
    {
        using var first = DatasetWriter.ToFolder(_folder, "hash");
        var error = Assert.Throws<OutputException>(() => DatasetWriter.ToFolder(_folder, "hash"));
        Assert.Contains("another run", error.Message, StringComparison.Ordinal);
        first.Complete();
        Assert.Contains("figures.csv", Files());
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_an_output_error()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var error = Assert.Throws<OutputException>(() => DatasetWriter.ToFolder(file, "hash"));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_an_output_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this machine.");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using var writer = DatasetWriter.ToStream(full, "/dev/full");
        Assert.Throws<OutputException>(() => writer.Write(SampleArticles.Full));
    }

    [Theory]
    [InlineData(DatasetFormat.Jsonl, "jsonl")]
    [InlineData(DatasetFormat.Parquet, "parquet")]
    public void Other_formats_appear_whole_or_not_at_all(DatasetFormat format, string ending)
    {
        using (var writer = DatasetWriter.ToFolder(_folder, "hash", new OutputOptions { Format = format }))
        {
            writer.Write(SampleArticles.Full);
        }

        Assert.Empty(Files());
        using (var writer = DatasetWriter.ToFolder(_folder, "hash", new OutputOptions { Format = format }))
        {
            writer.Write(SampleArticles.Full);
            writer.Write(SampleArticles.Failed);
            writer.Complete();
        }

        Assert.Equal([$"articles.{ending}", "datapackage.json", $"figures.{ending}", $"places.{ending}"], Files());
    }

    [Fact]
    public void A_full_disk_is_an_output_error_for_parquet_too()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this machine.");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Assert.Throws<OutputException>(() =>
        {
            using var writer = DatasetWriter.ToStream(full, "/dev/full", new OutputOptions { Format = DatasetFormat.Parquet });
            writer.Write(SampleArticles.Full);
            writer.Complete();
        });
    }

    private void WriteAll(params Article[] articles)
    {
        using var writer = DatasetWriter.ToFolder(_folder, "hash");
        foreach (var article in articles)
        {
            writer.Write(article);
        }

        writer.Complete();
    }

    private string Read(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_folder, name)));

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
