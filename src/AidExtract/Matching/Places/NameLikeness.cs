using AidExtract.Tables;

namespace AidExtract.Matching.Places;

/// <summary>Tells whether a name may be another one written wrongly: by ear, or with a character that looks alike.</summary>
internal sealed class NameLikeness(PackedArray<ushort> sounds, PackedArray<uint> shapes)
{
    private const int FewestLetters = 4;
    private const uint Letter = (1u << CharacterTable.LetterBits) - 1;

    /// <summary>True when every character sounds the same, tones and all: 涪陵, 福林.</summary>
    public bool SoundsSame(ReadOnlySpan<char> name, ReadOnlySpan<char> other) => Compare(name, other, withTones: true) >= 0;

    /// <summary>True when the names share a character and the others sound the same but for the tone: 郭芙, 郭扶.</summary>
    public bool SoundsAlike(ReadOnlySpan<char> name, ReadOnlySpan<char> other) => Compare(name, other, withTones: false) > 0;

    /// <summary>True when one character differs, and that in one of its components: 嵩林, 蒿林.</summary>
    public bool LooksAlike(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        if (name.Length != other.Length || name.Length < 2)
        {
            return false;
        }

        var at = name.CommonPrefixLength(other);
        return at < name.Length && name[(at + 1)..].SequenceEqual(other[(at + 1)..]) && DifferInOneLetter(Shape(name[at]), Shape(other[at]));
    }

    // How many characters the names share, or -1 where two do not sound alike.
    private int Compare(ReadOnlySpan<char> name, ReadOnlySpan<char> other, bool withTones)
    {
        if (name.Length != other.Length)
        {
            return -1;
        }

        var same = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var (one, two) = (Sound(name[i]), Sound(other[i]));
            if (name[i] == other[i])
            {
                same++;
            }
            else if (one == 0 || (withTones ? one != two : one >> CharacterTable.ToneBits != two >> CharacterTable.ToneBits))
            {
                return -1;
            }
        }

        return same;
    }

    private static bool DifferInOneLetter(uint one, uint other)
    {
        var (letters, differences) = (0, 0);
        for (; (one | other) != 0; one >>= CharacterTable.LetterBits, other >>= CharacterTable.LetterBits)
        {
            if ((one & Letter) == 0 || (other & Letter) == 0)
            {
                return false;
            }

            letters++;
            differences += (one & Letter) == (other & Letter) ? 0 : 1;
        }

        return letters >= FewestLetters && differences == 1;
    }

    private int Sound(char character) => At(character) is >= 0 and var at ? sounds[at] : 0;

    private uint Shape(char character) => At(character) is >= 0 and var at ? shapes[at] : 0;

    private static int At(char character) => (uint)(character - CharacterTable.First) < CharacterTable.Count ? character - CharacterTable.First : -1;
}
