namespace AidExtract.Tables;

/// <summary>A list of strings inside the compiled tables; each is made when asked for.</summary>
internal readonly unsafe struct PackedStrings(PackedArray<int> starts, PackedArray<char> units)
{
    public int Count => starts.Length - 1;

    public string this[int index]
    {
        get
        {
            var start = starts[index];
            return string.Create(starts[index + 1] - start, (units, start), static (target, from) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = from.units[from.start + i];
                }
            });
        }
    }

    /// <summary>True when a string has no characters.</summary>
    public bool IsEmpty(int index) => starts[index] == starts[index + 1];

    public string[] ToArray()
    {
        var all = new string[Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = this[i];
        }

        return all;
    }
}
