using System.Text;
using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>
/// The sound of each Chinese character as a number: its first Mandarin reading, n and ng, s and sh, c and ch, z and zh not told apart, as in
/// names written down by ear, and below it the tone.
/// </summary>
internal static class CharacterSounds
{
    // Each letter with the marks of the four tones. Taking the marks off by normalization needs tables that invariant globalization leaves out.
    private static readonly string[] Marked = ["aāáǎà", "eēéěè", "iīíǐì", "oōóǒò", "uūúǔù", "üǖǘǚǜ", "n\0ńňǹ", "m\0ḿ"];

    /// <summary>One number for each character of <see cref="CharacterTable"/>; 0 where no reading is known.</summary>
    public static ushort[] Read(string path, List<TableError> errors)
    {
        var sounds = new ushort[CharacterTable.Count];
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Read(path, ["character", "reading"], errors).Rows)
        {
            var at = row.Required("character")[0] - CharacterTable.First;
            if (at is < 0 or >= CharacterTable.Count)
            {
                continue;
            }

            var (sound, tone) = Sound(row.Required("reading"));
            if (!numbers.TryGetValue(sound, out var number))
            {
                numbers[sound] = number = (ushort)(numbers.Count + 1);
            }

            sounds[at] = (ushort)((number << CharacterTable.ToneBits) | tone);
        }

        return sounds;
    }

    private static (string Sound, int Tone) Sound(string reading)
    {
        var letters = new StringBuilder();
        var tone = 0;
        foreach (var unit in reading)
        {
            var row = Array.Find(Marked, m => m.IndexOf(unit, StringComparison.Ordinal) > 0);
            tone = row is null ? tone : row.IndexOf(unit, StringComparison.Ordinal);
            letters.Append(row is null ? unit : row[0]);
        }

        letters.Replace("ng", "n");
        var isSibilant = letters.Length > 1 && letters[0] is 'z' or 'c' or 's' && letters[1] == 'h';
        return ((isSibilant ? letters.Remove(1, 1) : letters).ToString(), tone);
    }
}
