using System.Text;
using AidExtract.Batch;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Batch;

public sealed class InputReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aidextract-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_come_by_ordinal_order_of_their_paths() => Gen.String[Gen.Char["aB-.0/万"], 1, 6].HashSet[1, 12].Sample(
        names =>
        {
            var root = Directory.CreateTempSubdirectory("aidextract-test-").FullName;
            foreach (var path in names.Select(name => Path.Combine(root, string.Join('/', name.Split('/').Select(part => $"d{part}")))))
            {
                Directory.CreateDirectory(path);
                File.WriteAllText(Path.Combine(path, "x.txt"), "x");
                File.WriteAllText(path + ".txt", "x");
            }

            var ids = new InputReader([root]).Read(Token).Select(s => s.Id).ToArray();
            var expected = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
            Directory.Delete(root, recursive: true);
            return ids.SequenceEqual(expected);
        },
        iter: 50);

    [Fact]
    public void Folders_give_files_by_their_ending_and_named_files_are_read_whatever_theirs()
    {
        foreach (var name in new[] { "a.txt", "b.TEXT", "c.html", "d.htm", "e.csv", "f", "g.md" })
        {
            Write(name, "文");
        }

        Assert.Equal(["a.txt", "b.TEXT", "c.html", "d.htm"], Ids(_folder));
        Assert.Equal(["e.csv"], Ids(Path.Combine(_folder, "e.csv")));
        Assert.Equal(4, new InputReader([_folder]).Count());
    }

    [Fact]
    public void Several_inputs_are_told_apart_by_the_folders_name()
    {
        Write("one/sub/a.txt", "文");
        Write("two/a.txt", "文");
        Assert.Equal(["two/a.txt", "one/sub/a.txt", "-"], Ids(Path.Combine(_folder, "two"), Path.Combine(_folder, "one"), "-"));
        Assert.Equal(["sub/a.txt"], Ids(Path.Combine(_folder, "one")));
    }

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        Write("a.txt", "文");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);
        Assert.Equal(["a.txt"], Ids(_folder));
    }

    [Fact]
    public void A_missing_path_is_told_before_anything_is_read() =>
        Assert.Throws<InvalidInputException>(() => new InputReader([_folder, Path.Combine(_folder, "nothing")]));

    [Fact]
    public void Records_give_their_fields()
    {
        Write("r.jsonl", """
            {"id":"甲","text":"捐款5万元","title":"题","date":"2020-10-17T08:00:00","more":[1,{"text":"x"}]}

            {"id":12,"text":"二"}
            {"text":"三","date":"October"}
            """);
        var inputs = new InputReader([_folder]).Read(Token).Select(s => s.Read()).ToArray();
        Assert.Equal(["甲", "12", "r.jsonl:4"], inputs.Select(i => i.Id));
        Assert.Equal(["捐款5万元", "二", "三"], inputs.Select(i => Encoding.UTF8.GetString(i.Content.Span)));
        Assert.Equal(["题", null, null], inputs.Select(i => i.Title));
        Assert.Equal([new DateOnly(2020, 10, 17), null, null], inputs.Select(i => i.Date));
        Assert.All(inputs, i => Assert.True(i.IsRecord));
        Assert.Null(new InputReader([_folder]).Count());
    }

    [Fact]
    public void Fields_of_other_names_can_be_told()
    {
        Write("r.txt", """{"url":"u","body":"文","head":"题","day":"2020-01-02"}""");
        var options = new InputOptions { Format = InputFormat.Jsonl, TextField = "body", IdField = "url", TitleField = "head", DateField = "day" };
        var input = new InputReader([_folder], options).Read(Token).Single().Read();
        Assert.Equal(("u", "题", new DateOnly(2020, 1, 2)), (input.Id, input.Title, input.Date));
    }

    [Fact]
    public void Text_format_takes_a_file_of_records_for_one_article()
    {
        Write("r.jsonl", """{"text":"文"}""");
        var input = new InputReader([_folder], new InputOptions { Format = InputFormat.Text }).Read(Token).Single().Read();
        Assert.Equal(("r.jsonl", 14, false), (input.Id, input.Content.Length, input.IsRecord));
    }

    [Theory]
    [InlineData("{bad", "r.jsonl:1", "the record is not valid JSON at byte 2")]
    [InlineData("{\"text\":\"a", "r.jsonl:1", "the record is not valid JSON at byte 11")]
    [InlineData("[1]", "r.jsonl:1", "the record is not a JSON object")]
    [InlineData("{\"id\":\"n\"}", "n", "r.jsonl:1: the record has no text in field \"text\"")]
    [InlineData("{\"id\":\"n\",\"text\":5}", "n", "r.jsonl:1: the record has no text in field \"text\"")]
    [InlineData("{\"id\":\"n\",\"text\":\"\"}", "n", "r.jsonl:1: the record has an empty field \"text\"")]
    [InlineData("{\"text\":\"\\ud800\"}", "r.jsonl:1", "the record holds text that is not valid Unicode")]
    public void Bad_records_are_told_by_file_and_line(string record, string id, string reason)
    {
        Write("r.jsonl", record + "\n{\"text\":\"文\"}\n");
        var sources = new InputReader([_folder]).Read(Token).ToArray();
        var error = Assert.Throws<UnreadableInputException>(() => sources[0].Read());
        Assert.Equal((id, reason), (error.Id, error.Message));
        Assert.Equal(Encoding.UTF8.GetBytes(record), error.Content!.Value.ToArray());
        Assert.Equal("r.jsonl:2", sources[1].Read().Id);
    }

    [Fact]
    public void Deeply_nested_records_fail_like_other_bad_ones()
    {
        Write("r.jsonl", string.Concat(Enumerable.Repeat("{\"text\":", 100_000)));
        Assert.Throws<UnreadableInputException>(() => new InputReader([_folder]).Read(Token).Single().Read());
    }

    [Fact]
    public void Files_that_cannot_be_read_say_why()
    {
        Write("empty.txt", "");
        Write("blank.jsonl", "\n \n");
        File.CreateSymbolicLink(Path.Combine(_folder, "gone.txt"), "nowhere");
        var reasons = new InputReader([_folder]).Read(Token).Select(s => (s.Id, Assert.Throws<UnreadableInputException>(() => s.Read()).Message));
        Assert.Equal([("blank.jsonl", "there is no record in it"), ("empty.txt", "the file is empty"), ("gone.txt", "there is no such file")], reasons);
    }

    [Fact]
    public void Files_and_folders_without_permission_say_so()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("Permissions do not bind this user.");
            return;
        }

        Write("locked.txt", "文");
        Write("locked/a.txt", "文");
        File.SetUnixFileMode(Path.Combine(_folder, "locked.txt"), UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(_folder, "locked"), UnixFileMode.None);
        var reasons = new InputReader([_folder]).Read(Token).Select(s => (s.Id, Assert.Throws<UnreadableInputException>(() => s.Read()).Message)).ToArray();
        File.SetUnixFileMode(Path.Combine(_folder, "locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal([("locked.txt", "no permission to read the file"), ("locked/", "no permission to read the folder")], reasons);
    }

    [Fact]
    public void Standard_input_is_one_article_or_records()
    {
        Assert.Equal("-", StandardInput("文", InputFormat.Auto).Single().Read().Id);
        Assert.Equal(["a", "-:2"], StandardInput("{\"id\":\"a\",\"text\":\"文\"}\n{\"text\":\"文\"}", InputFormat.Jsonl).Select(s => s.Read().Id));
        Assert.Throws<UnreadableInputException>(() => StandardInput("", InputFormat.Auto).Single().Read());
    }

    private static IEnumerable<ArticleSource> StandardInput(string text, InputFormat format) =>
        new InputReader(["-"], new InputOptions { Format = format }, () => new MemoryStream(Encoding.UTF8.GetBytes(text))).Read(Token);

    private static string[] Ids(params string[] paths) => [.. new InputReader(paths, null, () => new MemoryStream([0x61])).Read(Token).Select(s => s.Id)];

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
