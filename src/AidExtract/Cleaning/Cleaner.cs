using AidExtract.Decoding;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>
/// Repairs what scraping has done to a text and makes it half-width: inserted readings, characters read one byte off,
/// left-over markup, invisible characters, look-alikes, spaces inside numbers. What cannot be mended stays, and numbers
/// that it touches are marked as doubtful.
/// </summary>
public sealed class Cleaner
{
    // Dirt may come to light only after other dirt is taken off (&lt;p&gt;).
    private const int MostPasses = 8;

    private readonly Readings _readings;
    private readonly PinyinFinder _pinyin;
    private readonly Lazy<ByteShiftRepairer> _byteShift;
    private readonly DirtFinder _dirt;

    /// <summary>Uses the built-in tables.</summary>
    public Cleaner()
        : this(CompiledTables.BuiltIn)
    {
    }

    internal Cleaner(CompiledTables tables)
    {
        var reader = tables.Section(TableSection.Repair);
        var frequencies = new CharacterFrequencies(ref reader);
        _readings = new Readings(ref reader);
        _pinyin = new PinyinFinder(_readings);
        _byteShift = new Lazy<ByteShiftRepairer>(() => new ByteShiftRepairer(frequencies));
        _dirt = new DirtFinder(ref reader);
    }

    /// <summary>Cleans a text as it was decoded.</summary>
    public CleanedText Clean(DecodedText text) => Clean(MappedText.Of(text.Text), null);

    /// <summary>Cleans a text without markup.</summary>
    /// <param name="text">The text.</param>
    /// <param name="observer">Told each change before it is made, with the text in which its span lies; null where nobody asks.</param>
    internal CleanedText Clean(MappedText text, Action<Edit, MappedText>? observer = null)
    {
        var work = new RepairedText(text, observer);
        var annotations = _pinyin.Find(text.Text, out var script);
        var isByteWise = script is PinyinScript.Toned or PinyinScript.Toneless;
        if (annotations.Count > 0)
        {
            work.Apply(Repairs(text.Text, annotations, isByteWise ? new InsertedReadings(_readings, script == PinyinScript.Toneless) : null));
        }

        var edits = _dirt.Find(work.Text.Text);
        for (var pass = 0; edits.Count > 0 && pass < MostPasses; pass++)
        {
            work.Apply(edits);
            edits = _dirt.Find(work.Text.Text);
        }

        return work.Finish(inDamaged: isByteWise);
    }

    private List<Edit> Repairs(string text, IReadOnlyList<PinyinAnnotation> annotations, InsertedReadings? readings)
    {
        var edits = readings is not null ? _byteShift.Value.Find(text, annotations, readings) : [];
        var shifted = edits.Count;
        var next = 0;
        foreach (var annotation in annotations)
        {
            while (next < shifted && edits[next].Span.End <= annotation.Group.Start)
            {
                next++;
            }

            if (next == shifted || edits[next].Span.Start >= annotation.Group.End)
            {
                edits.Add(new Edit(annotation.Group, "", EditKind.Pinyin));
            }
        }

        edits.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return edits;
    }
}
