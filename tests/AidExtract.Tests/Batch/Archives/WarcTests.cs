using System.IO.Compression;
using System.Text;
using AidExtract.Batch;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Batch.Archives;

public sealed class WarcTests : IDisposable
{
    private const string Html = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=\"utf-8\"";
    private const string Page = "<html><body><p>某县捐款5万元。</p></body></html>";

    private static readonly byte[] PageBytes = Encoding.UTF8.GetBytes(Page);

    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_are_taken_by_their_addresses_and_what_is_no_article_is_passed_over(bool packed)
    {
        byte[][] records =
        [
            Packing.Warc("warcinfo", "Content-Type: application/warc-fields", "software: x\r\n"u8.ToArray()),
            Packing.Warc("request", "WARC-Target-URI: http://a.cn/1\nContent-Type: application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Packing.Response("http://a.cn/1", Html, PageBytes),
            Packing.Response("http://a.cn/pic", "HTTP/1.1 200 OK\nContent-Type: image/png", [0x89, 0x50]),
            Packing.Response("http://a.cn/moved", "HTTP/1.1 302 Found\nContent-Type: text/html\nLocation: /", PageBytes),
            Packing.Response("http://a.cn/gone", "HTTP/1.1 404 Not Found\nContent-Type: text/html", PageBytes),
            Packing.Response("http://a.cn/1", Html, PageBytes),
            Packing.Warc("conversion", "WARC-Target-URI: <http://a.cn/2>\nContent-Type: text/plain", "捐款6万元。"u8.ToArray()),
            Packing.Warc("conversion", "WARC-Record-ID: <urn:uuid:7>\nContent-Type: text/plain", "捐款7万元。"u8.ToArray()),
            Packing.Warc("resource", "WARC-Target-URI: file:///x\nContent-Type: text/plain", ""u8.ToArray()),
        ];
        var name = packed ? "a.warc.gz" : "a.warc";
        _folder.Write(name, [.. records.SelectMany(record => packed ? Packing.Gzip(record) : record)]);
        Assert.Equal(
            [$"http://a.cn/1 = {Page}", $"urn:uuid:{Convert.ToHexStringLower("http://a.cn/1"u8)} = {Page}", "http://a.cn/2 = 捐款6万元。", "urn:uuid:7 = 捐款7万元。", "file:///x ! the file is empty"],
            _folder.Rows());
        var inputs = new InputReader([_folder.Path]).Read(TestContext.Current.CancellationToken).Take(3).Select(s => s.Read()).ToArray();
        Assert.Equal([TextFormat.NamedHtml, TextFormat.NamedHtml, TextFormat.Plain], inputs.Select(i => i.Format));
        Assert.Equal(["utf-8", "utf-8", null], inputs.Select(i => i.CharsetHint));
    }

    [Theory]
    [InlineData("a.wet")]
    [InlineData("a.warc.wet")]
    [InlineData("a.txt.wet")]
    public void Converted_texts_are_read(string name)
    {
        _folder.Write(name, Packing.Warc("conversion", "WARC-Target-URI: http://a.cn/", "捐款"u8.ToArray()));
        Assert.Equal(["http://a.cn/ = 捐款"], _folder.Rows());
    }

    [Fact]
    public void Content_is_joined_and_unpacked()
    {
        var chunked = Encoding.UTF8.GetBytes($"{PageBytes.Length - 10:x};x=y\r\n").Concat(PageBytes[..^10]).Concat("\r\nA\r\n"u8.ToArray()).Concat(PageBytes[^10..]).Concat("\r\n0\r\n\r\n"u8.ToArray()).ToArray();
        using var brotli = new MemoryStream();
        using (var packing = new BrotliStream(brotli, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(PageBytes);
        }

        _folder.Write("a.warc",
        [
            .. Packing.Response("chunked", Html + "\nTransfer-Encoding: chunked", chunked),
            .. Packing.Response("joined already", Html + "\nTransfer-Encoding: chunked", PageBytes),
            .. Packing.Response("gzip", Html + "\nContent-Encoding: gzip", Packing.Gzip(PageBytes)),
            .. Packing.Response("unpacked already", Html + "\nContent-Encoding: gzip", PageBytes),
            .. Packing.Response("brotli", Html + "\nContent-Encoding: br", brotli.ToArray()),
            .. Packing.Response("cut", Html + "\nContent-Encoding: gzip", Packing.Gzip(PageBytes)[..^10]),
            .. Packing.Response("cut chunk", Html + "\nTransfer-Encoding: chunked", chunked[..20]),
            .. Packing.Response("bomb", Html + "\nContent-Encoding: gzip", Packing.Gzip(new string('0', 20_000_000))),
            .. Packing.Warc("response", "WARC-Target-URI: none\nContent-Type: application/http", "nothing"u8.ToArray()),
        ]);
        const string Damaged = "the record holds no HTTP response that can be read";
        Assert.Equal(
            [$"chunked = {Page}", $"joined already = {Page}", $"gzip = {Page}", $"unpacked already = {Page}", $"brotli = {Page}", $"cut ! {Damaged}", $"cut chunk ! {Damaged}", "bomb ! it unpacks to more than 200 times its size", $"none ! {Damaged}"],
            _folder.Rows());
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "the archive is damaged, and what was read of it before may be")]
    [InlineData("<html>", "the archive is damaged, and what was read of it before may be")]
    [InlineData("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 20\r\n\r\n捐", "the archive is cut short")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 20\r\n\r\n捐", "the archive is cut short")]
    [InlineData("WARC/1.0\r\nWARC-Type: conv", "the archive is cut short")]
    [InlineData("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: -1\r\n\r\n", "the archive is damaged, and what was read of it before may be")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 9999999999999\r\n\r\n", "the archive is cut short")]
    public void Articles_before_damage_are_read(string bad, string reason)
    {
        _folder.Write("a.warc", [.. Packing.Response("http://a.cn/1", Html, PageBytes), .. Encoding.UTF8.GetBytes(bad)]);
        Assert.Equal([$"http://a.cn/1 = {Page}", $"a.warc ! {reason}"], _folder.Rows());
    }

    [Fact]
    public void The_charset_that_was_sent_decides_only_what_the_bytes_leave_open()
    {
        const string Sentence = "帮扶干部带着种子和农具走进深山里的村寨，挨家挨户送去棉被、腊肉、竹编藤椅";
        const int Length = 4;
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        string[] charsets = ["gbk", "big5", "x-none"];
        var texts = Enumerable.Range(0, Sentence.Length - Length + 1).Select(i => Sentence.Substring(i, Length)).ToArray();
        _folder.Write("a.warc", [.. texts.SelectMany(text => charsets.SelectMany(charset =>
            Packing.Response($"{text} {charset}", $"HTTP/1.1 200 OK\nContent-Type: text/html; charset={charset}", [.. "<html>"u8, .. gb18030.GetBytes(text)])))]);
        var sources = new InputReader([_folder.Path]).Read(TestContext.Current.CancellationToken);
        var encodings = new ArticleRunner(new AidExtractor(), 1).Run(sources, TestContext.Current.CancellationToken).Select(a => a.Article!.Encoding).Chunk(charsets.Length).ToArray();
        Assert.All(encodings, found => Assert.All(found, encoding => Assert.True(encoding is "gb18030" or "")));
        Assert.All(encodings, found => Assert.False(found[0].Length == 0 && found[2].Length > 0));
        Assert.Contains(encodings, found => found is ["gb18030", "", ""]);
    }
}
