using System.Diagnostics;
using System.Text.RegularExpressions;
using AidExtract.Cleaning;
using AidExtract.Decoding;
using AidExtract.TestSupport;
using AidExtract.Text;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Cleaning;

public sealed class CleanerTests
{
    private const string Pinyin = "縣(xiàn)裏撥(bō)款5萬(wàn)元，縣(xiàn)長(zhǎng)帶(dài)隊(duì)調(diào)研，實(shí)施產(chǎn)業(yè)項(xiàng)目3個(gè)。";

    // A reading in brackets, of which the damage may have eaten the first.
    private const string Insertion = @"[(?][a-zü\u00E0-\u01DC]+\)";

    private static readonly Cleaner Cleaner = new();

    private static readonly string[] Dirt =
    [
        "&nbsp;", "&amp;lt;", "<p>", "</span>", "?/p>", "&lt;br&gt;", "4 000", "１２，３４５", "，，", ",,", "\u200B", "⻄", "\u3000", "萬(wàn)", "縣", "?",
        "元", "捐款", "\n", " ", "５", "．", "%", "<", ">", "&", ";", "東(dong)(dong)", "年?yáng)|", "\uFFFD", "。", "a(chǎn)",
    ];

    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (_, cells) in Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Cleaning", "cleaner.tsv")))
        {
            data.Add(Unescape(cells[0]), Unescape(cells[1]), cells[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dirt_goes_and_text_stays(string text, string cleaned, string damage)
    {
        var result = Clean(text);

        Assert.Equal(cleaned, result.Text.Text);
        Assert.Equal(damage, string.Join(';', result.Damage));
        Assert.Equal(damage.Length > 0, result.Repairs.Count > 0);
    }

    [Fact]
    public void Inserted_readings_are_taken_out_and_positions_lead_back_to_them()
    {
        var result = Clean(Pinyin);

        Assert.Equal("縣裏撥款5萬元，縣長帶隊調研，實施產業項目3個。", result.Text.Text);
        var amount = result.Text.Text.IndexOf("5萬元", StringComparison.Ordinal);
        Assert.Equal("5萬(wàn)元", result.Text.ToSource(new Span(amount, amount + 3)).In(Pinyin));
        Assert.Equal(["pinyin"], result.Damage);
        Assert.Contains(result.Repairs, r => r.In(result.Text.Text) == "萬");
        Assert.Empty(result.Suspects);
    }

    [Theory]
    [InlineData("三角龜(qiū)茲古國，龜(qiū)茲樂舞", "龜(qiū)茲古國")]
    [InlineData("宕(dàng)昌", "宕(dàng)昌")]
    public void A_writer_s_gloss_stays_in_a_damaged_document(string gloss, string stays) =>
        Assert.Contains(stays, Clean(Pinyin + gloss).Text.Text, StringComparison.Ordinal);

    [Fact]
    public void A_document_with_few_readings_is_not_taken_for_damaged()
    {
        const string text = "縣(xiàn)裏撥(bō)款5萬(wàn)元，帶(dài)隊(duì)調研。";

        Assert.Equal(text, Clean(text).Text.Text);
    }

    [Fact]
    public void A_document_that_annotates_a_character_now_and_then_is_not_taken_for_damaged()
    {
        var text = Pinyin + string.Concat(Enumerable.Repeat("縣長帶隊調研實施產業項目萬個。", 5));

        Assert.Equal(text, Clean(text).Text.Text);
    }

    [Fact]
    public void Readings_without_tone_given_twice_and_of_whole_words_are_taken_out()
    {
        const string twice = "東(dong)(dong)西(xi)部(bu)協(xie)(xie)作(zuo)，幫(bang)(bang)扶(fu)縣(xian)(xian)城(cheng)30戶(hu)(hu)人(ren)家(jia)";
        const string words = "30余户(yúhù)村民(cūnmín)领到种苗(zhǒngmiáo)，村民(cūnmín)说今年(jīnnián)收成(shōuchéng)好，今年(jīnnián)又有40余户(yúhù)村民(cūnmín)报名(bàomíng)种苗(zhǒngmiáo)";

        Assert.Equal("東西部協作，幫扶縣城30戶人家", Clean(twice).Text.Text);
        Assert.Equal("30余户村民领到种苗，村民说今年收成好，今年又有40余户村民报名种苗", Clean(words).Text.Text);
    }

    [Theory]
    [InlineData("下一年?yáng)|西部協(xié)作", "下一年東西部協作", "byteshift")]
    [InlineData("貧困變?yōu)殚L(zhǎng)期富裕", "貧困變為長期富裕", "byteshift")]
    [InlineData("斬?cái)嘭毨Т\uE33AH傳(chuán)遞(dì)", "斬斷貧困代際傳遞", "byteshift")]
    [InlineData("救護(hù)當(dāng)?shù)貞?yīng)急中心", "救護當地應急中心", "byteshift")]
    [InlineData("任務(wù)分解?!耙蝗穗y挑千斤", "任務分解。“一人難挑千斤", "byteshift")]
    public void Characters_read_one_byte_off_are_restored(string damaged, string restored, string kind)
    {
        var result = Clean(Pinyin + damaged);

        Assert.EndsWith(restored, result.Text.Text, StringComparison.Ordinal);
        Assert.Equal(["pinyin", kind], result.Damage);
        Assert.Empty(result.Suspects);
    }

    [Theory]
    [InlineData("總?cè)丝诓坏?.3萬(wàn)", "總人口不□.3萬", "□.3萬")]
    [InlineData("為當(dāng)?shù)?28戶(hù)發(fā)放", "為當?shù)?28戶發放", "?28")]
    [InlineData("下?lián)埽保保眱|元", "下撥111億元", "撥111億")]
    [InlineData("約?萬(wàn)元", "約?萬元", "?萬")]
    [InlineData("增長(zhǎng)3□%", "增長3□%", "3□%")]
    [InlineData("約?,500元", "約?,500元", "?,500")]
    [InlineData("約?至8萬(wàn)元", "約?至8萬元", "?至8萬")]
    [InlineData("約?-80%", "約?-80%", "?-80%")]
    public void A_number_that_damage_touches_is_suspect(string damaged, string cleaned, string suspect)
    {
        var result = Clean(Pinyin + damaged);

        Assert.EndsWith(cleaned, result.Text.Text, StringComparison.Ordinal);
        Assert.Equal([suspect], result.Suspects.Select(s => s.In(result.Text.Text)));
    }

    [Fact]
    public void A_replacement_character_that_touches_a_number_is_suspect_in_any_document()
    {
        var result = Clean("拨款\uFFFD5万元，还有吗?3万元也行");

        Assert.Equal(["\uFFFD5万"], result.Suspects.Select(s => s.In(result.Text.Text)));
    }

    [Fact]
    public void The_seed_articles_lose_all_976_insertions_and_no_digit()
    {
        if (RepositoryFolder.Shared("gold", "seeds") is not { } folder)
        {
            Assert.Skip("shared/ is not there.");
            return;
        }

        var (restored, inserted) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt"))
        {
            var text = File.ReadAllText(path);
            var result = Clean(text);
            inserted += Regex.Count(text, @"\p{IsCJKUnifiedIdeographs}\([a-zü\u00E0-\u01DC]+\)");
            Assert.DoesNotMatch(Insertion, result.Text.Text);
            Assert.Equal(Digits(text), Digits(result.Text.Text));
            restored += result.Text.Map.Segments().Count(s => s.Derived.Length > 0 && s.Derived.Length != s.Before.Length);
        }

        Assert.Equal((6, 976), (restored, inserted));

        static IEnumerable<string> Digits(string text) => Regex.Matches(text, "[0-9]+").Select(m => m.Value);
    }

    [Fact]
    public void Undamaged_articles_are_only_made_half_width()
    {
        if (RepositoryFolder.Shared("gold", "dev") is not { } folder)
        {
            Assert.Skip("shared/ is not there.");
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.txt"))
        {
            var text = File.ReadAllText(path);
            var result = Clean(text);
            Assert.Equal(text.Length, result.Text.Text.Length);
            Assert.Empty(result.Repairs);
            Assert.Empty(result.Suspects);
        }
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Gen.Int[0, Dirt.Length - 1].Array[0, 25].Sample(parts =>
        {
            var once = Clean(string.Concat(parts.Select(i => Dirt[i]))).Text.Text;
            Assert.Equal(once, Clean(once).Text.Text);
        });

    [Fact]
    public void Cleaning_a_damaged_document_twice_changes_nothing_more() =>
        Gen.Int[0, Dirt.Length - 1].Array[0, 25].Sample(parts =>
        {
            // 縣 without its reading, often enough, would clear the document of the suspicion.
            var once = Clean(Pinyin + string.Concat(parts.Select(i => Dirt[i]).Where(d => d != "縣"))).Text.Text;
            Assert.DoesNotContain("萬(wàn)", once, StringComparison.Ordinal);
            Assert.Equal(once, Clean(once).Text.Text);
        });

    [Fact]
    public void Any_text_is_taken_and_every_reported_stretch_lies_within_it() =>
        Gen.OneOf(Gen.Int[0, Dirt.Length - 1].Select(i => Dirt[i]), Gen.String, Gen.Const(Pinyin)).Array[0, 12].Sample(parts =>
        {
            var text = string.Concat(parts);
            var result = Clean(text);
            Assert.All(result.Repairs.Concat(result.Suspects), s => Assert.InRange(s.End, s.Start, result.Text.Text.Length));
            for (var i = 0; i < result.Text.Text.Length; i++)
            {
                Assert.InRange(result.Text.ToSource(new Span(i, i + 1)).End, 0, text.Length);
            }
        });

    [Theory]
    [InlineData("1 111 ")]
    [InlineData("111 ")]
    [InlineData("1,111,")]
    [InlineData("(")]
    [InlineData("(a")]
    [InlineData("<")]
    [InlineData("<p ")]
    [InlineData("<<p>p>")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("?y")]
    [InlineData("?1")]
    [InlineData("，")]
    [InlineData("萬(wàn)")]
    [InlineData("年?yáng)")]
    [InlineData("訓?!盎")]
    [InlineData("東(dong)(dong)")]
    [InlineData("5□")]
    public void Time_grows_with_length_alone(string piece)
    {
        var text = Pinyin + string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Clean(text);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 4);
    }

    private static CleanedText Clean(string text) => Cleaner.Clean(new DecodedText(text, "utf-8"));

    private static string Unescape(string cell) => Regex.Replace(cell.Replace("\\n", "\n", StringComparison.Ordinal), @"\\u([0-9A-F]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
}
