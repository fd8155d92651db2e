using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>A node of the tree of figure forms.</summary>
internal sealed class FormNode
{
    /// <summary>The form that ends here: the earliest row, if several do.</summary>
    public FigureForm? Form { get; set; }

    public List<(FormElement Element, FormNode Node)> Children { get; } = [];
}
