using AidExtract.Tables;

namespace AidExtract.Text;

/// <summary>
/// How common each Chinese character is, in either script: counts of jieba's dictionary, a traditional character taken as
/// the simplified one it becomes. By them text is told from bytes read in a wrong encoding.
/// </summary>
internal sealed class CharacterFrequencies
{
    private const float Step = 1f / 8;
    private readonly PackedArray<byte> _logarithms;
    private readonly PackedArray<byte> _common;

    public CharacterFrequencies(ref SectionReader reader)
    {
        _logarithms = reader.ReadArray<byte>();
        _common = reader.ReadArray<byte>();
    }

    /// <summary>Natural logarithm of one more than the character's count; 0 for a character not counted.</summary>
    public float LogCount(char unit) => _logarithms.Unchecked(unit) * Step;

    /// <summary>True for the 3,500 most frequent characters and the traditional forms of these.</summary>
    public bool IsCommon(char unit) => _common.Unchecked(unit) != 0;
}
