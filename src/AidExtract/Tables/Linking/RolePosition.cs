namespace AidExtract.Tables.Linking;

/// <summary>Where the word that names a role stands.</summary>
internal enum RolePosition : byte
{
    /// <summary>Before the verb, the party after it: 向.</summary>
    Before,

    /// <summary>After the figure, in its clause or the next, the party after it: 用于.</summary>
    Beyond,

    /// <summary>Before the verb of giving, the party between the two: 获A捐赠.</summary>
    Inside,

    /// <summary>As before, but for the verb of its own clause alone: 对.</summary>
    Own,

    /// <summary>Before the verb, the party after it; the subject then receives: 从.</summary>
    Source,

    /// <summary>Before a noun of giving with 的: 来自上海的捐款.</summary>
    Origin,

    /// <summary>Before the verb, the party after it acts: 组织企业捐款.</summary>
    Pivot,

    /// <summary>Before the verb, an end to the name of the subject: 会同.</summary>
    Beside,
}
