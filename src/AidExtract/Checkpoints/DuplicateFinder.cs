using System.Buffers.Binary;
using System.Text;

namespace AidExtract.Checkpoints;

/// <summary>
/// Tells of which earlier article another is a copy. Ids stand in a file that goes away with it; in memory each article takes what
/// <see cref="HashIndex"/> says. Used from any thread.
/// </summary>
public sealed class DuplicateFinder : IDisposable
{
    private const int HashSize = 32;
    private const int HeadSize = HashSize + sizeof(int);
    private const int BufferSize = 1 << 16;

    private readonly HashIndex _index = new();
    private readonly FileStream _file;
    private readonly Lock _lock = new();

    /// <summary>Begins without an article.</summary>
    /// <param name="folder">Where there is room for about 100 bytes an article.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public DuplicateFinder(string folder) =>
        _file = new FileStream(Path.Combine(folder, $"{Path.GetRandomFileName()}.seen"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);

    /// <summary>The id of the first article with this content, or null.</summary>
    /// <param name="sha256">Its SHA-256 in hexadecimal.</param>
    public string? Find(string sha256)
    {
        var hash = Convert.FromHexString(sha256);
        lock (_lock)
        {
            foreach (var position in _index.Find(HashOf(hash)))
            {
                _file.Flush();
                var head = new byte[HeadSize];
                RandomAccess.Read(_file.SafeFileHandle, head, position);
                if (head.AsSpan(0, HashSize).SequenceEqual(hash))
                {
                    var id = new byte[BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(HashSize))];
                    RandomAccess.Read(_file.SafeFileHandle, id, position + HeadSize);
                    return Encoding.UTF8.GetString(id);
                }
            }
        }

        return null;
    }

    /// <summary>Keeps an article as the first with its content.</summary>
    /// <exception cref="IOException">Its id cannot be written.</exception>
    public void Add(string sha256, string id)
    {
        var hash = Convert.FromHexString(sha256);
        var name = Encoding.UTF8.GetBytes(id);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, name.Length);
        lock (_lock)
        {
            var position = _file.Position;
            _file.Write(hash);
            _file.Write(length);
            _file.Write(name);
            _index.Add(HashOf(hash), position);
        }
    }

    /// <summary>Removes the file.</summary>
    public void Dispose() => _file.Dispose();

    private static uint HashOf(ReadOnlySpan<byte> sha256) => BinaryPrimitives.ReadUInt32LittleEndian(sha256);
}
