namespace AidExtract.Segmenting;

/// <summary>How jieba splits what is not Chinese in a run of single characters.</summary>
internal static class RunPieces
{
    /// <summary>
    /// End of the piece at <paramref name="start"/> when text is cut: <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c> of <c>jieba.finalseg</c>, or all up to
    /// the next such.
    /// </summary>
    public static int EndForCut(ReadOnlySpan<char> run, int start)
    {
        var end = start;
        if (!BlockCharacters.IsLetterOrDigit(run[end]))
        {
            while (end < run.Length && !BlockCharacters.IsLetterOrDigit(run[end]) && !BlockCharacters.IsHan(run[end]))
            {
                end++;
            }

            return end;
        }

        while (end < run.Length && BlockCharacters.IsLetterOrDigit(run[end]))
        {
            end++;
        }

        if (end + 1 < run.Length && run[end] == '.' && BlockCharacters.IsDigit(run[end + 1]))
        {
            end += 2;
            while (end < run.Length && BlockCharacters.IsDigit(run[end]))
            {
                end++;
            }
        }

        return end < run.Length && run[end] == '%' ? end + 1 : end;
    }

    /// <summary>
    /// End of the piece at <paramref name="start"/> when text is tagged, and what it is: <c>[\.0-9]+</c> a number, <c>[a-zA-Z0-9]+</c> a
    /// foreign word (<c>jieba.posseg</c>), or all up to the next such.
    /// </summary>
    public static (int End, PieceKind Kind) EndForTag(ReadOnlySpan<char> run, int start)
    {
        var kind = IsNumber(run[start]) ? PieceKind.Number : BlockCharacters.IsLetterOrDigit(run[start]) ? PieceKind.Foreign : PieceKind.Other;
        var end = start + 1;
        while (end < run.Length && (kind switch
        {
            PieceKind.Number => IsNumber(run[end]),
            PieceKind.Foreign => BlockCharacters.IsLetterOrDigit(run[end]),
            _ => !IsNumber(run[end]) && !BlockCharacters.IsLetterOrDigit(run[end]) && !BlockCharacters.IsHan(run[end]),
        }))
        {
            end++;
        }

        return (end, kind);
    }

    private static bool IsNumber(char c) => c == '.' || BlockCharacters.IsDigit(c);
}
