using System.IO.Compression;
using System.Text;
using AidExtract.Decoding;
using Decoder = AidExtract.Decoding.Decoder;

namespace AidExtract.Batch.Archives;

/// <summary>
/// Decodes the names of a zip archive that does not say their encoding: UTF-8, GB 18030 (as Chinese Windows writes them) or Big5, by all of them
/// together, since one name is often too short to tell.
/// </summary>
internal sealed class ZipNames
{
    private const int SampleLength = 1 << 16;

    private static readonly Lazy<Decoder> Decoder = new(() => new Decoder());

    private readonly StrictCodec _codec;

    private ZipNames(StrictCodec codec) => _codec = codec;

    /// <summary>Finds the encoding out.</summary>
    public static ZipNames Of(IEnumerable<ZipArchiveEntry> entries)
    {
        var sample = new List<byte>();
        foreach (var entry in entries.Where(e => UndecodedNames.IsUndecoded(e.FullName)))
        {
            sample.AddRange(UndecodedNames.Encoding.GetBytes(entry.FullName));
            sample.Add((byte)'\n');
            if (sample.Count > SampleLength)
            {
                break;
            }
        }

        return new ZipNames(sample.Count == 0 ? StrictCodec.Utf8 : CodecOf([.. sample]));
    }

    /// <summary>The name; where its bytes do not fit the encoding, those above ASCII one by one as Latin letters.</summary>
    public string Decode(string name)
    {
        if (!UndecodedNames.IsUndecoded(name))
        {
            return name;
        }

        var bytes = UndecodedNames.Encoding.GetBytes(name);
        return _codec.Decode(bytes, out _) ?? Encoding.Latin1.GetString(bytes);
    }

    private static StrictCodec CodecOf(byte[] names)
    {
        try
        {
            return StrictCodec.Find(Decoder.Value.Decode(names, null).Encoding) ?? StrictCodec.Utf8;
        }
        catch (DecodingException)
        {
            return StrictCodec.Utf8.Decode(names, out _) is not null ? StrictCodec.Utf8 : StrictCodec.Gb18030;
        }
    }
}
