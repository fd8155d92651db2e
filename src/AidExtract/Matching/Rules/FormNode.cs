using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>A node of the tree of figure forms.</summary>
internal sealed class FormNode
{
    private const int LastBit = 63;

    private FormBranch[] _branches = [];
    private (uint Kind, ulong Branches)[] _ofKinds = [];
    private (char First, ulong Branches)[] _ofLiterals = [];
    private uint _kinds;
    private ulong _literals;
    private ulong _absent;

    /// <summary>The form that ends here: the earliest row, if several do.</summary>
    public FigureForm? Form { get; set; }

    /// <summary>The steps on, in the order of the table.</summary>
    public ReadOnlySpan<FormBranch> Branches => _branches;

    /// <summary>Bits of the branches that may be open, by their place; the last bit stands for all from its place on.</summary>
    /// <param name="kinds">Bits of the kinds of elements that can be taken.</param>
    /// <param name="next">The next character, if there is one.</param>
    public ulong Open(uint kinds, char next)
    {
        var open = _absent;
        if ((_kinds & kinds) != 0)
        {
            foreach (var (kind, branches) in _ofKinds)
            {
                open |= (kind & kinds) != 0 ? branches : 0;
            }
        }

        if (((_literals >> next) & 1) != 0)
        {
            foreach (var (first, branches) in _ofLiterals)
            {
                open |= first == next ? branches : 0;
            }
        }

        return open;
    }

    /// <summary>The places of the branches for which a bit of <see cref="Open"/> stands.</summary>
    public static Range PlacesOf(int bit) => bit < LastBit ? bit..(bit + 1) : bit..;

    /// <summary>The node behind an element, which is made if there is none.</summary>
    public FormNode Child(FormElement element)
    {
        foreach (ref readonly var branch in Branches)
        {
            if (branch.Element.Kind == element.Kind && branch.Element.Look == element.Look && branch.Element.Literal == element.Literal)
            {
                return branch.Node;
            }
        }

        var child = new FormNode();
        var bit = 1UL << Math.Min(_branches.Length, LastBit);
        _branches = [.. _branches, new FormBranch(element, child)];
        if (element.Look == FormLook.Absent)
        {
            _absent |= bit;
        }
        else if (element.Kind == FormElementKind.Literal)
        {
            _literals |= 1UL << element.Literal[0];
            Mark(ref _ofLiterals, element.Literal[0], bit);
        }
        else
        {
            _kinds |= element.Kind.Bit();
            Mark(ref _ofKinds, element.Kind.Bit(), bit);
        }

        return child;
    }

    private static void Mark<T>(ref (T Key, ulong Branches)[] marks, T key, ulong bit)
        where T : IEquatable<T>
    {
        var k = Array.FindIndex(marks, mark => mark.Key.Equals(key));
        if (k < 0)
        {
            marks = [.. marks, (key, bit)];
        }
        else
        {
            marks[k].Branches |= bit;
        }
    }
}
