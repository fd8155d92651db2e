using AidExtract.Text;

namespace AidExtract.Cleaning;

/// <summary>The repaired text of a file.</summary>
/// <param name="Text">Repaired, half-width, with the way back into the file.</param>
/// <param name="Repairs">Stretches of the repaired text at which something was mended (other than width folding), in order.</param>
/// <param name="Suspects">Stretches of the repaired text at which damage may have eaten characters: a number that touches one is doubtful.</param>
/// <param name="Damage">Kinds of damage found, in a fixed order: <c>pinyin</c> <c>byteshift</c> <c>lostbytes</c> …</param>
public sealed record CleanedText(MappedText Text, IReadOnlyList<Span> Repairs, IReadOnlyList<Span> Suspects, IReadOnlyList<string> Damage);
