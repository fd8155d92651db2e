namespace AidExtract.Tables.Rules;

/// <summary>
/// Reads the pattern of a figure form: elements separated by spaces. An element is a class name (<c>N</c>, <c>Currency</c>), or characters
/// that stand for themselves; <c>A|B</c> is one or the other, <c>A?</c> may be missing, <c>&gt;A</c> must follow, <c>!A</c> must not;
/// <c>A~B</c> is two to six A with B between them.
/// </summary>
internal static class FormPattern
{
    private const int LongestList = 6;
    private const int MostSequences = 512;

    /// <summary>All sequences of elements that the pattern stands for.</summary>
    /// <exception cref="FormatException">An element is empty, or the pattern stands for too many sequences.</exception>
    public static IReadOnlyList<FormElement[]> Expand(string pattern)
    {
        var sequences = new List<FormElement[]> { Array.Empty<FormElement>() };
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part;
            var look = word[0] switch { '>' => FormLook.Follows, '!' => FormLook.Absent, _ => FormLook.Take };
            word = look == FormLook.Take ? word : word[1..];
            var optional = word.EndsWith('?') && word.Length > 1;
            word = optional ? word[..^1] : word;
            if (word.Length == 0)
            {
                throw new FormatException($"'{part}' is no element");
            }

            if (word.Split('~') is [{ Length: > 0 } member, { Length: > 0 } separator])
            {
                sequences = [.. Enumerable.Range(2, LongestList - 1).SelectMany(count => sequences.Select(sequence => Listed(sequence, Parse(member, look), Parse(separator, look), count)))];
                continue;
            }

            var choices = word == "|" ? [Parse(word, look)] : word.Split('|').Select(choice => Parse(choice, look)).ToArray();
            var longer = new List<FormElement[]>();
            foreach (var sequence in sequences)
            {
                if (optional)
                {
                    longer.Add(sequence);
                }

                // All the words that must not follow stand in one sequence: each of them is absent.
                longer.AddRange(look == FormLook.Absent ? [[.. sequence, .. choices]] : choices.Select(choice => (FormElement[])[.. sequence, choice]));
            }

            sequences = longer;
            if (sequences.Count > MostSequences)
            {
                throw new FormatException($"the pattern stands for more than {MostSequences} sequences");
            }
        }

        return sequences.Count == 1 && sequences[0].Length == 0 ? throw new FormatException("the pattern is empty") : sequences;
    }

    private static FormElement[] Listed(FormElement[] before, FormElement member, FormElement separator, int count)
    {
        var longer = before.ToList();
        for (var k = 0; k < count; k++)
        {
            if (k > 0)
            {
                longer.Add(separator);
            }

            longer.Add(member);
        }

        return [.. longer];
    }

    private static FormElement Parse(string word, FormLook look)
    {
        if (word.Length == 0)
        {
            throw new FormatException("an alternative is empty");
        }

        return char.IsAsciiLetterUpper(word[0]) && Enum.TryParse<FormElementKind>(word, out var kind) && kind != FormElementKind.Literal
            ? new FormElement(kind, "", look)
            : new FormElement(FormElementKind.Literal, word, look);
    }
}
