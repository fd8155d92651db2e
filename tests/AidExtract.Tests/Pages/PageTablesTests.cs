using AidExtract.Cleaning;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Pages;

public sealed class PageTablesTests
{
    private const string Article = "<p>今年秋天，县里给三所小学派来老师，又修通了两条路，群众出行更加方便了。</p>";

    public static TheoryData<string, string, string> Elements()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (_, cells) in Tsv.Rows(RepositoryFolder.Path("src", "Data", "Rules", "page-elements.tsv")))
        {
            data.Add(cells[1], cells[2], cells[3]);
        }

        return data;
    }

    public static TheoryData<string, string, string> Words()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (_, cells) in Tsv.Rows(RepositoryFolder.Path("src", "Data", "Rules", "page-words.tsv")).Where(r => r.Cells[0] != "meta"))
        {
            data.Add(cells[0], cells[2], cells[3]);
        }

        return data;
    }

    public static TheoryData<string, string> NotFurniture()
    {
        var data = new TheoryData<string, string>();
        foreach (var (_, cells) in Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Pages", "not-furniture.tsv")))
        {
            data.Add(cells[0], cells[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void The_example_of_each_element_is_set_and_taken_as_its_row_says(string layout, string means, string example)
    {
        var page = Html.Read($"<!doctype html>{Article}村里<i>来</i>{example}了{Article}");
        var lines = page.Lines.Skip(1).SkipLast(1).ToArray();
        string[] expected = layout switch
        {
            "hidden" => ["村里来了"],
            "link" => ["村里来首页了"],
            "raised" => ["村里来500[1]了"],
            "line" => ["村里来县里", "修路了"],
            _ => ["村里来", TextOf(example), "了"],
        };

        Assert.Equal(expected, lines.Select(l => l.Text));
        if (expected.Length == 3)
        {
            Assert.Equal(SectionOf(means), lines[1].Section is Section.Heading ? Section.Body : lines[1].Section);
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void The_example_of_each_word_is_known(string kind, string means, string example)
    {
        var attribute = kind == "name" ? "class" : kind;
        var line = Html.Read($"<!doctype html>{Article}<div {attribute}=\"{example}\">捐款5万元。</div>{Article}").Lines[1];

        Assert.Equal(("捐款5万元。", SectionOf(means)), (line.Text, line.Section));
    }

    [Theory]
    [InlineData("id=\"main-nav\"", Section.Boilerplate)]
    [InlineData("class=\"box\" id=\"related\"", Section.Related)]
    [InlineData("class='x LeftMenu y'", Section.Boilerplate)]
    [InlineData("class=article-share", Section.Boilerplate)]
    [InlineData("hidden", Section.Boilerplate)]
    [InlineData("style=\"color:red; display: none\"", Section.Boilerplate)]
    public void Furniture_is_known_by_any_of_its_attributes(string attributes, Section section) =>
        Assert.Equal(section, Html.Read($"<!doctype html>{Article}<div {attributes}>捐款5万元。</div>{Article}").Lines[1].Section);

    [Theory]
    [MemberData(nameof(NotFurniture))]
    public void Other_blocks_are_body(string tag, string element)
    {
        var line = Html.Read($"<!doctype html>{Article}{tag}捐款5万元。</{element}>{Article}").Lines[1];

        Assert.Equal(("捐款5万元。", Section.Body), (line.Text, line.Section));
    }

    [Fact]
    public void A_header_of_the_article_itself_is_body()
    {
        var lines = Html.Read($"<!doctype html><article><header>捐款5万元。</header>{Article}<footer>捐款6万元。</footer></article><footer>捐款7万元。</footer>").Lines;

        Assert.Equal([Section.Body, Section.Body, Section.Body, Section.Boilerplate], lines.Select(l => l.Section));
    }

    [Fact]
    public void A_block_that_holds_most_of_the_page_is_no_furniture_whatever_its_name()
    {
        Assert.All(Html.Read($"<!doctype html><form id=aspnetForm><div class=\"nav-wrapper\">{Article}<p>捐款5万元。</p></div></form>").Lines, l => Assert.Equal(Section.Body, l.Section));
    }

    [Fact]
    public void Furniture_whose_end_is_missing_ends_before_the_first_sentence()
    {
        var lines = Html.Read($"<!doctype html>{Article}<div class=nav><div>首页</div><div>要闻</div><p>捐款共5万元。</p>{Article}").Lines;

        Assert.Equal([Section.Body, Section.Boilerplate, Section.Boilerplate, Section.Body, Section.Body], lines.Select(l => l.Section));
    }

    [Theory]
    [InlineData("<li><a href=1>山城签约项目23个</a> [07-13]</li>", Section.Related)]
    [InlineData("<li><a href=1>山城签约项目23个</a> 2020.7.13</li>", Section.Related)]
    [InlineData("<li><a href=1>山城签约项目23个</a></li>", Section.Related)]
    [InlineData("<li><a href=1>首页</a><a href=2>图片</a></li>", Section.Boilerplate)]
    [InlineData("<li><a href=1>历下区</a> 12.5</li>", Section.Body)]
    [InlineData("<li><a href=1>历下区</a> 1746070元</li>", Section.Body)]
    [InlineData("<li><a href=1>历下区捐款5万元。</a></li>", Section.Body)]
    [InlineData("<li><a name=1>历下区捐款5万元</a></li>", Section.Body)]
    public void Runs_of_links_are_told_from_lists(string entry, Section section)
    {
        var lines = Html.Read($"<!doctype html><h1>县里修路</h1>{Article}<ul>{entry}{entry}{entry}</ul>{Article}").Lines;

        Assert.All(lines.Skip(2).Take(3), l => Assert.Equal(section, l.Section == Section.Heading ? Section.Body : l.Section));
    }

    [Fact]
    public void A_link_in_the_text_is_text() =>
        Assert.Equal(Section.Body, Html.Read($"<!doctype html>{Article}<p><a href=1>历下区捐款5万元</a></p><p><a href=2>详情</a></p>{Article}").Lines[^1].Section);

    [Fact]
    public void Comments_longer_than_the_article_are_no_body_where_the_article_is_marked()
    {
        var lines = Html.Read($"<!doctype html><article>{Article}</article><div class=\"comments\">{Article}{Article}</div>").Lines;

        Assert.Equal([Section.Body, Section.Boilerplate, Section.Boilerplate], lines.Select(l => l.Section));
    }

    private static Section SectionOf(string means) => means switch
    {
        "related" => Section.Related,
        "boilerplate" or "frame" => Section.Boilerplate,
        "headline" => Section.Title,
        _ => Section.Body,
    };

    private static string TextOf(string example) => System.Text.RegularExpressions.Regex.Replace(example, "<[^>]*>", "");
}
