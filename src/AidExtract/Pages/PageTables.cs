using AidExtract.Tables;
using AidExtract.Tables.Pages;

namespace AidExtract.Pages;

/// <summary>The elements of <c>page-elements.tsv</c> and the words of <c>page-words.tsv</c>.</summary>
internal sealed class PageTables
{
    private readonly Dictionary<string, (ElementLayout Layout, BlockMeaning Meaning)> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlockMeaning>[] _words;

    public PageTables(CompiledTables tables)
    {
        var reader = tables.Section(TableSection.Pages);
        var elements = reader.ReadStrings();
        var layouts = reader.ReadArray<byte>();
        var meanings = reader.ReadArray<byte>();
        for (var i = 0; i < elements.Count; i++)
        {
            _elements[elements[i]] = ((ElementLayout)layouts[i], (BlockMeaning)meanings[i]);
        }

        _words = [.. Enum.GetValues<WordKind>().Select(_ => new Dictionary<string, BlockMeaning>(StringComparer.OrdinalIgnoreCase))];
        var words = reader.ReadStrings();
        var kinds = reader.ReadArray<byte>();
        meanings = reader.ReadArray<byte>();
        for (var i = 0; i < words.Count; i++)
        {
            _words[kinds[i]][words[i]] = (BlockMeaning)meanings[i];
        }
    }

    /// <summary>How an element sets its text and what it says of it.</summary>
    public (ElementLayout Layout, BlockMeaning Meaning) Element(string name) => _elements.GetValueOrDefault(name);

    /// <summary>What a whole value of an attribute says.</summary>
    public BlockMeaning Value(WordKind kind, string? value) =>
        value is null ? BlockMeaning.None : _words[(int)kind].GetValueOrDefault(value.Trim());

    /// <summary>
    /// What the words of a class or an id say: of related and boilerplate the first, else frame, if nothing in it says that the
    /// content is meant.
    /// </summary>
    public BlockMeaning Names(string? names)
    {
        var lookup = _words[(int)WordKind.Name].GetAlternateLookup<ReadOnlySpan<char>>();
        var (found, isNegated) = (BlockMeaning.None, false);
        var rest = names.AsSpan();
        while (NextWord(ref rest) is { Length: > 0 } word)
        {
            var means = lookup.TryGetValue(word, out var row) ? row : BlockMeaning.None;
            if (means is BlockMeaning.Related or BlockMeaning.Boilerplate && !isNegated)
            {
                return means;
            }

            if (means == BlockMeaning.Content || (means == BlockMeaning.Frame && !isNegated && found == BlockMeaning.None))
            {
                found = means;
            }

            isNegated = means == BlockMeaning.Negation;
        }

        return found;
    }

    // Words end at other signs than letters and at capitals behind small letters: TRS_Editor, footLinks2.
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> rest)
    {
        var start = 0;
        while (start < rest.Length && !char.IsAsciiLetter(rest[start]))
        {
            start++;
        }

        var end = start;
        while (end < rest.Length && char.IsAsciiLetter(rest[end]) && (end == start || !char.IsAsciiLetterUpper(rest[end]) || char.IsAsciiLetterUpper(rest[end - 1])))
        {
            end++;
        }

        var word = rest[start..end];
        rest = rest[end..];
        return word;
    }
}
