using System.Text;
using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>
/// The sound of each Chinese character as a number: its first Mandarin reading without tone, n and ng, s and sh, c and ch, z and zh not told
/// apart, as in names written down by ear.
/// </summary>
internal static class CharacterSounds
{
    /// <summary>The first character of the table that <see cref="Read"/> gives.</summary>
    public const char First = '\u4e00';

    private const int Count = 0x9fff - 0x4e00 + 1;

    /// <summary>One number for each character from <see cref="First"/> on; 0 where no reading is known.</summary>
    public static ushort[] Read(string path, List<TableError> errors)
    {
        var sounds = new ushort[Count];
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Read(path, ["character", "reading"], errors).Rows)
        {
            var at = row.Required("character")[0] - First;
            if (at is < 0 or >= Count)
            {
                continue;
            }

            var sound = Sound(row.Required("reading"));
            if (!numbers.TryGetValue(sound, out var number))
            {
                numbers[sound] = number = (ushort)(numbers.Count + 1);
            }

            sounds[at] = number;
        }

        return sounds;
    }

    // Marks of tone are combining characters once a letter is taken apart; the two dots of ü are kept.
    private static string Sound(string reading)
    {
        const char diaeresis = '\u0308';
        var letters = new StringBuilder();
        foreach (var unit in reading.Normalize(NormalizationForm.FormD))
        {
            if (unit is (>= 'a' and <= 'z') or diaeresis)
            {
                letters.Append(unit);
            }
        }

        letters.Replace("ng", "n");
        return letters.Length > 1 && letters[0] is 'z' or 'c' or 's' && letters[1] == 'h' ? letters.Remove(1, 1).ToString() : letters.ToString();
    }
}
