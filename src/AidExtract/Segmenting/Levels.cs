namespace AidExtract.Segmenting;

/// <summary>The states that a character can be in, by level, lowest first; see <see cref="TagDecoder"/>.</summary>
internal sealed class Levels
{
    /// <summary>How many levels there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of each level.</summary>
    public int[] Numbers { get; } = new int[TagModel.StateCount + 1];

    /// <summary>The states of each level.</summary>
    public StateSet[] Sets { get; } = new StateSet[TagModel.StateCount + 1];

    /// <summary>The states of all levels.</summary>
    public StateSet AllStates
    {
        get
        {
            var all = default(StateSet);
            for (var k = 0; k < Count; k++)
            {
                all |= Sets[k];
            }

            return all;
        }
    }

    public void Clear() => Count = 0;

    /// <summary>Adds states of one letter to their level.</summary>
    public void Add(int letter, ulong states, int level)
    {
        if (states == 0)
        {
            return;
        }

        var k = 0;
        while (k < Count && Numbers[k] < level)
        {
            k++;
        }

        if (k == Count || Numbers[k] != level)
        {
            Array.Copy(Numbers, k, Numbers, k + 1, Count - k);
            Array.Copy(Sets, k, Sets, k + 1, Count - k);
            (Numbers[k], Sets[k]) = (level, default);
            Count++;
        }

        Sets[k] = Sets[k].With(letter, states);
    }
}
