using AidExtract.Pages;
using Xunit;

namespace AidExtract.Tests.Pages;

public sealed class HtmlTestTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>县里修路")]
    [InlineData("\uFEFF\r\n  <!doctype HTML PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\">")]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb2312\"?>\n<!-- 存档 -->\n<html xmlns=\"http://www.w3.org/1999/xhtml\">")]
    [InlineData("<HTML><p>县里修路")]
    [InlineData("<head><title>县里修路</title></head>")]
    [InlineData("<body bgcolor=white>县里修路")]
    public void Documents_are_known_by_how_they_begin(string text) => Assert.True(HtmlTest.BeginsDocument(text));

    [Theory]
    [InlineData("<p>县里修路。</p>\n<p>捐款5万元。</p>")]
    [InlineData("<header>县里修路</header>")]
    [InlineData("<htmlx>")]
    [InlineData("县里修路<html>")]
    [InlineData("<!-- 县里修路")]
    [InlineData("<?xml version=\"1.0\"?><newsml>县里修路</newsml>")]
    [InlineData("<!doctype newsml>")]
    [InlineData("<《县里修路》>")]
    [InlineData("")]
    public void Texts_with_tags_are_no_documents(string text) => Assert.False(HtmlTest.BeginsDocument(text));

    [Theory]
    [InlineData("县里修路<br>村里建桥", true)]
    [InlineData("县里修路</p>", true)]
    [InlineData("<!-- 县里修路", true)]
    [InlineData("增长<5%，A < B，<县里>\n捐款5万元。<", false)]
    public void A_file_named_as_HTML_is_plain_text_without_a_tag(string text, bool holdsTag) => Assert.Equal(holdsTag, HtmlTest.HoldsTag(text));
}
