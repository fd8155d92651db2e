using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Conformance.Segmenting;

/// <summary>The mixed texts in blocks, and digests of what is found in each, so that the original need not run over all of them.</summary>
internal static class MixedResults
{
    /// <summary>The four ways of cutting: as the scripts beside this file call them.</summary>
    public static readonly string[] Modes = ["cut", "cut-no-hmm", "tag", "tag-no-hmm"];

    private const int Bytes = 1_100_000;
    private const int BlockLength = 200;

    private static readonly Lazy<string[][]> LazyBlocks = new(() => [.. MixedTexts.Make(Bytes).Chunk(BlockLength)]);
    private static readonly Segmenter Segmenter = new();

    /// <summary>The texts, of together more than a megabyte.</summary>
    public static string[][] Blocks => LazyBlocks.Value;

    /// <summary>The file of the digests in the folder of the sources.</summary>
    public static string DigestFile => Path.Combine(RepositoryFolder.Path, "tests", "AidExtract.Conformance", "Segmenting", "digests.tsv");

    /// <summary>Digest of the results of one block.</summary>
    public static string Digest(IEnumerable<string> results) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', results))))[..16];

    /// <summary>What is found in a text: the length of each word in code points, with its tag where tags are asked for.</summary>
    public static string Ours(string mode, string text) => string.Join(' ', mode switch
    {
        "tag" or "tag-no-hmm" => Segmenter.Tag(text, mode == "tag").Select(token => CodePoints(text, token.Span) + token.Tag),
        _ => Segmenter.Cut(text, mode == "cut").Select(word => CodePoints(text, word)),
    });

    private static string CodePoints(string text, Span span)
    {
        var count = 0;
        foreach (var rune in text.AsSpan(span.Start, span.Length).EnumerateRunes())
        {
            count++;
        }

        return count.ToString(CultureInfo.InvariantCulture);
    }
}
