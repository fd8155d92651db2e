using AidExtract.Cleaning;
using AidExtract.Matching.Places;
using AidExtract.Text;

namespace AidExtract.Explaining;

/// <summary>Looks on while an article is read, and keeps what the stages tell.</summary>
internal sealed class ExtractionTrace
{
    /// <summary>The changes of cleaning, in the order in which they were made.</summary>
    public List<EditTrace> Edits { get; } = [];

    /// <summary>How the figures were found.</summary>
    public FigureTrace Figures { get; } = new();

    /// <summary>What is no place after all.</summary>
    public List<RejectedPlace> Rejected { get; } = [];

    /// <summary>What every stage gave; null where the article could not be decoded.</summary>
    public StageResults? Results { get; set; }

    /// <summary>Told a change, with the text in which its span lies.</summary>
    public void Edited(Edit edit, MappedText text) => Edits.Add(new EditTrace(text.ToSource(edit.Span), edit.Span.In(text.Text), edit.Text, edit.Kind));

    /// <summary>Told what is no place after all.</summary>
    public void Reject(PlaceCandidate candidate, IReadOnlyList<string> units) => Rejected.Add(new RejectedPlace(candidate, units));
}
