using System.Buffers;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>The characters with which figure forms begin.</summary>
internal sealed class FormStarters
{
    // Words of these classes are taken only where segmentation begins a word.
    private const uint WordStartClasses = (1u << (int)WordClass.NotFigure) | (1u << (int)WordClass.MagnitudePrefix);
    private const string NumeralStarts = "0123456789-－.负";

    private readonly Starter[] _starters = new Starter[char.MaxValue + 1];
    private readonly SearchValues<char> _all;

    /// <summary>Finds them.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="numerals">Characters of Chinese numerals.</param>
    /// <param name="firstCharacters">First characters of the words of the rule tables.</param>
    /// <param name="firstClasses">For each of them, bits of the classes of its words.</param>
    public FormStarters(FormTable forms, char[] numerals, char[] firstCharacters, uint[] firstClasses)
    {
        var classes = 0u;
        foreach (ref readonly var branch in forms.Root.Branches)
        {
            if (branch.Element.Kind == FormElementKind.Literal)
            {
                _starters[branch.Element.Literal[0]] = forms.FigureLiterals.Contains(branch.Element.Literal[0]) ? Starter.OfWord : Starter.OfForm;
            }
            else if (branch.Element.Kind.ToWordClass() is { } wordClass)
            {
                classes |= 1u << (int)wordClass;
            }
        }

        for (var i = 0; i < firstCharacters.Length; i++)
        {
            var own = firstClasses[i] & classes;
            if (own != 0 && _starters[firstCharacters[i]] == Starter.None)
            {
                _starters[firstCharacters[i]] = (own & ~WordStartClasses) == 0 ? Starter.OfWord : Starter.OfForm;
            }
        }

        foreach (var unit in (ReadOnlySpan<char>)[.. numerals, .. NumeralStarts])
        {
            _starters[unit] = Starter.OfNumeral;
        }

        _all = SearchValues.Create([.. Enumerable.Range(0, _starters.Length).Where(unit => _starters[unit] != Starter.None).Select(unit => (char)unit)]);
    }

    private enum Starter : byte
    {
        None,
        OfWord,
        OfForm,
        OfNumeral,
    }

    /// <summary>The next position from <paramref name="at"/> on where a form can begin, or the text's end.</summary>
    public int Next(ReadOnlySpan<char> text, int at) => text[at..].IndexOfAny(_all) is >= 0 and var found ? at + found : text.Length;

    /// <summary>True when a form can begin with a character.</summary>
    /// <param name="character">The character.</param>
    /// <param name="onlyAtWord">True when it can only where segmentation begins a word.</param>
    public bool Contains(char character, out bool onlyAtWord)
    {
        var starter = _starters[character];
        onlyAtWord = starter == Starter.OfWord;
        return starter != Starter.None;
    }

    /// <summary>True when a numeral, with its sign, can begin with a character.</summary>
    public bool MayBeginNumeral(char character) => _starters[character] == Starter.OfNumeral;
}
