using AidExtract.Matching.Rules;
using AidExtract.Segmenting;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>
/// Tries all figure forms at a position of a sentence in one walk over their tree. The longest match wins; of equal length the
/// earlier row.
/// </summary>
internal ref struct FormWalker
{
    private const int MaxParts = 24;

    private readonly RuleWords _words;
    private readonly NumeralReader _numerals;
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBoundaries _boundaries;
    private readonly Span<FormPart> _parts;
    private FormMatch? _best;
    private int _numeralAt;
    private Numeral? _numeral;

    public FormWalker(RuleWords words, NumeralReader numerals, ReadOnlySpan<char> text, TokenBoundaries boundaries)
    {
        _words = words;
        _numerals = numerals;
        _text = text;
        _boundaries = boundaries;
        _parts = new FormPart[MaxParts];
        _numeralAt = -1;
    }

    /// <summary>The best form that begins at <paramref name="start"/>.</summary>
    public FormMatch? Match(int start)
    {
        _best = null;
        Walk(_words.Forms.Root, start, 0);
        return _best;
    }

    /// <summary>The numeral at <paramref name="at"/>, if the words around it let it be one.</summary>
    public Numeral? NumeralAt(int at)
    {
        if (_numeralAt != at)
        {
            _numeralAt = at;
            _numeral = Read(at);
        }

        return _numeral;
    }

    private void Walk(FormNode node, int at, int count)
    {
        // 500 万元, 30 名: one space may stand between the parts.
        if (count > 0 && at < _text.Length && _text[at] == ' ' && at + 1 < _text.Length)
        {
            Children(node, at + 1, count);
        }

        if (node.Form is { } form && (_best is null || at > _best.End || (at == _best.End && form.Order < _best.Form.Order)))
        {
            _best = new FormMatch(form, _parts[..count].ToArray(), at);
        }

        Children(node, at, count);
    }

    private void Children(FormNode node, int at, int count)
    {
        if (count == MaxParts)
        {
            return;
        }

        foreach (var (element, next) in node.Children)
        {
            if (Take(element, at, IsInside(count), out var part))
            {
                if (element.Look == FormLook.Take)
                {
                    _parts[count] = part;
                    Walk(next, part.End, count + 1);
                }
                else if (element.Look == FormLook.Follows)
                {
                    Walk(next, at, count);
                }
            }
            else if (element.Look == FormLook.Absent)
            {
                Walk(next, at, count);
            }
        }
    }

    private bool Take(FormElement element, int at, bool isInside, out FormPart part)
    {
        part = default;
        switch (element.Kind)
        {
            case FormElementKind.Literal:
                part = new FormPart(element.Kind, at, at + element.Literal.Length, -1, default);
                return at <= _text.Length && _text[at..].StartsWith(element.Literal, StringComparison.Ordinal);
            case FormElementKind.N or FormElementKind.Int or FormElementKind.Digit or FormElementKind.One or FormElementKind.Year or FormElementKind.Month
                or FormElementKind.Day or FormElementKind.Hour or FormElementKind.Minute or FormElementKind.Big or FormElementKind.Magnitude or FormElementKind.Million
                or FormElementKind.Decimal or FormElementKind.DigitPair or FormElementKind.ChineseDigit:
                if (at < _text.Length && NumeralAt(at) is { } numeral && Fits(element.Kind, numeral, at) && (isInside || IsFree(at)))
                {
                    part = new FormPart(element.Kind, at, numeral.End, -1, numeral);
                    return true;
                }

                return false;
            default:
                var (length, row) = _words.Find(_text, at, element.Kind.ToWordClass()!.Value, at < _text.Length && _boundaries.IsStart(at));
                part = new FormPart(element.Kind, at, at + length, row, default);
                return length > 0 && (element.Kind is not (FormElementKind.MagnitudePrefix or FormElementKind.NotFigure) || _boundaries.IsStart(at));
        }
    }

    // Once a number or a fixed word of the form stands before it, word boundaries say nothing: 五分|之三.
    private readonly bool IsInside(int count) => count > 0 && _parts[count - 1].Kind is not (FormElementKind.Prefix or FormElementKind.MagnitudePrefix or FormElementKind.CurrencyBefore);

    private readonly bool Fits(FormElementKind kind, Numeral numeral, int at)
    {
        var isYear = numeral is { IsPlain: true, Value: >= 1000 and < 3000, Digits: 4 };
        return kind switch
        {
            FormElementKind.N => !numeral.Has(NumeralTraits.Magnitude | NumeralTraits.Opaque) || numeral.Has(NumeralTraits.Approximate),
            FormElementKind.Int => numeral.IsPlain,
            FormElementKind.Digit => numeral.IsPlain && numeral.Value is >= 1 and <= 9 && numeral.End == at + 1,
            FormElementKind.One => numeral is { IsPlain: true, Value: 1 } && _text[at] == '一' && numeral.End == at + 1,
            FormElementKind.Year => isYear && !numeral.Has(NumeralTraits.Multiplied | NumeralTraits.Grouped),
            FormElementKind.Month => numeral is { IsPlain: true, Value: >= 1 and <= 12, Digits: <= 2 },
            FormElementKind.Day => numeral is { IsPlain: true, Value: >= 1 and <= 31, Digits: <= 2 },
            FormElementKind.Hour => numeral is { IsPlain: true, Value: <= 24, Digits: <= 2 },
            FormElementKind.Minute => numeral is { IsPlain: true, Value: < 60, Digits: <= 2 },
            FormElementKind.Big => numeral.Has(NumeralTraits.Myriad | NumeralTraits.Approximate) && !numeral.Has(NumeralTraits.Magnitude | NumeralTraits.Opaque),
            FormElementKind.Million => numeral.Has(NumeralTraits.Magnitude) && !numeral.Has(NumeralTraits.Approximate) && numeral.End > at + 1 && numeral.Value >= 1_000_000,
            FormElementKind.Decimal => numeral.Has(NumeralTraits.Decimal),
            FormElementKind.DigitPair => numeral.End == at + 2 && (numeral.Has(NumeralTraits.Opaque) || (numeral.IsPlain && char.IsAsciiDigit(_text[at]) && numeral.Value > 10)),
            FormElementKind.ChineseDigit => numeral.IsPlain && numeral.Value is >= 1 and <= 9 && numeral.End == at + 1 && !char.IsAsciiDigit(_text[at]),
            FormElementKind.Magnitude => numeral.Has(NumeralTraits.Magnitude) && !numeral.Has(NumeralTraits.Approximate),
            _ => false,
        };
    }

    private readonly Numeral? Read(int at)
    {
        var sign = SignLength(at);
        return sign == 0 ? _numerals.Read(_text, at)
            : _numerals.Read(_text, at + sign) is { } positive ? positive with { Value = -positive.Value }
            : null;
    }

    // A number does not begin inside a word or an identifier.
    private readonly bool IsFree(int at) =>
        char.IsAsciiDigit(_text[at]) ? !IsInsideIdentifier(at) : _text[at] == '-' || (_text[at] == '负' && _boundaries.IsStart(at)) || _boundaries.IsNumeralStart(_text, at, _words);

    // -5%, 负10, 零下18℃.
    private readonly int SignLength(int at) => _text[at] switch
    {
        '-' => IsMinus(at) ? 1 : 0,
        '负' => 1,
        '零' when _text[at..].StartsWith("零下", StringComparison.Ordinal) => 2,
        _ => 0,
    };

    // A hyphen is a minus where no number, letter or numeral stands before it: 下降-5%, not 2018-2020.
    private readonly bool IsMinus(int at) =>
        at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1])
        && (at == 0 || !(char.IsAsciiLetterOrDigit(_text[at - 1]) || _words.NumeralRole(_text[at - 1]) != NumeralRole.None || _text[at - 1] is '-' or '年' or '月' or '日' or '%' or '元' or ')' or '—'));

    // COVID-19, PM2.5, Bell-407: digits after a letter belong to a name, unless the letters are a currency.
    private readonly bool IsInsideIdentifier(int at)
    {
        var before = at - 1;
        if (before >= 1 && _text[before] is '-' or '.' or '_' or '/' && before >= 1 && char.IsAsciiLetterOrDigit(_text[before - 1]))
        {
            return char.IsAsciiLetter(_text[before - 1]);
        }

        if (before < 0 || !char.IsAsciiLetter(_text[before]))
        {
            return false;
        }

        for (var start = before; start >= Math.Max(0, before - 4); start--)
        {
            if (_words.Find(_text, start, WordClass.CurrencyBefore).Length == at - start)
            {
                return false;
            }
        }

        return true;
    }
}
