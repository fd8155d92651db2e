using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>A numeral while it is read, from left to right: parts under 万 and 亿, the section under 十百千, and the digits not yet multiplied.</summary>
internal ref partial struct NumeralReading(ReadOnlySpan<char> text, int start, RuleWords words)
{
    // 1000  万, 三分  之一: more than two part the columns of a table.
    private const int MostSpaces = 2;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _start = start;
    private int _at = start;
    private decimal _total;
    private decimal _section;
    private decimal? _current;
    private decimal _spread;
    private decimal _lastMultiplier = decimal.MaxValue;
    private decimal _lastMyriad = decimal.MaxValue;
    private decimal _mantissa;
    private decimal _myriads = 1;
    private int _groups;
    private bool _simple = true;
    private bool _zero;
    private bool _mayElide;
    private int _digits;
    private Bound _bound = Bound.Exact;
    private NumeralTraits _traits;

    /// <summary>Takes all that belongs to the numeral.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="OverflowException">It is larger than decimal can hold.</exception>
    public bool Run(out Numeral numeral)
    {
        while (_at < _text.Length && Step())
        {
        }

        if (_at == _start)
        {
            numeral = default;
            return false;
        }

        var value = _total + _section + Tail();
        decimal? high = _traits.HasFlag(NumeralTraits.Pair) ? value + _spread : null;
        var scale = _simple && _traits.HasFlag(NumeralTraits.Multiplied) && _mantissa != 0 && value != 0 ? value / _mantissa : 1;
        var myriads = _total == value && _groups == 1 ? _myriads : 1;
        numeral = new Numeral(_at, value, high, high is null ? _bound : Bound.Range, scale, myriads, _digits, _traits);
        return true;
    }

    /// <summary>One past the last digit or multiplier of a numeral that is too large.</summary>
    public readonly int EndOfRun()
    {
        var end = Math.Max(_at, _start + 1);
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] is ',' or '.' || words.NumeralRole(_text[end]) is NumeralRole.Unit or NumeralRole.Myriad))
        {
            end++;
        }

        return end;
    }

    private bool Begun => _at > _start;

    private bool Step()
    {
        if (Begun && _text[_at] == ' ' && IsContinuedBehind(PastSpaces(_at)))
        {
            _at = PastSpaces(_at);
        }
        else if (Begun && IsSpokenMyriad(_at))
        {
            _at++;
        }

        var unit = _text[_at];
        return char.IsAsciiDigit(unit) || (unit == '.' && !Begun)
            ? TakeArabic()
            : words.NumeralRole(unit) switch
            {
                NumeralRole.Digit => TakeChineseDigits(),
                NumeralRole.Unit or NumeralRole.Myriad when Begun && words.IsMeasurePrefix(_text, _at) && !IsThousandMetres() => false,
                NumeralRole.Unit => TakeUnit(words.NumeralValue(unit)),
                NumeralRole.Myriad => TakeMyriad(words.NumeralValue(unit)),
                NumeralRole.More => TakeMore(unit),
                NumeralRole.Some => TakeSome(),
                NumeralRole.Point => TakePoint(),
                _ => false,
            };
    }

    // 3个亿, 3个多亿
    private readonly bool IsSpokenMyriad(int at) =>
        at + 1 < _text.Length && _text[at] == '个' && (_text[at + 1] == '亿' || (words.NumeralRole(_text[at + 1]) == NumeralRole.More && at + 2 < _text.Length && _text[at + 2] == '亿'));

    // 四千米 is four thousand metres, 3.6千米 are kilometres.
    private readonly bool IsThousandMetres() => _current is not null && !_traits.HasFlag(NumeralTraits.Arabic) && _text[_at..].StartsWith("千米", StringComparison.Ordinal);

    // 1.5 亿, 三百 二十, 7万 5千: spaces do not end a number before a multiplier, nor after one before a digit under it.
    private readonly bool IsContinuedBehind(int at)
    {
        if (at >= _text.Length)
        {
            return false;
        }

        var isChinese = !_traits.HasFlag(NumeralTraits.Arabic);
        return words.NumeralRole(_text[at]) switch
        {
            NumeralRole.Unit or NumeralRole.Myriad => !words.IsMeasurePrefix(_text, at),
            NumeralRole.More => IsMultiplierAt(PastSpaces(at + 1)),
            NumeralRole.Digit => _current is null && isChinese,
            NumeralRole.Some => _current is null && isChinese && IsMultiplierAt(at + 1),
            NumeralRole.Point => isChinese && IsDigitAt(PastSpaces(at + 1)),
            _ => _current is null && char.IsAsciiDigit(_text[at]) && IsMultiplierAt(at + 1) && words.NumeralValue(_text[at + 1]) < _lastMultiplier,
        };
    }

    private readonly int PastSpaces(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < MostSpaces && _text[end] == ' ')
        {
            end++;
        }

        return end;
    }

    private readonly bool IsFilledBehind(int at) =>
        IsMultiplierAt(at) || (at < _text.Length && (char.IsAsciiDigit(_text[at]) || (words.NumeralRole(_text[at]) == NumeralRole.Some && IsMultiplierAt(at + 1))));

    // 两万八 is 28000: a last digit takes the place below the multiplier before it, unless a zero stands between.
    private readonly decimal Tail() => _current is not { } current
        ? (_bound == Bound.Several && _total == 0 && _section == 0 ? 1 : 0)
        : _mayElide && !_zero && _lastMultiplier is >= 100 and < decimal.MaxValue ? current * _lastMultiplier / 10 : current;

    private readonly bool IsAfterNumeral(int at) => at < _text.Length && words.Forms.IsAfterNumeral(_text[at]);

    private readonly bool IsDigitAt(int at) => at < _text.Length && words.NumeralRole(_text[at]) == NumeralRole.Digit;

    private readonly bool IsMultiplierAt(int at) => at < _text.Length && words.NumeralRole(_text[at]) is NumeralRole.Unit or NumeralRole.Myriad;
}
