using System.Buffers.Binary;
using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>The articles that stand in the parts of a folder, to be found by their keys from any thread.</summary>
internal sealed class PartStore
{
    private const int HeadSize = sizeof(int) + ArticleKey.Size;

    private readonly HashIndex _index = new();
    private readonly List<long> _begins = [];
    private readonly List<string> _paths = [];
    private long _end;

    /// <summary>Number of articles.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the articles of a part. Of one that is damaged, those before the damage.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Add(string path)
    {
        using var file = File.OpenRead(path);
        _begins.Add(_end);
        _paths.Add(path);
        var magic = new byte[PartWriter.Magic.Length];
        if (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic.AsSpan().SequenceEqual(PartWriter.Magic))
        {
            var head = new byte[HeadSize];
            while (file.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false) == HeadSize)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(head);
                var next = file.Position - ArticleKey.Size + length;
                if (length < ArticleKey.Size || next > file.Length)
                {
                    break;
                }

                _index.Add(HashOf(KeyOf(head)), _end + file.Position - HeadSize);
                Count++;
                file.Position = next;
            }
        }

        _end += file.Length;
    }

    /// <summary>True when there is an article with a key.</summary>
    /// <exception cref="IOException">A part cannot be read.</exception>
    public bool Contains(UInt128 key) => FindRows(key) is not null;

    /// <summary>The article with a key; null when there is none that can be read.</summary>
    public StoredArticle? Find(UInt128 key)
    {
        try
        {
            return FindRows(key) is { } rows ? Read(rows) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    private byte[]? FindRows(UInt128 key)
    {
        foreach (var position in _index.Find(HashOf(key)))
        {
            var found = _begins.BinarySearch(position);
            var part = found < 0 ? ~found - 1 : found;
            var offset = position - _begins[part];
            using var file = File.OpenHandle(_paths[part]);
            var head = new byte[HeadSize];
            if (RandomAccess.Read(file, head, offset) == HeadSize && KeyOf(head) == key)
            {
                var rows = new byte[BinaryPrimitives.ReadInt32LittleEndian(head) - ArticleKey.Size];
                RandomAccess.Read(file, rows, offset + HeadSize);
                return rows;
            }
        }

        return null;
    }

    private static StoredArticle Read(byte[] rows)
    {
        using var reader = new BinaryReader(new MemoryStream(rows));
        var figures = new FieldValue[reader.Read7BitEncodedInt()][];
        var places = new FieldValue[reader.Read7BitEncodedInt()][];
        Fill(figures, Codebook.Figures);
        Fill(places, Codebook.Places);
        return new StoredArticle(Row(Codebook.Articles, null), figures, places);

        void Fill(FieldValue[][] into, Table table)
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = Row(table, i > 0 ? into[i - 1] : null);
            }
        }

        FieldValue[] Row(Table table, FieldValue[]? before)
        {
            var row = new FieldValue[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = FieldCodec.Read(reader, before is null ? default : before[i]);
            }

            return row;
        }
    }

    private static UInt128 KeyOf(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadUInt128LittleEndian(head[sizeof(int)..]);

    private static uint HashOf(UInt128 key) => (uint)key;
}
