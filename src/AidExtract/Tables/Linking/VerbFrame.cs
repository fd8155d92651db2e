namespace AidExtract.Tables.Linking;

/// <summary>Who gives and who receives in the clause of a verb.</summary>
internal enum VerbFrame : byte
{
    /// <summary>Nothing changes hands.</summary>
    None,

    /// <summary>The subject gives: 捐赠.</summary>
    Give,

    /// <summary>The subject receives: 获得.</summary>
    Get,

    /// <summary>The subject gives to the object: 资助.</summary>
    Aid,

    /// <summary>The subject gives where it is told for whom: 为老人购买.</summary>
    For,
}
