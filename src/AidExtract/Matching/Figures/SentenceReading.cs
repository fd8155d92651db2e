using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>
/// What stands at the positions of a sentence: words of the rule tables and numerals. Each position is read once and remembered while its
/// neighbours are asked for; one sentence after the other is read in the same room.
/// </summary>
internal sealed class SentenceReading
{
    // A power of two: what lies this far apart is not asked for by turns.
    private const int Remembered = 64;

    private const int LongestCurrencyLetters = 4;
    private const int LongestName = 4;

    // Digits of cheques that are common words as well.
    private const string WordsToo = "陆伍拾肆";

    private readonly RuleWords _words;
    private readonly NumeralReader _numerals;
    private readonly WordTest _isWord;
    private readonly IFigureObserver? _observer;
    private readonly PositionReading[] _positions = new PositionReading[Remembered];
    private readonly PositionReading _end = new();
    private string _article = "";
    private int _start;
    private int _length;
    private long _serial;

    public SentenceReading(RuleWords words, NumeralReader numerals, WordTest isWord, IFigureObserver? observer = null)
    {
        (_words, _numerals, _isWord, _observer) = (words, numerals, isWord, observer);
        for (var i = 0; i < Remembered; i++)
        {
            _positions[i] = new PositionReading();
        }
    }

    /// <summary>Its words.</summary>
    public TokenBoundaries Tokens { get; } = new();

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Text => _article.AsSpan(_start, _length);

    /// <summary>Turns to a sentence of an article.</summary>
    public void Begin(string article, Sentence sentence)
    {
        (_article, _start, _length) = (article, sentence.Span.Start, sentence.Span.Length);
        Tokens.Begin(sentence);
        _serial += 1L << 32;
    }

    /// <summary>What stands at a position, up to and with the sentence's end; it holds until other positions are asked for.</summary>
    public PositionReading At(int at)
    {
        if (at >= _length)
        {
            return _end;
        }

        var position = _positions[at & (Remembered - 1)];
        if (position.Key != (_serial | (uint)at))
        {
            Read(position, at);
        }

        return position;
    }

    private void Read(PositionReading position, int at)
    {
        var text = Text;
        var isStart = Tokens.IsStart(at);
        position.Key = _serial | (uint)at;
        position.WordClasses = _words.FindAll(text, at, isStart, position.Words);
        position.ClearNumeral();
        if (_words.Starters.MayBeginNumeral(text[at]) && (text[at] != '.' || IsLeadingPoint(text, at)))
        {
            position.ReadNumeral(_numerals, text, at, SignLength(text, at));
        }

        var words = WordKinds(position.WordClasses, isStart);
        var numerals = position.HasNumeral ? NumeralKinds(position.Numeral, text, at) : 0;
        position.Kinds = words | numerals;
        position.FreeKinds = numerals != 0 && IsFree(text, at) ? position.Kinds : words;
        _observer?.Read(at, position);
    }

    private static uint WordKinds(uint classes, bool isStart)
    {
        var kinds = FormElementKinds.OfWords(classes);
        return isStart ? kinds : kinds & ~(FormElementKind.MagnitudePrefix.Bit() | FormElementKind.NotFigure.Bit());
    }

    private static uint NumeralKinds(in Numeral numeral, ReadOnlySpan<char> text, int at)
    {
        var kinds = 0u;
        var isMagnitude = numeral.Has(NumeralTraits.Magnitude);
        var isApproximate = numeral.Has(NumeralTraits.Approximate);
        var isOpaque = numeral.Has(NumeralTraits.Opaque);
        Add(FormElementKind.N, !(isMagnitude || isOpaque) || isApproximate);
        Add(FormElementKind.Big, numeral.Has(NumeralTraits.Myriad | NumeralTraits.Approximate) && !(isMagnitude || isOpaque));
        Add(FormElementKind.Magnitude, isMagnitude && !isApproximate);
        Add(FormElementKind.Million, isMagnitude && !isApproximate && numeral.End > at + 1 && numeral.Value >= 1_000_000);
        Add(FormElementKind.Decimal, numeral.Has(NumeralTraits.Decimal));
        Add(FormElementKind.DigitPair, isOpaque && numeral.End == at + 2);
        if (numeral.IsPlain)
        {
            var isDigit = numeral.End == at + 1 && numeral.Value is >= 1 and <= 9;
            var isShort = numeral.Digits <= 2;
            Add(FormElementKind.Int, true);
            Add(FormElementKind.Digit, isDigit);
            Add(FormElementKind.ChineseDigit, isDigit && !char.IsAsciiDigit(text[at]));
            Add(FormElementKind.One, isDigit && text[at] == '一');
            Add(FormElementKind.DigitPair, numeral.End == at + 2 && char.IsAsciiDigit(text[at]) && numeral.Value > 10);
            Add(FormElementKind.Year, numeral is { Value: >= 1000 and < 3000, Digits: 4 } && !numeral.Has(NumeralTraits.Multiplied | NumeralTraits.Grouped));
            Add(FormElementKind.Month, isShort && numeral.Value is >= 1 and <= 12);
            Add(FormElementKind.Day, isShort && numeral.Value is >= 1 and <= 31);
            Add(FormElementKind.Hour, isShort && numeral.Value <= 24);
            Add(FormElementKind.Minute, isShort && numeral.Value < 60);
        }

        return kinds;

        void Add(FormElementKind kind, bool fits) => kinds |= fits ? kind.Bit() : 0;
    }

