namespace AidExtract.Tables.Linking;

/// <summary>How far a verb is one: 建设项目 is a noun, 建设学校 is not.</summary>
internal enum VerbUse : byte
{
    /// <summary>Always governs.</summary>
    Verb,

    /// <summary>Governs, but modifies the noun after it where another verb governs both.</summary>
    Both,

    /// <summary>As often a noun as a verb.</summary>
    Noun,
}
