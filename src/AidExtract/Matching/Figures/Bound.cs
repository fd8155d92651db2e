namespace AidExtract.Matching.Figures;

/// <summary>How exactly a figure is stated.</summary>
public enum Bound
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>约 左右 上下 许: near the value.</summary>
    About,

    /// <summary>余 多 超过 以上 至少: the value or more.</summary>
    Over,

    /// <summary>近 不足 不到 以下: the value or less.</summary>
    Under,

    /// <summary>From the value to the upper end.</summary>
    Range,

    /// <summary>数百 几十: the value is the unit of magnitude.</summary>
    Several,
}
