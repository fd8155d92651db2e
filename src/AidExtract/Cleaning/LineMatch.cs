using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>A pattern of <c>boilerplate.tsv</c> as it stands in a line.</summary>
/// <param name="Pattern">The row.</param>
/// <param name="Span">Where it stands in the line.</param>
internal readonly record struct LineMatch(LinePattern Pattern, Span Span)
{
    /// <summary>What it says of the line.</summary>
    public LineWord Word => Pattern.Word;

    /// <summary>What the line is taken for because of it.</summary>
    public LineVerdict Makes(Section section) => new(section, LineReason.Pattern, Pattern.Text);
}
