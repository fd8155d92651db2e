using System.Security.Cryptography;
using AidExtract.Tables;

namespace AidExtract;

/// <summary>Reads articles. Built once, used from any thread.</summary>
public sealed class AidExtractor
{
    private readonly CompiledTables _tables;

    /// <summary>Opens the built-in tables.</summary>
    public AidExtractor(ExtractorOptions? options = null)
    {
        Options = options ?? new ExtractorOptions();
        _tables = CompiledTables.BuiltIn;
    }

    /// <summary>What it was asked for.</summary>
    public ExtractorOptions Options { get; }

    /// <summary>SHA-256 of the compiled tables.</summary>
    public string TablesHash => _tables.Hash;

    /// <summary>Reads one article. A file that cannot be decoded gives an article with status <see cref="ArticleStatus.Failed"/>; nothing is thrown for bad input.</summary>
    public Article Extract(ArticleInput input) => new()
    {
        Id = input.Id,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(input.Content.Span)),
        Bytes = input.Content.Length,
        Tables = TablesHash,
    };
}
