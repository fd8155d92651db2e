using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>The characters with which figure forms begin.</summary>
internal sealed class FormStarters
{
    // Words of these classes are taken only where segmentation begins a word.
    private const uint WordStartClasses = (1u << (int)WordClass.NotFigure) | (1u << (int)WordClass.MagnitudePrefix);
    private const string NumeralStarts = "0123456789-－.负";

    private readonly Starter[] _starters = new Starter[char.MaxValue + 1];

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
    }

    private enum Starter : byte
    {
        None,
        OfWord,
        OfForm,
        OfNumeral,
    }

    /// <summary>The next position from <paramref name="at"/> on where a form can begin, or the text's end.</summary>
    public int Next(ReadOnlySpan<char> text, int at)
    {
        // Every few characters one begins a form: a search prepared for long stretches takes longer.
        var starters = _starters;
        while (at < text.Length && starters[text[at]] == Starter.None)
        {
            at++;
        }

        return at;
    }

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
