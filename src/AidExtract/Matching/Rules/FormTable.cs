using AidExtract.Matching.Figures;
using AidExtract.Tables;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>The figure forms as one prefix tree over their elements, so that all are tried in one walk.</summary>
internal sealed class FormTable
{
    private const string NoKind = "none";

    private readonly HashSet<char> _afterNumerals = [];
    private readonly HashSet<char> _figureLiterals = [];
    private readonly HashSet<char> _numberlessLiterals = [];

    public FormTable(ref SectionReader reader)
    {
        var names = reader.ReadStrings().ToArray();
        var kinds = reader.ReadStrings().ToArray();
        var shapes = reader.ReadStrings().ToArray();
        var literals = reader.ReadStrings().ToArray();
        var forms = reader.ReadArray<int>();
        var lengths = reader.ReadArray<int>();
        var elements = reader.ReadArray<int>();

        Forms = new FigureForm[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            Forms[i] = new FigureForm(i, names[i], kinds[i] == NoKind ? null : Enum.Parse<FigureKind>(kinds[i], ignoreCase: true), Enum.Parse<FormShape>(shapes[i], ignoreCase: true));
        }

        var at = 0;
        for (var sequence = 0; sequence < forms.Length; sequence++)
        {
            var node = Root;
            var previous = FormElementKind.Literal;
            var hasNumeral = false;
            for (var k = 0; k < lengths[sequence]; k++)
            {
                var packed = elements[at++];
                var literal = packed >> 16;
                var element = new FormElement((FormElementKind)(packed & 0xFF), literal == 0 ? "" : literals[literal - 1], (FormLook)((packed >> 8) & 0xFF));
                node = node.Child(element);
                if (literal != 0 && k > 0 && previous.ToWordClass() is null && previous != FormElementKind.Literal)
                {
                    _afterNumerals.Add(element.Literal[0]);
                }

                previous = element.Kind;
                hasNumeral |= element.Kind.TakesNumeral();
            }

            node.Form ??= Forms[forms[sequence]];
            if (node.Form.Kind is not null && elements[at - lengths[sequence]] is var first && (FormElementKind)(first & 0xFF) == FormElementKind.Literal)
            {
                var character = literals[(first >> 16) - 1][0];
                _figureLiterals.Add(character);
                if (!hasNumeral)
                {
                    _numberlessLiterals.Add(character);
                }
            }
        }
    }

    /// <summary>In the order of the table.</summary>
    public FigureForm[] Forms { get; }

    /// <summary>The root of the tree.</summary>
    public FormNode Root { get; } = new();

    /// <summary>First characters of the literals with which figures begin (半成); only where a word begins.</summary>
    public IReadOnlySet<char> FigureLiterals => _figureLiterals;

    /// <summary>Those of them with which figures begin that have no numeral at all (半成).</summary>
    public IReadOnlySet<char> NumberlessLiterals => _numberlessLiterals;

    /// <summary>True when a form has a literal that begins with a character right after a numeral: 十时, 九届.</summary>
    public bool IsAfterNumeral(char character) => _afterNumerals.Contains(character);
}
