namespace AidExtract.Tables.Rules;

/// <summary>What a word of the rule tables is to the matcher; a word may be of several classes.</summary>
internal enum WordClass : byte
{
    /// <summary>Approximator before a number: 约 近 超过.</summary>
    Prefix = 1,

    /// <summary>Approximator after a unit: 以上 左右.</summary>
    Suffix,

    /// <summary>Approximator that stands only before a bare multiplier: 上百, 成千.</summary>
    MagnitudePrefix,

    /// <summary>Currency after a number: 元 美元.</summary>
    Currency,

    /// <summary>Currency before a number: ¥ 人民币.</summary>
    CurrencyBefore,

    /// <summary>Classifier: 个 名 户 人次.</summary>
    Classifier,

    /// <summary>Unit of a physical measure: 亩 公里.</summary>
    Measure,

    /// <summary>Unit of time: 年 小时.</summary>
    Time,

    /// <summary>Unit of age: 岁.</summary>
    Age,

    /// <summary>Unit of a share after a number: % 成 倍.</summary>
    Ratio,

    /// <summary>Unit of a share before a number: 百分之.</summary>
    RatioBefore,

    /// <summary>Counted noun directly after a bare number: 省市 部门.</summary>
    Admin,

    /// <summary>Lexicalised form that holds a numeral and is no figure: 一带一路.</summary>
    NotFigure,

    /// <summary>Between the ends of a range: 至 到 -.</summary>
    Range,

    /// <summary>Between the members of a list: 、 和.</summary>
    List,

    /// <summary>From one amount to another: 增至 下降到.</summary>
    Change,

    /// <summary>Noun or verb that makes a bare amount money: 捐款 资金.</summary>
    Money,

    /// <summary>Noun that a bare amount counts: 人数 用户.</summary>
    Counted,

    /// <summary>Word that tells the region whose 元 is meant.</summary>
    Region,

    /// <summary>Payer whose currency 元 is in its sentence.</summary>
    Payer,
}
