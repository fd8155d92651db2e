namespace AidExtract.Segmenting;

/// <summary>The states that a character can be in, by level, lowest first; see <see cref="TagDecoder"/>.</summary>
internal sealed class Levels
{
    /// <summary>How many levels there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of each level.</summary>
    public int[] Numbers { get; } = new int[TagModel.StateCount];

    /// <summary>The states of each level.</summary>
    public StateSet[] Sets { get; } = new StateSet[TagModel.StateCount];

    public void Clear() => Count = 0;

    /// <summary>Adds a state to its level.</summary>
    public void Add(int state, int level)
    {
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

        Sets[k] = Sets[k].With(state);
    }
}