    // -5%, 负10, 零下18℃.
    private int SignLength(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '-' or '－' => IsMinus(text, at) ? 1 : 0,
        '负' => 1,
        '零' when text[at..].StartsWith("零下", StringComparison.Ordinal) => 2,
        _ => 0,
    };

    // A hyphen is a minus where no number, letter or numeral stands before it: 下降-5%, not 2018-2020.
    private bool IsMinus(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || IsLeadingPoint(text, at + 1))
        && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || _words.NumeralRole(text[at - 1]) != NumeralRole.None || text[at - 1] is '-' or '－' or '年' or '月' or '日' or '%' or '元' or ')' or '—'));

    // .5 by itself: behind a word a number has lost the digit before its point.
    private static bool IsLeadingPoint(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || text[at - 1] is ' ' or '-');

    // A number does not begin inside a word or an identifier.
    private bool IsFree(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) ? !IsInsideIdentifier(text, at) : text[at] is '-' or '－' || IsLeadingPoint(text, at) || (text[at] == '负' && Tokens.IsStart(at)) || IsChineseNumeralStart(text, at);

    // COVID-19, PM2.5, Bell-407: digits after a letter belong to a name, unless the letters are a currency.
    private bool IsInsideIdentifier(ReadOnlySpan<char> text, int at)
    {
        var before = at - 1;
        if (before >= 1 && text[before] is '-' or '.' or '_' or '/' && before >= 1 && char.IsAsciiLetterOrDigit(text[before - 1]))
        {
            return char.IsAsciiLetter(text[before - 1]) && !(text[before] == '/' && IsAfterMeasure(text, before));
        }

        if (before < 0 || !char.IsAsciiLetter(text[before]))
        {
            return false;
        }

        if (IsOfNamedThing(text, at))
        {
            return false;
        }

        for (var start = before; start >= Math.Max(0, before - LongestCurrencyLetters); start--)
        {
            if (_words.Find(text, start, WordClass.CurrencyBefore).Length == at - start)
            {
                return false;
            }
        }

        return true;
    }

    // AED64台, 移动DR5台: a name of letters alone, its number and classifier, and then the end of the clause or the next of a list; D2287次列车 and N95口罩 go on.
    private bool IsOfNamedThing(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiLetterUpper(text[start - 1]))
        {
            start--;
        }

        if (at - start is < 2 or > LongestName || (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-')))
        {
            return false;
        }

        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var classifier = _words.Find(text, end, WordClass.Classifier).Length;
        return classifier > 0 && (end + classifier == text.Length || !char.IsLetterOrDigit(text[end + classifier]) || text[end + classifier] is '和' or '及' or '与');
    }

    // 100MW/200MWh
    private bool IsAfterMeasure(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return start > 0 && char.IsAsciiDigit(text[start - 1]) && _words.Find(text, start, WordClass.Measure).Length == at - start;
    }

    // Not inside a word of the lexicon, unless that word is a numeral or ends with one and its unit; and not as the beginning of a word that is neither
    // a numeral nor a numeral with its unit.
    private bool IsChineseNumeralStart(ReadOnlySpan<char> text, int at)
    {
        if (WordsToo.Contains(text[at], StringComparison.Ordinal) && !IsInCheque(text, at))
        {
            return false;
        }

        var token = Tokens.TokenOf(at);
        var span = token.Span;
        if (span.Length > 1 && !_isWord(text[span.Start..span.End]))
        {
            // A guess of the hidden-Markov model says nothing; only a numeral is not begun in its middle.
            return at == 0 || _words.NumeralRole(text[at - 1]) == NumeralRole.None;
        }

        var end = at;
        while (end < span.End && _words.NumeralRole(text[end]) != NumeralRole.None)
        {
            end++;
        }

        var isWhole = end == span.End || _words.IsUnitAt(text, end) || _words.Forms.IsAfterNumeral(text[end]);
        if (span.Start == at)
        {
            return isWhole || IsNumeric(token);
        }

        // 这三名, 近九成, 上百户: a word that ends with a numeral and its unit, unless it is an ordinal or a name.
        return _words.NumeralRole(text[at - 1]) == NumeralRole.None && text[at - 1] != '第' && (IsNumeric(token) || (isWhole && token.Tag is not ("ns" or "nr" or "nt")));
    }

    // 陆拾, 伍元: a numeral of cheques has more such characters, or money, behind it; 登陆, 队伍, 收拾, 放肆 have not.
    private bool IsInCheque(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (_words.NumeralRole(text[at + 1]) is NumeralRole.Unit or NumeralRole.Myriad or NumeralRole.Digit || _words.Find(text, at + 1, WordClass.Currency).Length > 0);

    private static bool IsNumeric(Token token) => token.Tag is ['m' or 'q' or 't', ..] or "x";
}
