using System.Text;
using AidExtract.Decoding;
using AidExtract.TestSupport;
using CsCheck;
using Xunit;
using Decoder = AidExtract.Decoding.Decoder;

namespace AidExtract.Tests.Decoding;

public sealed class DecoderTests
{
    private const string Simplified = "县扶贫办今年下达帮扶资金３２０万元，其中250万元用于修路，受益群众1860户5200人。村民说：“路通了，瓜果卖得出去了！”";
    private const string Traditional = "縣政府今年撥款３２０萬元，其中250萬元用於修路，受益民眾1860戶5200人。村民說：「路通了，瓜果賣得出去了！」";

    private static readonly Decoder Decoder = new();
    private static readonly DoubleByteTable Gb18030Table = new(54936);

    static DecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, string> WholeTexts() => new()
    {
        { "utf-8", "utf-8", Simplified },
        { "utf-8", "utf-8", Traditional },
        { "gb18030", "gb18030", Simplified },
        { "gb18030", "gb18030", Traditional },
        { "gb18030", "gb18030", Simplified + "𠮷𡐓" },
        { "gb18030", "gb18030", Simplified + "镕䶮。" },
        { "gbk", "gb18030", Traditional },
        { "gb2312", "gb18030", Simplified },
        { "big5", "big5", Traditional },
        { "utf-16LE", "utf-16le", Simplified },
        { "utf-16BE", "utf-16be", Simplified },
        { "utf-16LE", "utf-16le", Traditional },
        { "utf-16BE", "utf-16be", Traditional },
        { "hz-gb-2312", "hz-gb-2312", Simplified + "Aid ~ 320\n" },
    };

    [Theory]
    [MemberData(nameof(WholeTexts))]
    public void A_text_is_read_in_the_encoding_it_was_written_in(string written, string name, string text)
    {
        var decoded = Decoder.Decode(TestEncodings.Encode(written, text), null);

        Assert.Equal((name, text), (decoded.Encoding, decoded.Text));
    }

