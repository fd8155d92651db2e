using System.Text;
using AidExtract.Cleaning;
using AidExtract.Explaining;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Explaining;

public class ExplanationTests
{
    private static readonly AidExtractor Extractor = new();

    public static IEnumerable<TheoryDataRow<string, string, string, FormOutcome, string>> Cases() =>
        Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Explaining", "forms.tsv"))
            .Select(row => new TheoryDataRow<string, string, string, FormOutcome, string>(row.Cells[0], row.Cells[1], row.Cells[2], Enum.Parse<FormOutcome>(row.Cells[3]), row.Cells[4]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_form_that_fits_says_what_became_of_it(string sentence, string text, string row, FormOutcome outcome, string reason)
    {
        var forms = Sentences(sentence).SelectMany(explained => explained.Forms).ToList();

        var form = forms.Find(form => form.Text == text && form.Row == row.Trim('-'));
        Assert.True(form is not null, $"{text} as {row} is not among {string.Join("; ", forms)}");
        Assert.Equal(outcome, form.Outcome);
        Assert.Contains(reason, form.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_asked_for_is_a_figure()
    {
        var extractor = new AidExtractor(new ExtractorOptions { Kinds = new HashSet<AidExtract.Matching.Figures.FigureKind> { AidExtract.Matching.Figures.FigureKind.Age } });
        var sentence = Assert.Single(Explain(extractor, "老人今年90岁，捐书5册。").Lines).Stretches[0].Sentences[0];

        Assert.Equal(["90岁"], sentence.Figures.Select(figure => figure.Record.Raw));
        Assert.Contains(sentence.Forms, form => form is { Text: "90岁", Outcome: FormOutcome.Figure });
        Assert.Contains(sentence.Forms, form => form is { Text: "5册", Outcome: FormOutcome.Dropped });
    }

    [Fact]
    public void The_winner_names_the_rows_of_its_words()
    {
        var form = Sentences("全镇种树近3万余株。").SelectMany(sentence => sentence.Forms).First(form => form.Outcome == FormOutcome.Figure);

        Assert.Equal(["Prefix 近 (approximators.tsv: 近)", "N 3万余", "Classifier 株 (classifiers.tsv: 株)"], form.Parts);
    }

    [Fact]
    public void Numbers_have_their_values()
    {
        var readings = Sentences("捐来棉被1.5万条、三四百斤米。").SelectMany(sentence => sentence.Readings).ToList();

        Assert.Contains(new ReadingExplanation(4, "1.5万", "number 15000", "numerals.tsv: 万"), readings);
        Assert.Contains(new ReadingExplanation(10, "三四百", "number 300..400", "numerals.tsv: 三 四 百"), readings);
    }

    [Fact]
    public void What_cleaning_changed_stands_in_the_file_where_it_says()
    {
        const string text = "县里来信。\n縣裏撥款５萬(wàn)元&nbsp;，已到\u200B賬。謝謝各位鄉(xiāng)親。\n學(xué)校開(kāi)門(mén)，馬(mǎ)隊(duì)進(jìn)場(chǎng)，機(jī)器運(yùn)轉(zhuǎn)，領(lǐng)隊(duì)講(jiǎng)話。\n";
        var line = Explain(Extractor, text).Lines[1];

        Assert.Equal(["pinyin", "pinyin", "folding", "markup", "invisible"], line.Repairs.Select(repair => repair.Kind));
        Assert.All(line.Repairs, repair => Assert.StartsWith(repair.Before, text[repair.Start..], StringComparison.Ordinal));
        Assert.Equal((text.Split('\n')[1], "縣裏撥款5萬元 ，已到賬。謝謝各位鄉親。"), (line.Raw, Assert.Single(line.Stretches).Cleaned));
        Assert.Equal("县里拨款5万元 ，已到账。谢谢各位乡亲。", line.Stretches[0].Simplified);
    }

    [Fact]
    public void Lines_that_markup_breaks_stay_together()
    {
        var line = Assert.Single(Explain(Extractor, "县里捐书5册。<br>镇里捐书7册。").Lines);

        Assert.Equal(["县里捐书5册。", "镇里捐书7册。"], line.Stretches.Select(stretch => stretch.Cleaned));
        Assert.Equal(["5册", "7册"], line.Stretches.SelectMany(stretch => stretch.Sentences).SelectMany(sentence => sentence.Figures).Select(figure => figure.Record.Raw));
    }

    [Theory]
    [InlineData("责任编辑：白露", Section.Byline, LineReason.Pattern)]
    [InlineData("2020年5月1日", Section.Dateline, LineReason.Date)]
    [InlineData("https://example.org/1", Section.Boilerplate, LineReason.Address)]
    [InlineData("———", Section.Boilerplate, LineReason.Ornament)]
    [InlineData("捐款到账情况", Section.Heading, LineReason.Short)]
    [InlineData("全县捐书5册。", Section.Body, LineReason.Text)]
    public void A_line_says_why_it_is_what_it_is(string line, Section section, LineReason reason)
    {
        var explanation = Explain(Extractor, $"全镇捐书7册。\n{line}\n大家都很高兴。");
        var stretch = Assert.Single(explanation.Lines[1].Stretches);

        Assert.Equal((section, reason, reason == LineReason.Pattern), (stretch.Section, stretch.Reason, stretch.Pattern.Length > 0));
        Assert.Equal(3, explanation.LineCount);
    }

    [Fact]
    public void A_record_has_its_title_first()
    {
        var explanation = Extractor.Explain(new ArticleInput("1", Encoding.UTF8.GetBytes("县里捐书5册。")) { Title = "全县捐书", IsRecord = true });

        Assert.Equal([(true, 1, "全县捐书"), (false, 1, "县里捐书5册。")], explanation.Lines.Select(line => (line.IsTitleField, line.Number, line.Raw)));
        Assert.Equal(LineReason.Field, explanation.Lines[0].Stretches[0].Reason);
    }

    [Fact]
    public void Places_say_how_they_were_resolved_and_why_they_are_none()
    {
        var places = Sentences("贵州省碧江区收到3万尼泊尔卢比，合作愉快。").SelectMany(sentence => sentence.Places).ToDictionary(place => place.Text);

        Assert.Equal((true, "520602"), (places["碧江区"].IsPlace, places["碧江区"].Code));
        Assert.Equal((false, "lies inside the figure 3万尼泊尔卢比"), (places["尼泊尔"].IsPlace, places["尼泊尔"].Reason));
        Assert.False(places["合作"].IsPlace);
        Assert.Contains("623001 合作市", places["合作"].Candidates);
    }

    [Fact]
    public void Parties_say_what_told_them()
    {
        var figure = Assert.Single(Sentences("县商会向红星小学捐赠图书600册。").SelectMany(sentence => sentence.Figures));

        Assert.Equal(("verbs.tsv: 捐赠, its subject gives", "subject of 捐赠", "role-frames.tsv: 向"), (figure.Verb, figure.Donor, figure.Recipient));
    }

    [Fact]
    public void Words_around_a_figure_say_what_they_changed()
    {
        var figures = Sentences("全村至少脱贫650人，集资12万修桥。").SelectMany(sentence => sentence.Figures).ToList();

        Assert.Equal(["exact became over", "count.bare became money.bare; no unit became CNY"], figures.Select(figure => figure.Refined));
    }

    [Fact]
    public void What_cannot_be_decoded_has_no_lines()
    {
        var explanation = Extractor.Explain(new ArticleInput("bad", new byte[] { 0xE5, 0xB8 }));

        Assert.Equal((ArticleStatus.Failed, 0), (explanation.Status, explanation.Lines.Count));
        Assert.NotEmpty(explanation.Error);
    }

    private static IEnumerable<SentenceExplanation> Sentences(string text) => Explain(Extractor, text).Lines.SelectMany(line => line.Stretches).SelectMany(stretch => stretch.Sentences);

    private static Explanation Explain(AidExtractor extractor, string text) => extractor.Explain(new ArticleInput("test", Encoding.UTF8.GetBytes(text)));
}
