using System.Text;
using AidExtract.Segmenting;
using Xunit;

namespace AidExtract.Tests.Segmenting;

public sealed class UserDictionaryTests
{
    private static readonly Segmenter Plain = new();

    [Theory]
    [InlineData("云杉社 5 nt", "云杉社", 5L, "nt")]
    [InlineData("云杉社 5", "云杉社", 5L, null)]
    [InlineData("云杉社 nt", "云杉社", null, "nt")]
    [InlineData("  云杉社\t\r", "云杉社", null, null)]
    [InlineData("\uFEFF云杉社 5", "云杉社", 5L, null)]
    [InlineData("云杉 社 5 nt", "云杉 社", 5L, "nt")]
    [InlineData("云杉社 nt 5", "云杉社 nt", 5L, null)]
    [InlineData("云杉社 NT", "云杉社 NT", null, null)]
    [InlineData("云杉社  5", "云杉社 ", 5L, null)]
    [InlineData("5 n", "5", null, "n")]
    public void A_line_is_read_as_jieba_reads_it(string line, string word, long? frequency, string? tag) =>
        Assert.Equal([(word, frequency, tag)], UserDictionary.Read(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void Empty_lines_are_passed_over() =>
        Assert.Equal(["甲", "乙"], UserDictionary.Read("甲\n\n \r\n乙\n"u8).Select(w => w.Word));

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.Throws<InvalidDataException>(() => UserDictionary.Read([0xD4, 0xC6, 0xC9, 0xBC]));

    [Fact]
    public void A_frequency_that_no_sum_can_hold_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Plain.WithUserWords("云杉社 9999999999999999999"u8));

    [Fact]
    public void A_word_without_frequency_stands_as_one_word()
    {
        const string text = "云杉社向灾区捐了粮";

        Assert.DoesNotContain("云杉社", Words(Plain, text));
        Assert.Contains("云杉社", Words(Plain.WithUserWords("云杉社"u8), text));
    }

    [Fact]
    public void Frequency_0_takes_a_word_out()
    {
        Assert.Contains("帐篷", Words(Plain, "送来帐篷和药"));
        Assert.DoesNotContain("帐篷", Words(Plain.WithUserWords("帐篷 0"u8), "送来帐篷和药"));
    }

    [Fact]
    public void A_tag_of_the_users_own_comes_out() =>
        Assert.Contains(Plain.WithUserWords("云杉社 100 aid"u8).Tag("云杉社来了"), t => t.Tag == "aid");

    [Fact]
    public void A_second_dictionary_adds_to_the_first()
    {
        var both = Plain.WithUserWords("云杉社 100 nt"u8).WithUserWords("岩松会 100 nt"u8);

        Assert.Equal(["云杉社", "岩松会"], Words(both, "云杉社岩松会"));
    }

    [Fact]
    public void The_segmenter_itself_stays_as_it_was()
    {
        var before = Words(Plain, "云杉社来了");
        _ = Plain.WithUserWords("云杉社 100"u8);

        Assert.Equal(before, Words(Plain, "云杉社来了"));
    }

    private static string[] Words(Segmenter segmenter, string text) => [.. segmenter.Cut(text).Select(w => w.In(text))];
}
