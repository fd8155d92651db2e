namespace AidExtract.Tables.Rules;

/// <summary>How an element of a form is used.</summary>
internal enum FormLook : byte
{
    /// <summary>It is part of the match.</summary>
    Take,

    /// <summary>It must follow and is not part of the match (<c>&gt;X</c>).</summary>
    Follows,

    /// <summary>It must not follow (<c>!X</c>).</summary>
    Absent,
}
