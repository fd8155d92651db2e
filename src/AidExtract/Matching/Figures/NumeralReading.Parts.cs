using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <content>What each kind of character does to the number.</content>
internal ref partial struct NumeralReading
{
    private bool TakeArabic()
    {
        if (_current is not null || _bound != Bound.Exact)
        {
            return false;
        }

        var number = ArabicNumber.Read(_text, _at);
        if (Begun && (number.IsDecimal || number.Value >= _lastMultiplier))
        {
            return false;
        }

        _traits |= (Begun ? 0 : NumeralTraits.Arabic) | (number.IsDecimal ? NumeralTraits.Decimal : 0) | (number.IsGrouped ? NumeralTraits.Grouped : 0);
        SetCurrent(number.Value, number.Digits, mayElide: Begun && number.Digits == 1 && _lastMultiplier >= 1000);
        _at = number.End;
        return true;
    }

    private bool TakeChineseDigits()
    {
        if (_current is not null || _bound != Bound.Exact)
        {
            return false;
        }

        if (Begun && ChineseDigits.IsWeight(_text, _at, words))
        {
            return false;
        }

        var run = ChineseDigits.Read(_text, _at, words);
        if (Begun && run is { Count: 1, LeadsWithZero: true } && IsFilledBehind(run.End))
        {
            // 一万零十二: the zero only fills a place.
            _zero = true;
            _at = run.End;
            return true;
        }

        var isFilled = run is { Count: 2, LeadsWithZero: true };
        if (Begun && run.Count > 1 && run.Spread == 0 && !isFilled)
        {
            return false;
        }

        _zero |= Begun && isFilled;
        _spread = run.Spread > 0 ? run.Spread : _spread;
        _traits |= (run.Spread > 0 ? NumeralTraits.Pair : 0) | (run.IsOpaque ? NumeralTraits.Opaque : 0);
        SetCurrent(run.Value, run.Count, mayElide: run.Count == 1 || (Begun && isFilled));
        _at = run.End;
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
        if (more == '来' && !words.IsUnitAt(_text, _at + 1) && !IsMultiplierAt(_at + 1) && !IsAfterNumeral(_at + 1))
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
            if (!IsMultiplierAt(_at + 1) && !IsSpokenMyriad(_at + 1))
            {
                return false;
            }

            _bound = Bound.Several;
            _traits |= NumeralTraits.Approximate;
            _at++;
            return true;
        }

        if (_bound != Bound.Exact)
        {
            return false;
        }

        // 十几, 20几, 一百几十, 一百零几万: a little more than what stands before.
        var isRound = _current is { } tens && tens > 0 && tens % 10 == 0 && _traits.HasFlag(NumeralTraits.Arabic);
        if (!isRound && (_current is not null || _section == 0 || _lastMultiplier is < 10 or >= 10000))
        {
            return false;
        }

        _section += _current ?? 0;
        _current = null;
        _bound = Bound.Over;
        _traits |= NumeralTraits.Approximate;
        _at++;
        if (_lastMultiplier is >= 100 and < 10000 && _at < _text.Length && words.NumeralRole(_text[_at]) == NumeralRole.Unit)
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

        var begin = PastSpaces(_at + 1);
        var end = begin;
        var fraction = 0m;
        var place = 0.1m;
        while (IsDigitAt(end) && _text[end] is not ('两' or '俩'))
        {
            fraction += words.NumeralValue(_text[end]) * place;
            place /= 10;
            end++;
        }

        // 三点五分 is a time of day; 三点十 has a multiplier where decimals have none.
        if (end == begin || (end < _text.Length && _text[end] is '分' or '刻' or '十' or '钟'))
        {
            return false;
        }

        var whole = _section + Tail() + fraction;
        _section = 0;
        _current = whole;
        _mantissa = whole;
        _simple = true;
        _mayElide = false;
        _traits |= NumeralTraits.Decimal;
        _at = end;
        return true;
    }
}
