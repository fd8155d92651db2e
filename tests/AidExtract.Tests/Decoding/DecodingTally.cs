using AidExtract.Decoding;

namespace AidExtract.Tests.Decoding;

/// <summary>Counts what becomes of encoded texts.</summary>
internal sealed class DecodingTally
{
    /// <summary>Texts read as they were written.</summary>
    public int Same { get; private set; }

    /// <summary>Texts that were refused, with the advice to name the encoding.</summary>
    public int Refused { get; private set; }

    /// <summary>Texts read as something else, or refused without advice.</summary>
    public List<string> Wrong { get; } = [];

    public void Add(string text, byte[] bytes, AidExtract.Decoding.Decoder decoder, string? declared = null)
    {
        try
        {
            var read = decoder.Decode(bytes, declared);
            if (read.Text == text)
            {
                Same++;
            }
            else
            {
                Wrong.Add($"{text} read as {read.Encoding}{(declared is null ? "" : $", declared as {declared}")}: {read.Text}");
            }
        }
        catch (DecodingException refused) when (refused.Message.Contains("--encoding NAME", StringComparison.Ordinal))
        {
            Refused++;
        }
        catch (DecodingException refused)
        {
            Wrong.Add($"{text} refused: {refused.Message}");
        }
    }

    public override string ToString() => $"{Same} the same, {Refused} refused, {Wrong.Count} wrong";
}
