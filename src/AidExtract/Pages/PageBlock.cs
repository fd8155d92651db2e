using AidExtract.Text;

namespace AidExtract.Pages;

/// <summary>A line of a page of which the markup tells what it is.</summary>
/// <param name="Source">Where it stands in the decoded file.</param>
/// <param name="Mark">What it is.</param>
internal readonly record struct PageBlock(Span Source, BlockMark Mark);
