using System.Security.Cryptography;

namespace AidExtract.Checkpoints;

/// <summary>SHA-256 as articles.csv has it.</summary>
internal static class Sha256
{
    /// <summary>The hash in lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
