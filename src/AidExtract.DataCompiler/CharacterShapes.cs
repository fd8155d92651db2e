using AidExtract.Tables;

namespace AidExtract.DataCompiler;

/// <summary>The shape of each Chinese character as a number: the letters of its Cangjie code, each of which stands for a component.</summary>
internal static class CharacterShapes
{
    private const int MostLetters = 6;

    /// <summary>One number for each character of <see cref="CharacterTable"/>; 0 where no code is known.</summary>
    public static uint[] Read(string path, List<TableError> errors)
    {
        var shapes = new uint[CharacterTable.Count];
        foreach (var row in TsvTable.Read(path, ["character", "shape"], errors).Rows)
        {
            var letters = row.Required("shape");
            if (letters.Length > MostLetters || letters.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
            {
                row.Report(TableError.BadLayout, $"'{letters}' is not one to {MostLetters} letters from A to Z");
                continue;
            }

            var at = row.Required("character")[0] - CharacterTable.First;
            for (var i = 0; at is >= 0 and < CharacterTable.Count && i < letters.Length; i++)
            {
                shapes[at] |= (uint)(letters[i] - 'A' + 1) << (i * CharacterTable.LetterBits);
            }
        }

        return shapes;
    }
}
