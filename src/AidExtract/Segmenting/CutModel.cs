using AidExtract.Tables;

namespace AidExtract.Segmenting;

/// <summary>
/// jieba's hidden-Markov model for cutting runs of Chinese characters that the lexicon leaves single (<c>jieba.finalseg</c>): each
/// character begins (B), ends (E) or is in the middle (M) of a word, or stands alone (S). Sums are taken in jieba's order, and of two
/// ways that weigh the same the one whose letter comes later in the alphabet is taken.
/// </summary>
internal sealed class CutModel
{
    private const int B = 0;
    private const int E = 1;
    private const int M = 2;
    private const int S = 3;

    private readonly PackedArray<double> _start;
    private readonly PackedArray<double> _transitions;
    private readonly PackedArray<ushort> _numbers;
    private readonly PackedArray<double> _emissions;

    public CutModel(CompiledTables tables)
    {
        var section = tables.Section(TableSection.CutModel);
        _start = section.ReadArray<double>();
        _transitions = section.ReadArray<double>();
        _numbers = section.ReadArray<ushort>();
        _emissions = section.ReadArray<double>();
    }

    /// <summary>Finds the letter of each character.</summary>
    /// <param name="run">Not empty.</param>
    /// <param name="letters">Receives the letters: 0 to 3 for B, E, M, S; as long as the run.</param>
    public void Decode(ReadOnlySpan<char> run, Span<byte> letters)
    {
        var emission = (nint)_numbers[run[0]] * 4;
        var b = _start.Unchecked(B) + _emissions.Unchecked(emission + B);
        var e = _start.Unchecked(E) + _emissions.Unchecked(emission + E);
        var m = _start.Unchecked(M) + _emissions.Unchecked(emission + M);
        var s = _start.Unchecked(S) + _emissions.Unchecked(emission + S);
        var eb = _transitions[(E * 4) + B];
        var sb = _transitions[(S * 4) + B];
        var be = _transitions[(B * 4) + E];
        var me = _transitions[(M * 4) + E];
        var bm = _transitions[(B * 4) + M];
        var mm = _transitions[(M * 4) + M];
        var es = _transitions[(E * 4) + S];
        var ss = _transitions[(S * 4) + S];

        // While going forward, letters[t] holds which of its two predecessors each letter has: bit B, S: S (else E); bit E, M: M (else B).
        for (var t = 1; t < run.Length; t++)
        {
            emission = (nint)_numbers.Unchecked(run[t]) * 4;
            var emitB = _emissions.Unchecked(emission + B);
            var emitE = _emissions.Unchecked(emission + E);
            var emitM = _emissions.Unchecked(emission + M);
            var emitS = _emissions.Unchecked(emission + S);
            var (fromE, fromS) = (e + eb + emitB, s + sb + emitB);
            var (endFromB, endFromM) = (b + be + emitE, m + me + emitE);
            var (middleFromB, middleFromM) = (b + bm + emitM, m + mm + emitM);
            var (aloneFromE, aloneFromS) = (e + es + emitS, s + ss + emitS);
            letters[t] = (byte)(
                (fromS >= fromE ? 1 << B : 0) | (endFromM >= endFromB ? 1 << E : 0)
                | (middleFromM >= middleFromB ? 1 << M : 0) | (aloneFromS >= aloneFromE ? 1 << S : 0));
            b = Math.Max(fromS, fromE);
            e = Math.Max(endFromM, endFromB);
            m = Math.Max(middleFromM, middleFromB);
            s = Math.Max(aloneFromS, aloneFromE);
        }

        var letter = s >= e ? S : E;
        for (var t = run.Length - 1; t >= 0; t--)
        {
            var later = (letters[t] >> letter & 1) != 0;
            letters[t] = (byte)letter;
            letter = letter is B or S ? (later ? S : E) : (later ? M : B);
        }
    }
}
