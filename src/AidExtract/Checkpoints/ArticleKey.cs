using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AidExtract.Checkpoints;

/// <summary>What tells an article from all others of a run: its id and its content, to which a record's title and date belong.</summary>
internal static class ArticleKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = 16;

    /// <summary>The key of an article whose content has the hash <paramref name="sha256"/>.</summary>
    public static UInt128 Of(string id, string sha256, string? title, DateOnly? date)
    {
        var identity = $"{id}\0{sha256}\0{title}\0{date?.ToString("O", CultureInfo.InvariantCulture)}";
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
    }
}
