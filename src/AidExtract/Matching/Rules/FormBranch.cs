using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Rules;

/// <summary>A step from one node of the tree of figure forms to the next.</summary>
/// <param name="Element">What has to stand there, or must not.</param>
/// <param name="Node">The node that is reached.</param>
internal readonly record struct FormBranch(FormElement Element, FormNode Node);
