using System.Numerics;
using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>
/// Tries all figure forms at a position of a sentence in one walk over their tree. The longest match wins; of equal length the
/// earlier row.
/// </summary>
internal sealed class FormWalker(FormTable forms, SentenceReading reading, IFigureObserver? observer)
{
    private const int MostSpaces = 2;

    private readonly FormPart[] _parts = new FormPart[FormMatch.MaxParts];
    private FormMatch _best = new();

    /// <summary>Finds the best form that begins at <paramref name="start"/>.</summary>
    /// <param name="start">Position in the sentence.</param>
    /// <param name="match">Receives it.</param>
    /// <returns>True when there is one.</returns>
    public bool Match(int start, FormMatch match)
    {
        match.Clear();
        _best = match;
        observer?.Try(start);
        Walk(forms.Root, reading.Text, start, 0);
        return match.Form is not null;
    }

    private void Walk(FormNode node, ReadOnlySpan<char> text, int at, int count)
    {
        // 500 万元, 三分  之一: spaces may stand between the parts, but more than two part the columns of a table.
        for (var past = at + 1; count > 0 && past < Math.Min(at + 1 + MostSpaces, text.Length) && text[past - 1] == ' '; past++)
        {
            Branch(node, text, past, count);
        }

        if (node.Form is { } form)
        {
            Offer(form, at, count);
        }

        Branch(node, text, at, count);
    }

    private void Offer(FigureForm form, int at, int count)
    {
        observer?.Fit(form, _parts.AsSpan(0, count), at);
        if (_best.IsBeatenBy(form, at))
        {
            _best.Set(form, _parts.AsSpan(0, count), at);
        }
    }

    private void Branch(FormNode node, ReadOnlySpan<char> text, int at, int count)
    {
        if (count == FormMatch.MaxParts)
        {
            return;
        }

        var position = reading.At(at);
        var kinds = IsInside(count) ? position.Kinds : position.FreeKinds;
        var next = at < text.Length ? text[at] : '\0';
        for (var open = node.Open(kinds, next); open != 0; open &= open - 1)
        {
            foreach (ref readonly var branch in node.Branches[FormNode.PlacesOf(BitOperations.TrailingZeroCount(open))])
            {
                Try(branch, text, at, count, kinds);
            }
        }
    }

    private void Try(in FormBranch branch, ReadOnlySpan<char> text, int at, int count, uint kinds)
    {
        var element = branch.Element;
        var stands = element.Kind == FormElementKind.Literal
            ? at < text.Length && text[at..].StartsWith(element.Literal, StringComparison.Ordinal)
            : (kinds & element.Kind.Bit()) != 0;
        if (stands && element.Look == FormLook.Take)
        {
            var part = PartOf(element, at);
            _parts[count] = part;
            Walk(branch.Node, text, part.End, count + 1);
        }
        else if (element.Look == (stands ? FormLook.Follows : FormLook.Absent))
        {
            Walk(branch.Node, text, at, count);
        }
    }

    private FormPart PartOf(FormElement element, int at)
    {
        if (element.Kind == FormElementKind.Literal)
        {
            return new FormPart(element.Kind, at, at + element.Literal.Length, -1);
        }

        var position = reading.At(at);
        if (element.Kind.TakesNumeral())
        {
            return new FormPart(element.Kind, at, position.Numeral.End, -1);
        }

        var word = position.Words[(int)element.Kind.ToWordClass()!.Value];
        return new FormPart(element.Kind, at, at + word.Length, word.Row);
    }

    // Once a number or a fixed word of the form stands before it, word boundaries say nothing: 五分|之三.
    private bool IsInside(int count) => count > 0 && _parts[count - 1].Kind is not (FormElementKind.Prefix or FormElementKind.MagnitudePrefix or FormElementKind.CurrencyBefore);
}
