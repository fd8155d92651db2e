using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>Where the words of a sentence begin and end: segmentation settles 四川, 一些, 九三学社.</summary>
internal sealed class TokenBoundaries
{
    private readonly Sentence _sentence;
    private readonly WordTest _isWord;
    private readonly int[] _tokenAt;

    public TokenBoundaries(Sentence sentence, WordTest isWord)
    {
        _sentence = sentence;
        _isWord = isWord;
        _tokenAt = new int[sentence.Span.Length];
        for (var k = 0; k < sentence.Tokens.Count; k++)
        {
            var span = sentence.Tokens[k].Span.Shift(-sentence.Span.Start);
            Array.Fill(_tokenAt, k, span.Start, span.Length);
        }
    }

    /// <summary>True when a word begins at a position of the sentence.</summary>
    public bool IsStart(int at) => at == 0 || _tokenAt[at - 1] != _tokenAt[at];

    /// <summary>The word that holds a position of the sentence, its span in positions of the sentence; null at its end.</summary>
    public Token? TokenAt(int at) => at >= _tokenAt.Length || at < 0 ? null : _sentence.Tokens[_tokenAt[at]] with { Span = _sentence.Tokens[_tokenAt[at]].Span.Shift(-_sentence.Span.Start) };

    /// <summary>
    /// True when a Chinese numeral may begin at a position: not inside a word of the lexicon, unless that word is a numeral; and not as the
    /// beginning of a word that is neither a numeral nor a numeral with its unit.
    /// </summary>
    public bool IsNumeralStart(ReadOnlySpan<char> text, int at, RuleWords words)
    {
        var token = _sentence.Tokens[_tokenAt[at]];
        var span = token.Span.Shift(-_sentence.Span.Start);
        if (token.Span.Length > 1 && !_isWord(text[span.Start..span.End]))
        {
            // A guess of the hidden-Markov model says nothing; only a numeral is not begun in its middle.
            return at == 0 || words.NumeralRole(text[at - 1]) == NumeralRole.None;
        }

        var end = at;
        while (end < span.End && words.NumeralRole(text[end]) != NumeralRole.None)
        {
            end++;
        }

        var isWhole = end == span.End || words.IsUnitAt(text, end) || words.Forms.IsAfterNumeral(text[end]);
        if (span.Start == at)
        {
            return isWhole || IsNumeric(token);
        }

        // 这三名, 近九成, 上百户: a word that ends with a numeral and its unit, unless it is an ordinal or a name.
        return words.NumeralRole(text[at - 1]) == NumeralRole.None && text[at - 1] != '第' && (IsNumeric(token) || (isWhole && token.Tag is not ("ns" or "nr" or "nt")));
    }

    private static bool IsNumeric(Token token) => token.Tag is ['m' or 'q' or 't', ..] or "x";
}
