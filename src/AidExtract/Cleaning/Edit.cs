using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>A change to a text: the characters that go and those that come.</summary>
/// <param name="Span">The stretch that is replaced.</param>
/// <param name="Text">What stands there afterwards.</param>
/// <param name="Kind">Why.</param>
internal readonly record struct Edit(Span Span, string Text, EditKind Kind);
