using AidExtract.Text;

namespace AidExtract.Pages;

/// <summary>The text that a file shows, and what its markup says of it.</summary>
/// <param name="Text">Lines of text without markup, with the way back into the file.</param>
/// <param name="Blocks">Lines whose markup tells what they are, in order; of all others nothing is known.</param>
/// <param name="Date">The article's date, if the markup tells.</param>
internal sealed record Page(MappedText Text, IReadOnlyList<PageBlock> Blocks, PageDate? Date)
{
    /// <summary>A text without markup.</summary>
    public static Page OfPlain(MappedText text) => new(text, [], null);

    /// <summary>What is known of the line at a position of the decoded file.</summary>
    public BlockMark? MarkAt(int source)
    {
        var (low, high) = (0, Blocks.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Blocks[middle].Source.End <= source ? (middle + 1, high) : (low, middle);
        }

        return low < Blocks.Count && Blocks[low].Source.Start <= source ? Blocks[low].Mark : null;
    }
}
