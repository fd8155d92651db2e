namespace AidExtract.Segmenting;

/// <summary>
/// Words with tags: <c>jieba.posseg.cut</c>. A tag's number counts through the lexicon's tags, then the model's, then <c>x</c>, <c>m</c>
/// and <c>eng</c>, then what user words bring along.
/// </summary>
internal sealed class WordTagger(Lexicon lexicon, TagModel model)
{
    private readonly int _firstOfModel = lexicon.TagNames.Length;
    private readonly int _other = lexicon.TagNames.Length + model.TagNames.Length;

    /// <summary>The names of all tags but those of user words, by number.</summary>
    public static string[] NamesOf(Lexicon lexicon, TagModel model) => [.. lexicon.TagNames, .. model.TagNames, "x", "m", "eng"];

    /// <summary>Cuts and tags <paramref name="text"/> into the scratch's tokens.</summary>
    public void Tag(ReadOnlySpan<char> text, bool hmm, SegmentingScratch scratch)
    {
        var position = 0;
        while (position < text.Length)
        {
            var end = position;
            while (end < text.Length && BlockCharacters.IsInTag(text[end]))
            {
                end++;
            }

            if (end == position)
            {
                position += BlockCharacters.LengthAlone(text, position);
                scratch.Tokens.Add(position, _other);
                continue;
            }

            var block = text[position..end];
            lexicon.FindPath(block, scratch.Path);
            if (hmm)
            {
                TagBlock(block, position, scratch);
            }
            else
            {
                TagBlockWithoutModel(block, position, scratch);
            }

            position = end;
        }
    }

    // Letters and digits that follow each other one by one are joined.
    private void TagBlockWithoutModel(ReadOnlySpan<char> block, int offset, SegmentingScratch scratch)
    {
        var ends = scratch.Path.Ends;
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
                    scratch.Tokens.Add(offset + start, _other + (int)PieceKind.Foreign);
                    joined = false;
                }

                AddWord(block, start, end, offset, scratch);
            }

            start = end;
        }

        if (joined)
        {
            scratch.Tokens.Add(offset + block.Length, _other + (int)PieceKind.Foreign);
        }
    }

    private void TagBlock(ReadOnlySpan<char> block, int offset, SegmentingScratch scratch)
    {
        var ends = scratch.Path.Ends;
        var runStart = 0;
        for (var start = 0; start < block.Length;)
        {
            var end = ends[start];
            if (end > start + 1)
            {
                TagRun(block, runStart, start, offset, scratch);
                AddWord(block, start, end, offset, scratch);
                runStart = end;
            }

            start = end;
        }

        TagRun(block, runStart, block.Length, offset, scratch);
    }

    private void AddWord(ReadOnlySpan<char> block, int start, int end, int offset, SegmentingScratch scratch)
    {
        var tag = lexicon.TagAt(block, start, end, scratch.Path);
        scratch.Tokens.Add(offset + end, tag < 0 ? _other : tag);
    }

    // A run of characters that the lexicon leaves single.
    private void TagRun(ReadOnlySpan<char> block, int runStart, int runEnd, int offset, SegmentingScratch scratch)
    {
        var run = block[runStart..runEnd];
        if (run.Length <= 1 || lexicon.FrequencyOf(run) > 0)
        {
            for (var i = runStart; i < runEnd; i++)
            {
                AddWord(block, i, i + 1, offset, scratch);
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
                TagHan(run[start..end], offset + runStart + start, scratch);
            }
            else
            {
                (end, var kind) = RunPieces.EndForTag(run, start);
                scratch.Tokens.Add(offset + runStart + end, _other + (int)kind);
            }

            start = end;
        }
    }

    private void TagHan(ReadOnlySpan<char> run, int offset, SegmentingScratch scratch)
    {
        const int end = 1;
        const int alone = 3;
        var states = StatesOf(run, scratch);
        var next = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (states[i] / TagModel.TagCount is end or alone)
            {
                next = i + 1;
                scratch.Tokens.Add(offset + next, TagOf(states[i]));
            }
        }

        if (next < run.Length)
        {
            scratch.Tokens.Add(offset + run.Length, TagOf(states[next]));
        }
    }

    private static Span<byte> StatesOf(ReadOnlySpan<char> run, SegmentingScratch scratch)
    {
        var found = false;
        var states = run.Length <= TagCache.LongestRun ? scratch.TagCache.Find(run, out found) : scratch.LettersFor(run.Length);
        if (!found)
        {
            scratch.TagDecoder.Decode(run, states);
        }

        return states;
    }

    private int TagOf(byte state) => _firstOfModel + (state % TagModel.TagCount);
}
