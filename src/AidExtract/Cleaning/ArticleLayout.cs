using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>What the lines of an article are, and what they say of the article itself.</summary>
/// <param name="Lines">All lines that hold something, in order.</param>
/// <param name="Title">Where the headline stands in the simplified text, if one was found.</param>
/// <param name="Source">Where the article was taken from, empty if not told.</param>
/// <param name="Date">Publication date as the text tells it, if it does.</param>
/// <param name="Damage">Kinds of foreign lines found: <c>spam</c>, <c>boilerplate</c>.</param>
public sealed record ArticleLayout(IReadOnlyList<Line> Lines, Span? Title, string Source, DateOnly? Date, IReadOnlyList<string> Damage);
