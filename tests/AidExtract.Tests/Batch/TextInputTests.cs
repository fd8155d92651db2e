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
        Assert.Equal(lines.Split('|'), Lines(Of(Encoding.UTF8.GetBytes(text), "utf-8")));
        Assert.Equal($"{Prose}{lines}".Split('|'), Lines(Of(Encoding.UTF8.GetBytes(Prose + text), null)));
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
            Assert.Equal(whole.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n'), string.Join('\n', Lines(Of(bytes, name))).TrimEnd('\n'));
        });
    }

    [Fact]
    public void Lines_are_the_same_however_the_text_is_cut_into_pieces()
    {
        var texts = Gen.String[Gen.OneOf(Gen.Char["\r\n"], Gen.Char['一', '龥']), 0, 300];
        Gen.Select(texts, Gen.Int[1, 9]).Sample((text, piece) =>
        {
            var at = 0;
            var lines = new BufferedLines(units =>
            {
                var length = Math.Min(Math.Min(piece, units.Length), text.Length - at);
                text.AsSpan(at, length).CopyTo(units.Span);
                at += length;
                return length;
            });
            using var whole = new StringReader(text);
            while (whole.ReadLine() is { } line)
            {
                Assert.Equal(line, lines.Next().ToString());
            }

            Assert.Null(lines.Next());
        });
    }

    [Fact]
    public void A_line_may_be_longer_than_the_buffer()
    {
        var text = $"{new string('甲', 200_000)}\r\n乙";
        Assert.Equal(text.Split("\r\n"), Lines(Of(Encoding.UTF8.GetBytes(text), "utf-8")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_without_a_declared_encoding_is_read_as_the_decoder_reads_the_whole(bool mark)
    {
        var decoder = new AidExtract.Decoding.Decoder();
        var path = Path.GetTempFileName();
        try
        {
            var prose = string.Concat(Enumerable.Repeat(Prose + "\r\n", 3_000));
            foreach (var text in (string[])["", "a", "甲", "\a" + prose, prose + "\u0081", prose + "\0", prose, prose + "plain", "ⅩⅩⅩ" + new string('я', 900), "~{VPND~}"])
            {
                foreach (var tail in (byte[][])[[], [0xE5], [0xFF, 0xFE]])
                {
                    byte[] bytes = [.. mark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text), .. tail];
                    File.WriteAllBytes(path, bytes);
                    var expected = bytes.Length == 0 ? "" : Try(() => decoder.Decode(bytes, null).Text);
                    var read = Try(() => string.Concat(Lines(new TextInput(path, null)).Select(line => line + "\n")));
                    Assert.Equal(expected?.ReplaceLineEndings("\n").TrimEnd('\n'), read?.TrimEnd('\n'));
                }
            }
        }
        finally
        {
            File.Delete(path);
        }

        static string? Try(Func<string> run)
        {
            try
            {
                return run();
            }
            catch (DecodingException)
            {
                return null;
            }
        }
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

    private static IEnumerable<string> Lines(TextInput input) => input.ReadLines(Ended).Select(line => line.ToString());

    private static TextInput Of(byte[] content, string? encoding) => new("-", encoding, () => new MemoryStream(content));
}
