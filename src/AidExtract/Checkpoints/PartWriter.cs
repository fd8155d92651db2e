using System.Buffers.Binary;
using System.Globalization;
using AidExtract.Writing;

namespace AidExtract.Checkpoints;

/// <summary>
/// Puts the rows of articles on the disk while a run lasts: numbered files, each of bounded size, each of which appears whole or not at all. They are
/// written beside the run, one at a time.
/// </summary>
/// <param name="folder">Where the parts stand.</param>
/// <param name="interval">The longest time for which an article that is done is in memory alone.</param>
/// <param name="beforeFirst">What is to be done before the first part is written.</param>
internal sealed class PartWriter(string folder, TimeSpan interval, Action beforeFirst) : IDisposable
{
    /// <summary>Ending of the parts' names.</summary>
    public const string Ending = ".part";

    /// <summary>What a part begins with.</summary>
    public static readonly byte[] Magic = "AidPart1"u8.ToArray();

    private const int PartSize = 4_000_000;

    private readonly List<FieldValue> _before = [];
    private int _last = PartFiles.Of(folder).Select(PartFiles.Number).DefaultIfEmpty().Max();
    private PartBuffer _rows = new();
    private PartBuffer _spare = new();
    private Task _writing = Task.CompletedTask;
    private bool _begunWriting;
    private Table? _table;
    private long _begun;
    private int _article;

    private static long Now => Environment.TickCount64;

    /// <summary>Adds an article.</summary>
    /// <exception cref="IOException">A part cannot be written.</exception>
    public void Add(UInt128 key, StoredArticle article)
    {
        Begin(key, article.Figures.Length, article.Places.Length);
        foreach (var row in article.Figures)
        {
            Add(Codebook.Figures, row);
        }

        foreach (var row in article.Places)
        {
            Add(Codebook.Places, row);
        }

        Add(Codebook.Articles, article.Article);
        End();
    }

    /// <summary>Begins an article. Its rows follow: figures, places, and its own.</summary>
    public void Begin(UInt128 key, int figures, int places)
    {
        if (_rows.Length == 0)
        {
            Magic.CopyTo(_rows.Reserve(Magic.Length));
            _begun = Now;
        }

        _table = null;
        _article = _rows.Length;
        BinaryPrimitives.WriteUInt128LittleEndian(_rows.Reserve(sizeof(int) + ArticleKey.Size)[sizeof(int)..], key);
        _rows.AddVariable((ulong)figures);
        _rows.AddVariable((ulong)places);
    }

    /// <summary>Adds a row of a table to the article.</summary>
    public void Add(Table table, ReadOnlySpan<FieldValue> row)
    {
        if (!ReferenceEquals(_table, table))
        {
            _table = table;
            _before.Clear();
        }

        for (var i = 0; i < row.Length; i++)
        {
            FieldCodec.Write(_rows, row[i], _before.Count > 0 ? _before[i] : default);
        }

        _before.Clear();
        _before.AddRange(row);
    }

    /// <summary>Ends the article.</summary>
    /// <exception cref="IOException">A part cannot be written.</exception>
    public void End()
    {
        BinaryPrimitives.WriteInt32LittleEndian(_rows.Written[_article..], _rows.Length - _article - sizeof(int));
        if (_rows.Length >= PartSize || (Now - _begun >= interval.TotalMilliseconds && _writing.IsCompleted))
        {
            WritePart();
        }
    }

    /// <summary>Puts all articles that are ended on the disk.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Flush()
    {
        if (_rows.Length > 0)
        {
            WritePart();
        }

        _writing.GetAwaiter().GetResult();
    }

    /// <summary>Waits for the part that is being written. What is in memory is given up.</summary>
    public void Dispose() => Task.WaitAny(_writing);

    private void WritePart()
    {
        _writing.GetAwaiter().GetResult();
        (_rows, _spare) = (_spare, _rows);
        var path = Path.Combine(folder, (++_last).ToString("D6", CultureInfo.InvariantCulture) + Ending);
        var rows = _spare;
        var isFirst = !_begunWriting;
        _begunWriting = true;
        _writing = Task.Run(() =>
        {
            if (isFirst)
            {
                beforeFirst();
            }

            using (var file = new PendingFile(path, path + ".new"))
            {
                file.Stream.Write(rows.Written);
                file.Finish();
                file.Publish();
            }

            FolderSync.Flush(folder);
            rows.Clear();
        });
    }
}
