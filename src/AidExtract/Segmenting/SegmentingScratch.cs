namespace AidExtract.Segmenting;

/// <summary>The room that cutting and tagging need; one per thread, reused from text to text.</summary>
internal sealed class SegmentingScratch(TagModel tagModel)
{
    [ThreadStatic]
    private static SegmentingScratch? _ofThread;

    public WordPath Path { get; } = new();

    public TokenBuffer Tokens { get; } = new();

    public TagDecoder TagDecoder { get; } = new(tagModel);

    public TagCache TagCache { get; } = new();

    /// <summary>One byte for each character of a run.</summary>
    public byte[] Letters { get; private set; } = [];

    private TagModel TagModel => tagModel;

    /// <summary>The thread's own, with no tokens in it.</summary>
    public static SegmentingScratch Of(TagModel tagModel)
    {
        var scratch = _ofThread;
        if (scratch is null || scratch.TagModel != tagModel)
        {
            _ofThread = scratch = new SegmentingScratch(tagModel);
        }

        scratch.Tokens.Clear();
        return scratch;
    }

    /// <summary>Room for the states or letters of a run.</summary>
    public Span<byte> LettersFor(int length)
    {
        if (Letters.Length < length)
        {
            Letters = new byte[Math.Max(64, length * 2)];
        }

        return Letters.AsSpan(0, length);
    }
}
