using AidExtract.Text;

namespace AidExtract.Simplifying;

/// <summary>The repaired text in simplified characters; every later stage and table works on it.</summary>
/// <param name="Text">Simplified, with the way back into the file; as many code points as the repaired text.</param>
/// <param name="Script">What the repaired text was written in.</param>
public sealed record SimplifiedText(MappedText Text, Script Script);
