using System.Diagnostics;
using System.Text;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Pages;

public sealed class PageProperties
{
    private const double MostMillisecondsPerKilobyte = 10;

    private static readonly AidExtractor Extractor = new(new ExtractorOptions { AllSections = true });

    private static readonly string[] Sources =
        [SamplePages.Government, SamplePages.Portal, SamplePages.Table, SamplePages.Old, SamplePages.Traditional, SamplePages.Malformed];

    private static readonly string[] Fragments =
    [
        "<", ">", "\"", "'", "&", "</", "<!--", "-->", "<![CDATA[", "]]>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<div class=\"nav\">", "</div>", "<p>",
        "<a href=x>", "</a>", "<script>", "</script>", "<title>", "</title>", "<pre>", "<sup>", "</sup>", "&nbsp;", "&#5000;", "&amp", "<svg>", "\0", "\r\n", " ", "5", "万元", "𠮷",
        "<article>", "<h1>", "<meta name=source content=\"", "<li>", "<br>", "捐款", "。", "\uD840",
    ];

    private static readonly Gen<string> Pages = Gen.Select(
        Gen.Int[0, Sources.Length - 1],
        Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 40], Gen.Int[0, Fragments.Length - 1]).Array[0, 12]).Select((source, mutations) =>
        {
            var page = new StringBuilder(Sources[source]);
            foreach (var (at, length, fragment) in mutations)
            {
                var position = at % (page.Length + 1);
                page.Remove(position, Math.Min(fragment % 3 == 0 ? length : 0, page.Length - position)).Insert(position, Fragments[fragment]);
            }

            return page.ToString();
        });

    [Fact]
    public void The_text_that_is_shown_tiles_the_file() => Pages.Sample(
        html =>
        {
            var shown = Html.Shown(html).Text;
            var (derived, before) = (0, 0);
            foreach (var segment in shown.Map.Segments())
            {
                Assert.Equal((derived, before), (segment.Derived.Start, segment.Before.Start));
                (derived, before) = (segment.Derived.End, segment.Before.End);
                if (segment.Derived.Length == segment.Before.Length && segment.Derived.Length > 1)
                {
                    Assert.Equal(segment.Before.In(html), segment.Derived.In(shown.Text));
                }
            }

            Assert.Equal(shown.Text.Length, derived);
            Assert.Equal(html.Length, before);
        },
        iter: 2000);

    [Fact]
    public void Blocks_are_in_order_and_do_not_overlap() => Pages.Sample(
        html =>
        {
            var end = 0;
            foreach (var block in Html.Shown(html).Blocks)
            {
                Assert.True(end <= block.Source.Start && block.Source.Length > 0);
                end = block.Source.End;
            }
        },
        iter: 2000);

    [Fact]
    public void Mutated_pages_are_read_in_time_and_raw_stands_where_the_positions_say()
    {
        Html.Extract(Extractor, SamplePages.Portal);
        Pages.Sample(
            html =>
            {
                html = html.Replace("\0", "", StringComparison.Ordinal).Replace('\uD840', '?');
                var content = Encoding.UTF8.GetBytes(html);
                var article = Read(content);
                if (Milliseconds(() => Read(content)) > MostMillisecondsPerKilobyte * content.Length / 1000)
                {
                    // Other work on the machine may have come between.
                    var least = Enumerable.Range(0, 5).Min(_ => Milliseconds(() => Read(content)));
                    Assert.True(least < MostMillisecondsPerKilobyte * content.Length / 1000, $"{least} ms");
                }

                var runes = html.EnumerateRunes().ToArray();
                Assert.All(article.Figures, f => Assert.Equal(f.Raw, string.Concat(runes[f.Start..f.End])));
                Assert.Equal(ArticleStatus.Ok, article.Status);
            },
            iter: 2000,
            threads: 1);

        static Article Read(byte[] content) => Extractor.Extract(new ArticleInput("page", content) { Format = TextFormat.Html, IsRecord = true });
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div class=nav><p>")]
    [InlineData("<table><tr><td>县")]
    [InlineData("<ul><li>")]
    [InlineData("<b><p></b>")]
    [InlineData("<a href=x>县</a></section>")]
    [InlineData("<div></section>")]
    [InlineData("<!--")]
    [InlineData("<a b=\"x>")]
    [InlineData("<a b=\">")]
    [InlineData("<script>")]
    [InlineData("<script></script>")]
    [InlineData("<title>县</title>")]
    [InlineData("<![CDATA[")]
    [InlineData("<")]
    [InlineData("</ ")]
    [InlineData("&#")]
    [InlineData("&ampx")]
    [InlineData("a=\"1\" ")]
    [InlineData("<pre>\n")]
    [InlineData("<time datetime=2020-01-02>县<br>")]
    public void Pages_of_one_thing_are_read_in_linear_time(string unit)
    {
        var (few, many) = (Time(100_000 / unit.Length), Time(800_000 / unit.Length));

        Assert.True(many < (20 * few) + 1000, $"{few} ms, {many} ms");

        double Time(int count)
        {
            var html = "<!doctype html><p title=\"" + (unit[0] == 'a' ? "\" " : "\">") + string.Concat(Enumerable.Repeat(unit, count)) + ">村里捐款5万元";
            var watch = Stopwatch.StartNew();
            var page = Html.Shown(html);
            var elapsed = watch.Elapsed.TotalMilliseconds;
            Assert.Contains("村里捐款5万元", page.Text.Text, StringComparison.Ordinal);
            return elapsed;
        }
    }

    [Fact]
    public void A_megabyte_in_one_attribute_is_passed_over()
    {
        var html = $"<p title=\"{new string('x', 1_000_000)}\">捐款5万元</p>";

        Assert.Equal("捐款5万元", Html.Shown(html).Text.Text);
    }

    private static double Milliseconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }
}
