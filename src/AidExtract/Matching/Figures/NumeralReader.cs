using System.Globalization;
using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>
/// Reads a numeral in any style: 1,234.5 · 12.7万 · 3万5千 · 1亿2300万 · 三百二十 · 两万八 · 二〇二〇 · 90余万 · 十几 · 数百万 · 三四百. Exact decimal
/// arithmetic; no digit is lost. The longest reading is taken.
/// </summary>
internal sealed class NumeralReader(RuleWords words)
{
    // Decimal holds any number of 28 digits exactly; with more, decimals would be rounded.
    private const int ExactDecimalDigits = 28;
    private const int PlainDigits = 18;

    /// <summary>The numeral that begins at <paramref name="start"/>, if there is one.</summary>
    public Numeral? Read(ReadOnlySpan<char> text, int start) => TryRead(text, start, out var numeral) ? numeral : null;

    /// <summary>Reads the numeral that begins at <paramref name="start"/>.</summary>
    /// <returns>True when there is one.</returns>
    public bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        if (start >= text.Length)
        {
            numeral = default;
            return false;
        }

        if (TryReadPlain(text, start, out numeral))
        {
            return true;
        }

        var reading = new Reading(text, start, words);
        try
        {
            return reading.Run(out numeral);
        }
        catch (OverflowException)
        {
            numeral = new Numeral(reading.EndOfRun(), 0, null, Bound.Exact, 1, 1, 0, NumeralTraits.Overflow | NumeralTraits.Arabic);
            return true;
        }
    }

    // Most numerals are Arabic digits alone, or one Chinese digit, with nothing behind that could belong to them.
    private bool TryReadPlain(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        var end = start;
        var value = 0L;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - start < PlainDigits)
        {
            value = (value * 10) + (text[end++] - '0');
        }

        var traits = NumeralTraits.Arabic;
        if (end == start && words.NumeralRole(text[start]) == NumeralRole.Digit)
        {
            value = (long)words.NumeralValue(text[end++]);
            traits = NumeralTraits.None;
        }

        var isPlain = end > start && (end == text.Length || (text[end] is not ('.' or ',' or ' ' or '个') && !char.IsAsciiDigit(text[end]) && words.NumeralRole(text[end]) == NumeralRole.None));
        numeral = isPlain ? new Numeral(end, value, null, Bound.Exact, 1, 1, end - start, traits) : default;
        return isPlain;
    }

    private ref struct Reading(ReadOnlySpan<char> text, int start, RuleWords words)
    {
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
            if (Begun && _text[_at] == ' ' && IsContinuedBehind(_at + 1))
            {
                _at++;
            }
            else if (Begun && _text[_at] == '个' && _at + 1 < _text.Length && _text[_at + 1] == '亿')
            {
                _at++;
            }

            var unit = _text[_at];
            return char.IsAsciiDigit(unit)
                ? TakeArabic()
                : words.NumeralRole(unit) switch
                {
                    NumeralRole.Digit => TakeChineseDigits(),
                    NumeralRole.Unit or NumeralRole.Myriad when Begun && words.IsMeasurePrefix(_text, _at) => false,
                    NumeralRole.Unit => TakeUnit(words.NumeralValue(unit)),
                    NumeralRole.Myriad => TakeMyriad(words.NumeralValue(unit)),
                    NumeralRole.More => TakeMore(unit),
                    NumeralRole.Some => TakeSome(),
                    NumeralRole.Point => TakePoint(),
                    _ => false,
                };
        }

        // 1.5 亿, 3 千, 三百 二十: a space does not end a number before a multiplier, nor after one before a Chinese digit.
        private readonly bool IsContinuedBehind(int at)
        {
            if (at >= _text.Length)
            {
                return false;
            }

            return words.NumeralRole(_text[at]) switch
            {
                NumeralRole.Unit or NumeralRole.Myriad => !words.IsMeasurePrefix(_text, at),
                NumeralRole.More => IsMultiplierAt(at + 1),
                NumeralRole.Digit => _current is null && !_traits.HasFlag(NumeralTraits.Arabic),
                _ => false,
            };
        }

        private bool TakeArabic()
        {
            if (_current is not null || _bound != Bound.Exact)
            {
                return false;
            }

            var end = _at;
            while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            {
                end++;
            }

            var grouped = false;
            while (IsGroup(end) && (grouped || end - _at <= 3))
            {
                end += 4;
                grouped = true;
            }

            var isDecimal = end + 1 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]);
            if (isDecimal)
            {
                end++;
                while (end < _text.Length && char.IsAsciiDigit(_text[end]))
                {
                    end++;
                }
            }

            var written = _text[_at..end];
            var digits = written.Length - written.Count(',') - (isDecimal ? 1 : 0);
            if (isDecimal && digits > ExactDecimalDigits)
            {
                throw new OverflowException();
            }

            var value = digits <= PlainDigits ? Parse(written)
                : decimal.Parse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            if (Begun && (isDecimal || value >= _lastMultiplier))
            {
                return false;
            }

            _traits |= (Begun ? 0 : NumeralTraits.Arabic) | (isDecimal ? NumeralTraits.Decimal : 0) | (grouped ? NumeralTraits.Grouped : 0);
            SetCurrent(value, digits, mayElide: Begun && digits == 1 && _lastMultiplier >= 1000);
            _at = end;
            return true;
        }

        private static decimal Parse(ReadOnlySpan<char> written)
        {
            var digits = 0L;
            var decimals = -1;
            foreach (var unit in written)
            {
                if (char.IsAsciiDigit(unit))
                {
                    digits = (digits * 10) + (unit - '0');
                    decimals += decimals >= 0 ? 1 : 0;
                }
                else if (unit == '.')
                {
                    decimals = 0;
                }
            }

            return new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)Math.Max(0, decimals));
        }

        // A comma and exactly three digits.
        private readonly bool IsGroup(int comma) =>
            comma + 3 < _text.Length && _text[comma] == ','
            && char.IsAsciiDigit(_text[comma + 1]) && char.IsAsciiDigit(_text[comma + 2]) && char.IsAsciiDigit(_text[comma + 3])
            && (comma + 4 >= _text.Length || !char.IsAsciiDigit(_text[comma + 4]));

        private bool TakeChineseDigits()
        {
            if (_current is not null || _bound != Bound.Exact)
            {
                return false;
            }

            var end = _at;
            var zeros = 0;
            while (end < _text.Length && words.NumeralRole(_text[end]) == NumeralRole.Digit)
            {
                zeros += words.NumeralValue(_text[end]) == 0 ? 1 : 0;
                end++;
            }

            var run = _text[_at..end];
            if (Begun && run[^1] == '两' && !IsMultiplierAt(end))
            {
                // 三十两, 两万两: behind a number 两 is the weight.
                return false;
            }

            if (Begun && run.Length == 1 && words.NumeralValue(run[0]) == 0 && (IsMultiplierAt(end) || (end < _text.Length && char.IsAsciiDigit(_text[end]))))
            {
                // 一万零十二: the zero only fills a place.
                _zero = true;
                _at = end;
                return true;
            }

            if (run.Length == 1)
            {
                SetCurrent(words.NumeralValue(run[0]), 1, mayElide: true);
            }
            else if (run.Length == 2 && zeros == 0)
            {
                var (low, high) = (words.NumeralValue(run[0]), words.NumeralValue(run[1]));
                if (high == low + 1 || (low == 3 && high == 5))
                {
                    SetCurrent(low, 2, mayElide: false);
                    _spread = high - low;
                    _traits |= NumeralTraits.Pair;
                }
                else if (Begun)
                {
                    return false;
                }
                else
                {
                    _traits |= NumeralTraits.Opaque;
                    SetCurrent((low * 10) + high, 2, mayElide: false);
                }
            }
            else if (Begun && run.Length == 2 && words.NumeralValue(run[0]) == 0)
            {
                _zero = true;
                SetCurrent(words.NumeralValue(run[1]), 1, mayElide: true);
            }
            else if (Begun)
            {
                return false;
            }
            else
            {
                var value = 0m;
                foreach (var digit in run)
                {
                    value = (value * 10) + words.NumeralValue(digit);
                }

                SetCurrent(value, run.Length, mayElide: false);
            }

            _at = end;
            return true;
        }

        private void SetCurrent(decimal value, int digits, bool mayElide)
        {
            if (!Begun)
            {
                _mantissa = value;
                _digits = digits;
            }
            else
            {
                _simple = false;
            }

            _current = value;
            _mayElide = mayElide;
        }

        private bool TakeUnit(decimal unit)
        {
            // 十百千 go down within a section; after 余 or 几 they multiply all before them.
            if (_section != 0 && unit >= _lastMultiplier && _bound == Bound.Exact)
            {
                return false;
            }

            // 十 alone is the plain number ten; 百 千 alone are magnitudes.
            if (!Begun && unit >= 100)
            {
                _traits |= NumeralTraits.Magnitude;
            }

            if (_bound is Bound.Over or Bound.About && _section != 0 && _current is null)
            {
                _section *= unit;
            }
            else
            {
                _section += (_current ?? 1) * unit;
            }

            _spread *= unit;
            _traits |= NumeralTraits.Multiplied;
            _simple &= _mantissa != 0 && unit >= 100;
            _lastMultiplier = unit;
            _current = null;
            _at++;
            return true;
        }

        private bool TakeMyriad(decimal myriad)
        {
            var part = _section + (_current ?? 0);
            if (!Begun)
            {
                _traits |= NumeralTraits.Magnitude;
            }

            if (part == 0 && _total == 0)
            {
                part = 1;
            }

            if (_total != 0 && part == 0)
            {
                // 万亿: the second multiplier acts on all before it.
                if (_lastMultiplier != _lastMyriad)
                {
                    return false;
                }

                _total *= myriad;
            }
            else if (_total != 0 && myriad >= _lastMyriad)
            {
                _total = (_total + part) * myriad;
            }
            else
            {
                _total += part * myriad;
            }

            _groups += part == 0 ? 0 : 1;
            _myriads *= myriad;
            _section = 0;
            _current = null;
            _spread *= myriad;
            _traits |= NumeralTraits.Myriad | NumeralTraits.Multiplied;
            _lastMultiplier = _lastMyriad = myriad;
            _zero = false;
            _at++;
            return true;
        }

        private bool TakeMore(char more)
        {
            var roundEnough = _current is null || (!_mayElide && !_traits.HasFlag(NumeralTraits.Pair));
            if (!Begun || !roundEnough || _bound != Bound.Exact)
            {
                return false;
            }

            // 来 and 多 are words of their own; they belong to the number only before a multiplier or a unit (30来个, not 30来自).
            if (more == '来' && !words.IsUnitAt(_text, _at + 1) && !IsMultiplierAt(_at + 1))
            {
                return false;
            }

            _bound = more == '来' ? Bound.About : Bound.Over;
            _traits |= NumeralTraits.Approximate;
            if (_current is { } current)
            {
                _section += current;
                _current = null;
            }

            _at++;
            return true;
        }

        private bool TakeSome()
        {
            if (!Begun)
            {
                // 数百, 几十万: the multipliers alone are the value.
                if (!IsMultiplierAt(_at + 1))
                {
                    return false;
                }

                _bound = Bound.Several;
                _traits |= NumeralTraits.Approximate;
                _at++;
                return true;
            }

            // 十几, 二十几, 一百几十: a little more than what stands before.
            if (_current is not null || _section == 0 || _bound != Bound.Exact || _lastMultiplier is < 10 or >= 10000)
            {
                return false;
            }

            _bound = Bound.Over;
            _traits |= NumeralTraits.Approximate;
            _at++;
            if (_lastMultiplier >= 100 && _at < _text.Length && words.NumeralRole(_text[_at]) == NumeralRole.Unit)
            {
                _at++;
            }

            return true;
        }

        private bool TakePoint()
        {
            if (!Begun || _traits.HasFlag(NumeralTraits.Arabic) || _bound != Bound.Exact || _traits.HasFlag(NumeralTraits.Pair | NumeralTraits.Decimal) || (_current is null && _section == 0))
            {
                return false;
            }

            var end = _at + 1;
            var fraction = 0m;
            var place = 0.1m;
            while (end < _text.Length && words.NumeralRole(_text[end]) == NumeralRole.Digit)
            {
                fraction += words.NumeralValue(_text[end]) * place;
                place /= 10;
                end++;
            }

            // 三点五分 is a time of day; 三点十 has a multiplier where decimals have none.
            if (end == _at + 1 || (end < _text.Length && _text[end] is '分' or '刻' or '十' or '钟'))
            {
                return false;
            }

            var whole = _section + (_current ?? 0) + fraction;
            _section = 0;
            _current = whole;
            _mantissa = whole;
            _simple = true;
            _mayElide = false;
            _traits |= NumeralTraits.Decimal;
            _at = end;
            return true;
        }

        // 两万八 is 28000: a last digit takes the place below the multiplier before it, unless a zero stands between.
        private readonly decimal Tail() => _current is not { } current
            ? (_bound == Bound.Several && _total == 0 && _section == 0 ? 1 : 0)
            : _mayElide && !_zero && _lastMultiplier is >= 100 and < decimal.MaxValue ? current * _lastMultiplier / 10 : current;

        private readonly bool IsMultiplierAt(int at) => at < _text.Length && words.NumeralRole(_text[at]) is NumeralRole.Unit or NumeralRole.Myriad;
    }
}
