using AidExtract.Tables;

namespace AidExtract.Segmenting;

/// <summary>
/// jieba's hidden-Markov model for cutting and tagging runs of Chinese characters that the lexicon leaves single (<c>jieba.posseg</c>).
/// A state is a letter (B begins a word, E ends it, M is in its middle, S stands alone) and one of 64 tags: 64 × letter + tag, numbered
/// in the order in which jieba compares states.
/// </summary>
internal sealed class TagModel
{
    public const int TagCount = 64;
    public const int StateCount = 4 * TagCount;

    /// <summary>What jieba adds for a character that a state does not emit, or a state that no run starts with.</summary>
    public const double Impossible = -3.14e100;

    private const int MasksPerCharacter = 8;

    private readonly PackedArray<double> _start;
    private readonly PackedArray<double> _transitions;
    private readonly PackedArray<ushort> _numbers;
    private readonly PackedArray<ulong> _masks;
    private readonly PackedArray<int> _firstEmissions;
    private readonly PackedArray<double> _emissions;
    private readonly StateSet[] _sources = new StateSet[StateCount];

    public TagModel(CompiledTables tables)
    {
        var section = tables.Section(TableSection.TagModel);
        TagNames = section.ReadStrings().ToArray();
        _start = section.ReadArray<double>();
        _transitions = section.ReadArray<double>();
        _numbers = section.ReadArray<ushort>();
        _masks = section.ReadArray<ulong>();
        _firstEmissions = section.ReadArray<int>();
        _emissions = section.ReadArray<double>();
        for (var to = 0; to < StateCount; to++)
        {
            for (var from = 0; from < StateCount; from++)
            {
                if (!double.IsNegativeInfinity(Transition(from, to)))
                {
                    _sources[to] = _sources[to].With(from);
                }
            }
        }
    }

    /// <summary>The tags, by number.</summary>
    public string[] TagNames { get; }

    /// <summary>Logarithm of the likelihood that a run starts with a state.</summary>
    public double Start(int state) => _start.Unchecked(state);

    /// <summary>Logarithm of the likelihood of one state after another.</summary>
    public double Transition(int from, int to) => _transitions.Unchecked((to * StateCount) + from);

    /// <summary>The states from which a state can be reached.</summary>
    public StateSet SourcesOf(int state) => _sources[state];

    /// <summary>The states that a character may take, and those that emit it; both empty for an unknown character.</summary>
    public (StateSet Allowed, StateSet Emitting) StatesOf(char c)
    {
        var at = (nint)_numbers.Unchecked(c) * MasksPerCharacter;
        return (
            new StateSet(_masks.Unchecked(at), _masks.Unchecked(at + 1), _masks.Unchecked(at + 2), _masks.Unchecked(at + 3)),
            new StateSet(_masks.Unchecked(at + 4), _masks.Unchecked(at + 5), _masks.Unchecked(at + 6), _masks.Unchecked(at + 7)));
    }

    /// <summary>Logarithm of the likelihood that a state emits a character.</summary>
    public double Emission(char c, StateSet emitting, int state) =>
        _emissions.Unchecked(_firstEmissions.Unchecked(_numbers.Unchecked(c)) + emitting.CountBelow(state));
}
