using System.Text;
using AidExtract.Batch;
using AidExtract.Decoding;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Batch;

public class TextInputTests
{
    private const string Prose = "对口帮扶协作是一项长期任务，";

    [Theory]
    [InlineData("甲\n乙", "甲|乙")]
    [InlineData("甲\r\n\r乙\r", "甲||乙")]
    [InlineData("甲\u2028乙\v丙\f丁\u0085戊\n", "甲\u2028乙\v丙\f丁\u0085戊")]
    [InlineData("\n\n", "|")]
    public void Lines_end_with_LF_CRLF_or_CR(string text, string lines)
    {
        Assert.Equal(lines.Split('|'), Of(Encoding.UTF8.GetBytes(text), "utf-8").ReadLines(Ended));
        Assert.Equal($"{Prose}{lines}".Split('|'), Of(Encoding.UTF8.GetBytes(Prose + text), null).ReadLines(Ended));
    }

    [Fact]
    public void Lines_of_a_declared_encoding_are_those_of_the_whole_text()
    {
        var texts = Gen.String[Gen.OneOf(Gen.Char["\r\n"], Gen.Char['一', '龥'], Gen.Char['a', 'z']), 0, 300];
        Gen.Select(texts, Gen.Bool, Gen.Bool).Sample((text, isUtf8, mark) =>
        {
            var name = isUtf8 ? "utf-8" : "gb18030";
            var encoding = isUtf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
            var bytes = encoding.GetBytes((mark && text.Length > 0 ? "\uFEFF" : "") + text);
            using var whole = new StringReader(Of(bytes, name).ReadAll(Ended).Text);
            Assert.Equal(whole.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n'), string.Join('\n', Of(bytes, name).ReadLines(Ended)).TrimEnd('\n'));
        });
    }

    [Fact]
    public void An_input_without_a_byte_is_the_empty_text()
    {
        Assert.Equal("", Of([], null).ReadAll(Ended).Text);
        Assert.Empty(Of([], null).ReadLines(Ended));
        Assert.Empty(Of([], "gbk").ReadLines(Ended));
    }

    [Fact]
    public void Lines_before_a_bad_one_are_given_of_a_declared_encoding_alone()
    {
        var bytes = (byte[])[.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Prose + "\n", 10_000))), 0xE5, (byte)'\n'];
        var read = 0;
        Assert.Throws<DecodingException>(() => read = Of(bytes, null).ReadLines(Ended).Count(_ => ++read > 0));
        Assert.Equal(0, read);
        Assert.Throws<DecodingException>(() => Of(bytes, "utf-8").ReadLines(Ended).Count(_ => ++read > 0));
        Assert.InRange(read, 1_000, 10_000);
    }

    [Fact]
    public void A_file_that_is_not_there_cannot_be_read()
    {
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        Assert.Equal("there is no such input", Assert.Throws<UnreadableInputException>(() => new TextInput(missing, null).ReadAll(Ended)).Message);
        Assert.Throws<UnreadableInputException>(() => new TextInput(missing, "utf-8").ReadLines(Ended).Count());
    }

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    private static TextInput Of(byte[] content, string? encoding) => new("-", encoding, () => new MemoryStream(content));
}
