using AidExtract.Cleaning;
using AidExtract.Text;

namespace AidExtract.Explaining;

/// <summary>A change as cleaning made it.</summary>
/// <param name="Source">Where it was made, in the decoded text.</param>
/// <param name="Before">What went.</param>
/// <param name="After">What came.</param>
/// <param name="Kind">Why.</param>
internal sealed record EditTrace(Span Source, string Before, string After, EditKind Kind);
