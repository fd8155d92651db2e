using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>A node of the tree of figure forms.</summary>
internal sealed class FormNode
{
    private FormBranch[] _branches = [];
    private int _count;
    private uint _kinds;
    private ulong _literals;
    private bool _hasAbsent;

    /// <summary>The form that ends here: the earliest row, if several do.</summary>
    public FigureForm? Form { get; set; }

    /// <summary>The steps on, in the order of the table.</summary>
    public ReadOnlySpan<FormBranch> Branches => _branches.AsSpan(0, _count);

    /// <summary>True when a branch may be open.</summary>
    /// <param name="kinds">Bits of the kinds of elements that can be taken.</param>
    /// <param name="next">The next character, if there is one.</param>
    public bool MayGoOn(uint kinds, char next) => _hasAbsent || (_kinds & kinds) != 0 || ((_literals >> next) & 1) != 0;

    /// <summary>The node behind an element, which is made if there is none.</summary>
    public FormNode Child(FormElement element)
    {
        foreach (ref readonly var branch in Branches)
        {
            if (branch.Element == element)
            {
                return branch.Node;
            }
        }

        if (_count == _branches.Length)
        {
            Array.Resize(ref _branches, Math.Max(2, _count * 2));
        }

        var child = new FormNode();
        _branches[_count++] = new FormBranch(element, child);
        _hasAbsent |= element.Look == FormLook.Absent;
        if (element.Kind == FormElementKind.Literal)
        {
            _literals |= 1UL << element.Literal[0];
        }
        else
        {
            _kinds |= element.Kind.Bit();
        }

        return child;
    }
}
