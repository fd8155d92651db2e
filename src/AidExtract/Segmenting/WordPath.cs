namespace AidExtract.Segmenting;

/// <summary>The likeliest way through a block, word by word, and the room to find it in; reused from block to block.</summary>
internal sealed class WordPath
{
    /// <summary>For each character of the block, where the word that starts there ends.</summary>
    public int[] Ends { get; private set; } = [];

    /// <summary>For each character of the block, the lexicon's value of the word that starts there, or -1.</summary>
    public int[] Values { get; private set; } = [];

    /// <summary>For each character of the block and its end, the logarithm of the likelihood of the rest of the block.</summary>
    public double[] Scores { get; private set; } = [];

    /// <summary>For each character of the block, its code in the lexicon's trie.</summary>
    public ushort[] Codes { get; private set; } = [];

    /// <summary>Makes room for a block.</summary>
    public void Reserve(int length)
    {
        if (Ends.Length < length)
        {
            var size = Math.Max(64, length * 2);
            Ends = new int[size];
            Values = new int[size];
            Scores = new double[size + 1];
            Codes = new ushort[size];
        }
    }
}