    [Theory]
    [MemberData(nameof(WholeTexts))]
    public void Beginnings_of_a_text_are_read_right_and_only_short_ones_refused(string written, string name, string text)
    {
        Assert.True(Decoder.IsKnown(name));
        for (var length = 3; length <= text.Length; length++)
        {
            if (char.IsHighSurrogate(text[length - 1]))
            {
                continue;
            }

            try
            {
                var decoded = Decoder.Decode(TestEncodings.Encode(written, text[..length]), null);
                Assert.Equal(text[..length], decoded.Text);
            }
            catch (DecodingException refused) when (length < 6)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16LE", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    [InlineData("utf-32LE", "utf-32le")]
    [InlineData("utf-32BE", "utf-32be")]
    [InlineData("gb18030", "gb18030")]
    public void A_byte_order_mark_decides_and_is_not_part_of_the_text(string written, string name)
    {
        var bytes = TestEncodings.Encode(written, "\uFEFF鿍");

        var decoded = Decoder.Decode(bytes, null);

        Assert.Equal((name, "鿍"), (decoded.Encoding, decoded.Text));
    }

    [Theory]
    [InlineData("Aid of 320 yuan", "Aid of 320 yuan")]
    [InlineData("2020-07-13\r\n", "2020-07-13\r\n")]
    [InlineData("7", "7")]
    public void Plain_ascii_is_utf_8(string text, string expected)
    {
        var decoded = Decoder.Decode(Encoding.ASCII.GetBytes(text), null);

        Assert.Equal(("utf-8", expected), (decoded.Encoding, decoded.Text));
    }

    [Fact]
    public void Ascii_in_utf_16_is_utf_16()
    {
        Assert.Equal(new DecodedText("Aid: 320\n", "utf-16le"), Decoder.Decode(Encoding.Unicode.GetBytes("Aid: 320\n"), null));
        Assert.Equal(new DecodedText("Aid: 320\n", "utf-16be"), Decoder.Decode(Encoding.BigEndianUnicode.GetBytes("Aid: 320\n"), null));
    }

    [Fact]
    public void Iso_2022_cn_is_read()
    {
        byte[] bytes = [.. "A "u8, 0x1B, (byte)'$', (byte)')', (byte)'A', 0x0E, .. TestEncodings.Gb2312SevenBit("捐款"), 0x0F, .. "5\n"u8];

        Assert.Equal(new DecodedText("A 捐款5\n", "iso-2022-cn"), Decoder.Decode(bytes, null));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("EF BB BF", "empty")]
    [InlineData("00 01 02 03 04 05", "zero bytes")]
    [InlineData("89 50 4E 47 0D 0A 1A 0A 00 00 00 0D", "zero bytes")]
    [InlineData("01 02 41 42", "control characters")]
    [InlineData("FF FE 00 D8 41", "byte-order mark of utf-16le")]
    [InlineData("EF BB BF E5 8E", "byte-order mark of utf-8")]
    [InlineData("79 3E 4F 1A 4E 4B 4F 20 7E DF 80 0C", "valid UTF-8 without Chinese characters")]
    public void What_is_no_text_is_refused_with_its_reason_and_advice(string hex, string reason)
    {
        var error = Assert.Throws<DecodingException>(() => Decoder.Decode(FromHex(hex), null));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(reason == "empty", !error.Message.Contains("--encoding NAME", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("gb18030", 1)]
    [InlineData("big5", 1)]
    public void A_text_that_is_cut_inside_a_character_is_refused(string written, int cut)
    {
        var bytes = TestEncodings.Encode(written, Traditional[..^1]);

        var error = Assert.Throws<DecodingException>(() => Decoder.Decode(bytes.AsSpan(..^cut), null));

        Assert.Contains("--encoding", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_encodings_in_one_file_are_refused()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes(Simplified), .. TestEncodings.Encode("gb18030", Simplified)];

        var error = Assert.Throws<DecodingException>(() => Decoder.Decode(mixed, null));

        Assert.Contains("UTF-8 up to byte", error.Message, StringComparison.Ordinal);
        Assert.Contains("--encoding NAME", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_was_decoded_wrongly_before_is_refused()
    {
        var mojibake = Encoding.GetEncoding("gb18030").GetString(Encoding.UTF8.GetBytes(Simplified));

        var error = Assert.Throws<DecodingException>(() => Decoder.Decode(Encoding.UTF8.GetBytes(mojibake), null));

        Assert.Contains("decoded wrongly", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_byte_before_a_digit_does_not_swallow_the_digit()
    {
        byte[] bytes = [.. TestEncodings.Encode("gb18030", Simplified), 0xB1, (byte)'2', .. TestEncodings.Encode("gb18030", "元")];

        Assert.Throws<DecodingException>(() => Decoder.Decode(bytes, null));
        Assert.Throws<DecodingException>(() => Decoder.Decode(bytes, "gbk"));
    }

    [Fact]
    public void Big5_with_hkscs_is_refused_by_name()
    {
        byte[] bytes = [.. TestEncodings.Encode("big5", Traditional), 0xFA, 0x40];

        Assert.Contains("HKSCS", Assert.Throws<DecodingException>(() => Decoder.Decode(bytes, null)).Message, StringComparison.Ordinal);
        Assert.Contains("HKSCS", Assert.Throws<DecodingException>(() => Decoder.Decode(bytes, "big5")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GBK", "gb18030", "gb18030")]
    [InlineData("cp936", "gb18030", "gb18030")]
    [InlineData("UTF8", "utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16LE", "utf-16le")]
    [InlineData("utf-16", "utf-16BE", "utf-16be")]
    [InlineData("hz", "hz-gb-2312", "hz-gb-2312")]
    public void A_declared_encoding_is_used(string declared, string written, string name)
    {
        Assert.True(Decoder.IsKnown(declared));
        var decoded = Decoder.Decode(TestEncodings.Encode(written, Simplified), declared);

        Assert.Equal((name, Simplified), (decoded.Encoding, decoded.Text));
    }

    [Theory]
    [InlineData("utf-8", "gb18030")]
    [InlineData("big5", "utf-8")]
    [InlineData("gbk", "utf-16LE")]
    public void A_declared_encoding_that_does_not_fit_is_refused(string declared, string written)
    {
        var error = Assert.Throws<DecodingException>(() => Decoder.Decode(TestEncodings.Encode(written, Simplified), declared));

        Assert.Contains($"declared as {declared}", error.Message, StringComparison.Ordinal);
        Assert.Contains("--encoding NAME", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_refused()
    {
        Assert.False(Decoder.IsKnown("chinese-please"));
        Assert.Throws<DecodingException>(() => Decoder.Decode("1"u8, "chinese-please"));
    }

    [Theory]
    [InlineData("gb18030", 54936)]
    [InlineData("big5", 950)]
    public void The_fast_table_holds_what_the_strict_codec_reads(string name, int codePage)
    {
        var codec = StrictCodec.Find(name)!.Encoding;
        var table = new DoubleByteTable(codePage);
        var held = 0;
        for (var pair = 0x8000; pair <= 0xFFFF; pair++)
        {
            byte[] bytes = [(byte)(pair >> 8), (byte)pair];
            if (table.TryDecode(bytes) is { } read)
            {
                held++;
                Assert.Equal(codec.GetString(bytes), read);
            }
        }

        Assert.InRange(held, 13_000, 24_000);
    }

    [Fact]
    public void The_fast_table_reads_any_bytes_as_the_strict_codec_does() =>
        Gen.OneOf(Gen.Byte, Gen.Byte[0x30, 0x39], Gen.Byte[0x81, 0x84]).Array[0, 8].Sample(bytes =>
        {
            string? expected;
            try
            {
                expected = StrictCodec.Gb18030.Encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                expected = null;
            }

            var read = Gb18030Table.TryDecode(bytes);
            Assert.True(read is null || read == expected, $"{Convert.ToHexString(bytes)}: {read} for {expected}");
        });

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            try
            {
                Assert.NotEmpty(Decoder.Decode(bytes, null).Text);
            }
            catch (DecodingException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        });

    [Theory]
    [InlineData("<meta charset=\"gb2312\">", "gb18030")]
    [InlineData("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=GBK'>", "gb18030")]
    [InlineData("<meta name=x><meta charset = utf-8 />", "utf-8")]
    [InlineData("<meta charset=big5", null)]
    [InlineData("charset=big5>", null)]
    [InlineData("<meta charset=klingon>", null)]
    [InlineData("<meta name=charset>", null)]
    public void A_page_names_its_encoding(string head, string? name) => Assert.Equal(name, CharsetHint.Find(Encoding.UTF8.GetBytes(head))?.Name);

    [Fact]
    public void What_a_page_says_of_its_encoding_decides_what_the_bytes_leave_open()
    {
        const int length = 4;
        var settled = 0;
        foreach (var (whole, codePage, right, wrong) in new[] { (Simplified + "帮扶干部带着种子和农具走进深山里的村寨", 936, "gbk", "big5"), (Traditional + "幫扶幹部帶著種子和農具走進深山裏的村寨", 950, "big5", "gbk") })
        {
            for (var i = 0; i + length <= whole.Length; i++)
            {
                var text = whole.Substring(i, length);
                if (text.Any(char.IsAscii))
                {
                    continue;
                }

                var (plain, hinted, misled) = (Read(Page("", text, codePage)), Read(Page(right, text, codePage)), Read(Page(wrong, text, codePage)));
                Assert.True(plain is null || plain == text, text);
                Assert.True(hinted is null ? plain is null : hinted == text, text);
                Assert.True(misled is null || misled == text, text);
                Assert.Equal(hinted, Read(Page("", text, codePage), right));
                Assert.True(Read(Page("", text, codePage), wrong) is not { } sent || sent == text, text);
                settled += plain is null && hinted is not null ? 1 : 0;
            }
        }

        Assert.True(settled > 0);

        static byte[] Page(string charset, string text, int codePage) =>
            [.. Encoding.ASCII.GetBytes($"<html><meta charset={charset}>"), .. Encoding.GetEncoding(codePage).GetBytes(text)];

        static string? Read(byte[] page, string? sent = null)
        {
            try
            {
                return Decoder.Decode(page, null, sent).Text is var text && text.IndexOf('>', 7) is var end ? text[(end + 1)..] : null;
            }
            catch (DecodingException)
            {
                return null;
            }
        }
    }

    private static byte[] FromHex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
