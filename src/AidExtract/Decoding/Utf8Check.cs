using System.Text;
using AidExtract.Text;

namespace AidExtract.Decoding;

/// <summary>
/// Tells of bytes that come piece by piece whether <see cref="Decoder"/> takes the whole for UTF-8: a file of any length need not be held for that.
/// </summary>
/// <param name="meter">Tells how common the characters are.</param>
internal sealed class Utf8Check(TextMeter meter)
{
    private readonly System.Text.Decoder _decoder = StrictCodec.Utf8.Encoding.GetDecoder();
    private readonly StringBuilder _beginning = new();
    private char[] _units = [];
    private bool _fails;

    /// <summary>Goes on with the next bytes.</summary>
    /// <returns>False where the whole cannot be UTF-8, or is so damaged that only the whole tells.</returns>
    public bool Goes(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        var most = StrictCodec.Utf8.Encoding.GetMaxCharCount(bytes.Length);
        if (_units.Length < most)
        {
            _units = new char[most];
        }

        try
        {
            var units = _units.AsSpan(0, _decoder.GetChars(bytes, _units, isEnd));
            _fails |= TextQuality.HoldsNoText(units);
            _beginning.Append(units[..Math.Min(units.Length, TextQuality.SampleLength - _beginning.Length)]);
        }
        catch (DecoderFallbackException)
        {
            _fails = true;
        }

        return !_fails;
    }

    /// <summary>
    /// After the last bytes: true where the whole is UTF-8 by characters so common that no other encoding is thought of. False says nothing, as
    /// for a file with a byte-order mark, in which every stretch is looked at.
    /// </summary>
    public bool IsSure()
    {
        var beginning = _beginning.ToString();
        return !_fails && beginning is not ['\uFEFF', ..] && meter.Measure(beginning).IsSurelyChinese;
    }
}
