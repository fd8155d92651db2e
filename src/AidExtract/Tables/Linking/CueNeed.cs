namespace AidExtract.Tables.Linking;

/// <summary>What must follow a cue for it to hold.</summary>
internal enum CueNeed : byte
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>A verb, or what leads to one (adverb, preposition).</summary>
    Verb,

    /// <summary>The figure.</summary>
    Figure,

    /// <summary>A time before it, other than the present year; it then holds to the end of the sentence.</summary>
    Since,

    /// <summary>Nothing; the cue is a noun or verb of its own that names a rate (亩产, 月薪).</summary>
    Rate,
}
