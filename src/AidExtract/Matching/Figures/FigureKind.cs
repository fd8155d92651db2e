namespace AidExtract.Matching.Figures;

/// <summary>What a figure measures. The first four are written by default, the others on request.</summary>
public enum FigureKind
{
    /// <summary>A sum of money; unit: ISO 4217 code.</summary>
    Money,

    /// <summary>Counted things; unit: the classifier, or empty.</summary>
    Count,

    /// <summary>A physical measure; unit: as written, simplified.</summary>
    Measure,

    /// <summary>A share or multiple; unit: <c>%</c>, <c>pp</c> or <c>倍</c>.</summary>
    Ratio,

    /// <summary>A length of time; unit: 年 月 周 天 小时 分钟 秒.</summary>
    Duration,

    /// <summary>An age; unit: 岁.</summary>
    Age,

    /// <summary>A number that is none of these.</summary>
    Number,
}
