using System.Numerics;
using System.Runtime.CompilerServices;
using AidExtract.Tables;

namespace AidExtract.Segmenting;

/// <summary>
/// jieba's hidden-Markov model for cutting and tagging runs of Chinese characters that the lexicon leaves single (<c>jieba.posseg</c>).
/// A state is a letter (B begins a word, E ends it, M is in its middle, S stands alone) and one of 64 tags: 64 × letter + tag, numbered
/// in the order in which jieba compares states. B and M go on to M and E of the same tag, E and S to B and S of any.
/// </summary>
internal sealed class TagModel
{
    public const int TagCount = 64;
    public const int StateCount = 4 * TagCount;
    public const int B = 0;
    public const int E = TagCount;
    public const int M = 2 * TagCount;
    public const int S = 3 * TagCount;

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
        var sources = section.ReadArray<ulong>();
        _numbers = section.ReadArray<ushort>();
        _masks = section.ReadArray<ulong>();
        _firstEmissions = section.ReadArray<int>();
        _emissions = section.ReadArray<double>();
        for (var state = 0; state < StateCount; state++)
        {
            _sources[state] = new StateSet(sources[4 * state], sources[(4 * state) + 1], sources[(4 * state) + 2], sources[(4 * state) + 3]);
            Reachable = _sources[state].IsEmpty ? Reachable : Reachable.With(state);
        }

        for (var tag = 0; tag < TagCount; tag++)
        {
            var bit = 1UL << tag;
            BeforeE = BeforeE with { B = BeforeE.B | (_sources[E + tag].B & bit), M = BeforeE.M | (_sources[E + tag].M & bit) };
            BeforeM = BeforeM with { B = BeforeM.B | (_sources[M + tag].B & bit), M = BeforeM.M | (_sources[M + tag].M & bit) };
        }
    }

    /// <summary>The tags, by number.</summary>
    public string[] TagNames { get; }

    /// <summary>The states that can follow another.</summary>
    public StateSet Reachable { get; }

    /// <summary>The states of letters B and M that go on to E of their tag.</summary>
    public StateSet BeforeE { get; }

    /// <summary>The states of letters B and M that go on to M of their tag.</summary>
    public StateSet BeforeM { get; }

    /// <summary>Logarithm of the likelihood that a run starts with a state.</summary>
    public double Start(int state) => _start.Unchecked(state);

    /// <summary>Logarithm of the likelihood of one state after another; minus infinity if it cannot follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Transition(int from, int to) => _transitions.Unchecked((to * StateCount) + from);

    /// <summary>The states from which a state can be reached.</summary>
    public ref readonly StateSet SourcesOf(int state) => ref _sources[state];

    /// <summary>The states that a character may take; empty for an unknown character.</summary>
    public StateSet AllowedOf(char c)
    {
        var at = (nint)_numbers.Unchecked(c) * MasksPerCharacter;
        return new StateSet(_masks.Unchecked(at), _masks.Unchecked(at + 1), _masks.Unchecked(at + 2), _masks.Unchecked(at + 3));
    }

    /// <summary>The states of one letter that emit a character, and where their emissions start.</summary>
    public (ulong States, int First) EmittingOf(char c, int letter)
    {
        var number = (nint)_numbers.Unchecked(c);
        var at = (number * MasksPerCharacter) + 4;
        var first = _firstEmissions.Unchecked(number);
        for (var before = 0; before < letter; before++)
        {
            first += BitOperations.PopCount(_masks.Unchecked(at + before));
        }

        return (_masks.Unchecked(at + letter), first);
    }

    /// <summary>Logarithm of the likelihood that a state emits a character.</summary>
    /// <param name="emitting">What <see cref="EmittingOf"/> tells of the state's letter.</param>
    /// <param name="bit">The bit of the state's tag, which must be among the emitting.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Emission((ulong States, int First) emitting, ulong bit) =>
        _emissions.Unchecked(emitting.First + BitOperations.PopCount(emitting.States & (bit - 1)));
}
