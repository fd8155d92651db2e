namespace AidExtract.Tables.Linking;

/// <summary>What a word of the linking tables is; a word may be of several classes.</summary>
internal enum LinkClass : byte
{
    /// <summary>Governing verb: its payload is a <see cref="VerbEntry"/>.</summary>
    Verb = 1,

    /// <summary>May stand between what is counted and its number: 达 为 共计.</summary>
    Link,

    /// <summary>A link after which a word of activity before it is a noun: 投资达3亿元.</summary>
    Copula,

    /// <summary>Predicate whose subject is measured: 增长 下降.</summary>
    Change,

    /// <summary>Opens a comparison, which is passed over: 较 比 同比.</summary>
    Compare,

    /// <summary>Preposition: 向 为 由.</summary>
    Prep,

    /// <summary>Adverb, whatever its tag.</summary>
    Adverb,

    /// <summary>Noun, whatever its tag.</summary>
    Noun,

    /// <summary>Joins nouns: 、 和 及.</summary>
    Conj,

    /// <summary>等.</summary>
    Etc,

    /// <summary>Opens a part of the figure before it: 其中 含.</summary>
    Part,

    /// <summary>Label that means the thing said before: 总额 价值.</summary>
    Label,

    /// <summary>Word for number that is left off the thing counted: 数量 人数.</summary>
    Tail,

    /// <summary>Noun before which a word of activity is a modifier: 资金 项目.</summary>
    Carrier,

    /// <summary>What befell people stands for them when no noun does: 死亡.</summary>
    Happened,

    /// <summary>What people came to do or be, which stands for them before their number: 就业.</summary>
    Becoming,

    /// <summary>Verb whose last character is its object, and is what is counted: 捐书.</summary>
    ObjectInside,

    /// <summary>Verb that holds its object, and so names no sum of money: 增收.</summary>
    Earning,

    /// <summary>Verb of what is done to people, who are its object where no other verb governs: 诊治.</summary>
    Handling,

    /// <summary>Place of work, which acts and is not what its verb counts: 基地.</summary>
    Workplace,

    /// <summary>Predicate that measures its subject, which may stand in the clause before: 占地.</summary>
    Dimension,

    /// <summary>Classifier of doings, after which a word of activity is a noun: 次 场.</summary>
    Event,

    /// <summary>Classifier of people: 名 位.</summary>
    Folk,

    /// <summary>Noun for people in which a relative clause after 人 or 户 may end: 人口.</summary>
    People,

    /// <summary>Kind of organisation that 该 points back to: 商会.</summary>
    Kind,

    /// <summary>Noun or adjective before another noun, adverb before a verb: 重点.</summary>
    Manner,

    /// <summary>Adverb that may stand inside a noun phrase, before a word of activity: 未脱贫人口.</summary>
    Inner,

    /// <summary>End of the name of an organisation, not to be taken for a word of its own: 部 局 会.</summary>
    Ending,

    /// <summary>Verb of what an act led to, over which a total does not reach: 惠及.</summary>
    Result,

    /// <summary>Verb of going, whose goal receives: 赶赴.</summary>
    Goal,

    /// <summary>Verb of telling, whose subject is not that of what is told: 表示.</summary>
    Saying,

    /// <summary>Word that goes on from the sentence before: 此外 同时.</summary>
    Further,

    /// <summary>Noun that only describes what follows after 的: 类型 口径.</summary>
    Attribute,

    /// <summary>Classifier of places and bodies, to which what follows after 的 belongs: 个 家 所.</summary>
    Home,

    /// <summary>Word that makes a statement a plan, or cancels it: its payload is a <see cref="CueNeed"/> and the outcome.</summary>
    Status,

    /// <summary>Word that makes an amount cumulative or one of many.</summary>
    Aggregate,

    /// <summary>Name of money that tells the flow.</summary>
    Money,

    /// <summary>Word of time.</summary>
    Period,

    /// <summary>Word that names a party's role.</summary>
    Role,

    /// <summary>Word with which the heading of a list ends: 名单 如下.</summary>
    Roll,

    /// <summary>Noun that ends as a party does and is none in what is told: 记者 民生.</summary>
    Outsider,
}
