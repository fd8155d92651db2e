namespace AidExtract.Segmenting;

/// <summary>Words without tags: <c>jieba.cut</c>.</summary>
internal sealed class WordCutter(Lexicon lexicon, CutModel model)
{
    /// <summary>Cuts <paramref name="text"/> into the scratch's tokens.</summary>
    public void Cut(ReadOnlySpan<char> text, bool hmm, SegmentingScratch scratch)
    {
        var position = 0;
        while (position < text.Length)
        {
            var end = position;
            while (end < text.Length && BlockCharacters.IsInCut(text[end]))
            {
                end++;
            }

            if (end == position)
            {
                position += BlockCharacters.LengthAlone(text, position);
                scratch.Tokens.Add(position);
                continue;
            }

            var block = text[position..end];
            lexicon.FindPath(block, scratch.Path);
            if (hmm)
            {
                CutBlock(block, position, scratch);
            }
            else
            {
                CutBlockWithoutModel(block, position, scratch);
            }

            position = end;
        }
    }

    // Letters and digits that follow each other one by one are joined.
    private static void CutBlockWithoutModel(ReadOnlySpan<char> block, int offset, SegmentingScratch scratch)
    {
        var (ends, tokens) = (scratch.Path.Ends, scratch.Tokens);
        var joined = false;
        for (var start = 0; start < block.Length;)
        {
            var end = ends[start];
            if (end == start + 1 && BlockCharacters.IsLetterOrDigit(block[start]))
            {
                joined = true;
            }
            else
            {
                if (joined)
                {
                    tokens.Add(offset + start);
                    joined = false;
                }

                tokens.Add(offset + end);
            }

            start = end;
        }

        if (joined)
        {
            tokens.Add(offset + block.Length);
        }
    }

    private void CutBlock(ReadOnlySpan<char> block, int offset, SegmentingScratch scratch)
    {
        var (ends, tokens) = (scratch.Path.Ends, scratch.Tokens);
        var runStart = 0;
        for (var start = 0; start < block.Length;)
        {
            var end = ends[start];
            if (end > start + 1)
            {
                CutRun(block[runStart..start], offset + runStart, scratch);
                tokens.Add(offset + end);
                runStart = end;
            }

            start = end;
        }

        CutRun(block[runStart..], offset + runStart, scratch);
    }

    // A run of characters that the lexicon leaves single.
    private void CutRun(ReadOnlySpan<char> run, int offset, SegmentingScratch scratch)
    {
        if (run.Length <= 1 || lexicon.FrequencyOf(run) > 0)
        {
            for (var i = 1; i <= run.Length; i++)
            {
                scratch.Tokens.Add(offset + i);
            }

            return;
        }

        for (var start = 0; start < run.Length;)
        {
            var end = start;
            while (end < run.Length && BlockCharacters.IsHan(run[end]))
            {
                end++;
            }

            if (end > start)
            {
                CutHan(run[start..end], offset + start, scratch);
            }
            else
            {
                end = RunPieces.EndForCut(run, start);
                scratch.Tokens.Add(offset + end);
            }

            start = end;
        }
    }

    private void CutHan(ReadOnlySpan<char> run, int offset, SegmentingScratch scratch)
    {
        const int end = 1;
        const int alone = 3;
        var letters = scratch.LettersFor(run.Length);
        model.Decode(run, letters);
        var start = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (letters[i] is end or alone)
            {
                Add(run, start, i + 1, offset, scratch.Tokens);
                start = i + 1;
            }
        }
    }

    private void Add(ReadOnlySpan<char> run, int start, int end, int offset, TokenBuffer tokens)
    {
        if (lexicon.IsForcedApart(run[start..end]))
        {
            for (var i = start + 1; i < end; i++)
            {
                tokens.Add(offset + i);
            }
        }

        tokens.Add(offset + end);
    }
}
