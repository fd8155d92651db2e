using System.Text;
using AidExtract.Decoding;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Cli.Tests;

public sealed class FilterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static FilterTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("clean", "Ａ县捐款５\u200B万元&nbsp;\r\n第二行", "A县捐款5万元 \n第二行\n")]
    [InlineData("simplify", "對口幫扶\r\n\r乾隆頭髮", "对口帮扶\n\n乾隆头发\n")]
    [InlineData("tokens", "对口帮扶协作\r\n\n捐款5万元", "对口 帮扶 协作\n\n捐款 5 万元\n")]
    [InlineData("tokens --tags", "对口帮扶\n a", "对口/vn 帮扶/v\n /x a/x\n")]
    [InlineData("tokens --no-hmm", "杭研大厦", "杭 研 大厦\n")]
    [InlineData("tokens", "杭研大厦", "杭研 大厦\n")]
    [InlineData("tokens --tags --no-hmm", "杭研大厦", "杭/nr 研/vn 大厦/n\n")]
    public async Task Standard_input_goes_through_to_standard_output(string arguments, string input, string output)
    {
        foreach (var named in new[] { "", " -", " --encoding utf-8" })
        {
            var result = await Tool.Run((arguments + named).Split(' '), Encoding.UTF8.GetBytes(input), []);
            Assert.Equal((0, output, ""), (result.ExitCode, result.Output, result.Error));
        }
    }

    [Fact]
    public async Task Files_follow_each_other()
    {
        _folder.Write("a.txt", "對口");
        _folder.Write("b.txt", "\uFEFF幫扶\n");
        var result = await Tool.Run(["simplify", _folder["a.txt"], "-", _folder["b.txt"]], "協作"u8.ToArray(), []);
        Assert.Equal((0, "对口\n协作\n帮扶\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("simplify")]
    [InlineData("tokens")]
    public async Task Nothing_gives_nothing(string command)
    {
        var result = await Tool.Run(command);
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("gb18030", "gb18030")]
    [InlineData("gb18030", "gbk")]
    [InlineData("big5", "big5")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-8", "utf-8")]
    public async Task The_encoding_may_be_told_and_is_found_out_else(string encoding, string told)
    {
        const string text = "對口幫扶協作是一項長期任務。\n兩地今年又簽了新的協議。\n";
        _folder.Write("a.txt", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]);
        foreach (var arguments in new string[][] { [], ["--encoding", told] })
        {
            var result = await Tool.Run(["simplify", _folder["a.txt"], .. arguments]);
            Assert.Equal((0, "对口帮扶协作是一项长期任务。\n两地今年又签了新的协议。\n", ""), (result.ExitCode, result.Output, result.Error));
        }
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("simplify")]
    [InlineData("tokens")]
    public async Task What_cannot_be_decoded_fails_alone(string command)
    {
        _folder.Write("bad.txt", [.. "对口帮扶协作是一项长期任务。\n"u8, 0xE5, 0xB8, (byte)'\n']);
        _folder.Write("good.txt", "帮扶\n");
        var result = await Tool.Run(command, _folder["bad.txt"], _folder["good.txt"]);
        Assert.Equal((3, "帮扶\n"), (result.ExitCode, result.Output));
        Assert.Matches("^aidextract: .*bad\\.txt: UTF-8 up to byte 43.*\n$", result.Error);
    }

    [Fact]
    public async Task A_line_that_is_not_of_the_declared_encoding_ends_its_file()
    {
        _folder.Write("bad.txt", [.. "帮扶\n"u8, 0xE5, 0xB8, (byte)'\n', .. "帮扶\n"u8]);
        var result = await Tool.Run("tokens", _folder["bad.txt"], "--encoding", "utf-8");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("bad.txt: declared as utf-8, but what follows line ", result.Error, StringComparison.Ordinal);
        _folder.Write("zero.txt", "帮扶\n\0\n");
        Assert.Equal((3, "帮扶\n"), await ExitAndOutput("tokens", _folder["zero.txt"], "--encoding", "utf-8"));
    }

    [Fact]
    public async Task Lines_of_a_declared_encoding_come_out_while_the_input_is_open()
    {
        using var process = Tool.Start(["tokens", "--encoding", "utf-8"], []);
        var line = Encoding.UTF8.GetBytes("对口帮扶协作\n");
        var feeding = Task.Run(
            async () =>
            {
                for (var i = 0; i < 100_000; i++)
                {
                    await process.StandardInput.BaseStream.WriteAsync(line);
                }

                await process.StandardInput.BaseStream.FlushAsync();
            },
            TestContext.Current.CancellationToken);
        Assert.Equal("对口 帮扶 协作", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        var rest = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await feeding;
        process.StandardInput.Close();
        Assert.Equal(0, await Tool.Exit(process));
        Assert.Equal(99_999, (await rest).Count(c => c == '\n'));
    }

    [Fact]
    public async Task User_words_stand_as_one_word()
    {
        _folder.Write("words.txt", "云杉社 100 nt\n");
        var input = "云杉社来了\n"u8.ToArray();
        Assert.Equal("云杉 社来 了\n", (await Tool.Run(["tokens"], input, [])).Output);
        Assert.Equal("云杉社 来 了\n", (await Tool.Run(["tokens", "--user-dict", _folder["words.txt"]], input, [])).Output);
        Assert.Equal("云杉社/nt 来/v 了/ul\n", (await Tool.Run(["tokens", "--tags", "--user-dict", _folder["words.txt"]], input, [])).Output);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("cut-no-hmm")]
    [InlineData("tags")]
    [InlineData("tags-no-hmm")]
    public async Task Tokens_are_those_of_jieba_byte_for_byte(string mode)
    {
        Assert.SkipUnless(OriginalJieba.IsInstalled, "No python3 on the path has jieba 0.42.1.");
        var input = Encoding.UTF8.GetBytes(SampleText() + "𠮷野家 héllo 1.5% \u00A0\t ab-c３２．５\u3000（對口幫扶協作）\v\f\u2028\u0085\n\n \n云杉社C++和c#、云杉社来了");
        _folder.Write("words.txt", "云杉社 100 nt\n对口帮扶 9 aid\n贫困户\n资金 0\n");
        string[] options = [.. mode.StartsWith("tags", StringComparison.Ordinal) ? ["--tags"] : Array.Empty<string>(), .. mode.EndsWith("-no-hmm", StringComparison.Ordinal) ? ["--no-hmm"] : Array.Empty<string>()];
        var (theirs, ours) = (await OriginalJieba.Cut([mode], input), await Tool.Run(["tokens", .. options], input, []));
        Assert.Equal(0, theirs.ExitCode);
        Assert.Equal(theirs.Output, ours.Output);
        (theirs, ours) = (await OriginalJieba.Cut([mode, _folder["words.txt"]], input), await Tool.Run(["tokens", .. options, "--user-dict", _folder["words.txt"]], input, []));
        Assert.Equal(theirs.Output, ours.Output);
    }

    private static string SampleText()
    {
        var decoder = new AidExtract.Decoding.Decoder();
        var texts = Directory.EnumerateFiles(RepositoryFolder.Path("samples", "articles"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => decoder.Decode(File.ReadAllBytes(file), null).Text);
        return string.Join('\n', texts) + "\n";
    }

    private static async Task<(int ExitCode, string Output)> ExitAndOutput(params string[] arguments)
    {
        var result = await Tool.Run(arguments);
        return (result.ExitCode, result.Output);
    }
}
