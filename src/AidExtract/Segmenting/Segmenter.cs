using System.Runtime.InteropServices;
using AidExtract.Cleaning;
using AidExtract.Simplifying;
using AidExtract.Tables;
using AidExtract.Text;

namespace AidExtract.Segmenting;

/// <summary>
/// Finds words, their parts of speech and sentences. Words and tags are those of jieba 0.42.1, token for token. Built once, used from any
/// thread.
/// </summary>
public sealed class Segmenter
{
    private readonly Lexicon _lexicon;
    private readonly CutModel _cutModel;
    private readonly TagModel _tagModel;
    private readonly WordCutter _cutter;
    private readonly WordTagger _tagger;
    private readonly UserWords? _userWords;
    private readonly string[] _tagNames;

    /// <summary>Opens the built-in lexicon and models.</summary>
    public Segmenter()
        : this(CompiledTables.BuiltIn)
    {
    }

    internal Segmenter(CompiledTables tables)
        : this(new Lexicon(tables), new CutModel(tables), new TagModel(tables), null, null)
    {
    }

    private Segmenter(Lexicon lexicon, CutModel cutModel, TagModel tagModel, UserWords? userWords, string[]? tagNames)
    {
        (_lexicon, _cutModel, _tagModel, _userWords) = (lexicon, cutModel, tagModel, userWords);
        _cutter = new WordCutter(lexicon, cutModel);
        _tagger = new WordTagger(lexicon, tagModel);
        _tagNames = tagNames ?? WordTagger.NamesOf(lexicon, tagModel);
    }

    /// <summary>The same segmenter with words of the user's own, as after <c>jieba.load_userdict</c>.</summary>
    /// <param name="utf8">
    /// A dictionary in jieba's format: one word per line, then its frequency and its tag, each set off by one space, each optional. A word
    /// without a frequency gets the least one that makes it stand as one word; frequency 0 takes a word out.
    /// </param>
    /// <exception cref="InvalidDataException">The bytes are no UTF-8, or a frequency has more than 18 digits.</exception>
    public Segmenter WithUserWords(ReadOnlySpan<byte> utf8)
    {
        var words = _userWords?.Copy() ?? new UserWords(_lexicon.Total);
        var names = new List<string>(_tagNames);
        var lexicon = _lexicon.With(words);
        var cutter = new WordCutter(lexicon, _cutModel);
        foreach (var (word, frequency, tag) in UserDictionary.Read(utf8))
        {
            var number = tag is null ? -1 : names.IndexOf(tag);
            if (tag is not null && number < 0)
            {
                number = names.Count;
                names.Add(tag);
            }

            words.Add(word, frequency ?? SuggestFrequency(word, lexicon, cutter, words.Total), number);
        }

        return new Segmenter(lexicon, _cutModel, _tagModel, words, [.. names]);
    }

    /// <summary>True when the lexicon holds the word; what it does not hold was guessed by the hidden-Markov model.</summary>
    public bool IsWord(ReadOnlySpan<char> word) => _lexicon.FrequencyOf(word) > 0;

    /// <summary>The words of a text, as <c>jieba.cut</c> finds them; they tile it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="hmm">Whether words that the lexicon does not have are looked for (jieba's <c>HMM</c>).</param>
    public IReadOnlyList<Span> Cut(string text, bool hmm = true)
    {
        var words = new List<Span>();
        Cut(text, hmm, words);
        return words;
    }

    /// <summary>Adds the words of a text to <paramref name="words"/>; allocates nothing else.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="hmm">Whether words that the lexicon does not have are looked for (jieba's <c>HMM</c>).</param>
    /// <param name="words">Receives the words.</param>
    public void Cut(ReadOnlySpan<char> text, bool hmm, List<Span> words)
    {
        var scratch = SegmentingScratch.Of(_tagModel);
        _cutter.Cut(text, hmm, scratch);
        var ends = scratch.Tokens.Ends;
        var first = words.Count;
        CollectionsMarshal.SetCount(words, first + ends.Length);
        var added = CollectionsMarshal.AsSpan(words)[first..];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            added[i] = new Span(start, ends[i]);
            start = ends[i];
        }
    }

    /// <summary>The words of a text with their parts of speech, as <c>jieba.posseg.cut</c> finds them; they tile it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="hmm">Whether words that the lexicon does not have are looked for (jieba's <c>HMM</c>).</param>
    public IReadOnlyList<Token> Tag(string text, bool hmm = true)
    {
        var tokens = new List<Token>();
        Tag(text, hmm, tokens);
        return tokens;
    }

    /// <summary>Adds the words of a text with their parts of speech to <paramref name="tokens"/>; allocates nothing else.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="hmm">Whether words that the lexicon does not have are looked for (jieba's <c>HMM</c>).</param>
    /// <param name="tokens">Receives the words.</param>
    public void Tag(ReadOnlySpan<char> text, bool hmm, List<Token> tokens)
    {
        var scratch = SegmentingScratch.Of(_tagModel);
        _tagger.Tag(text, hmm, scratch);
        var first = tokens.Count;
        CollectionsMarshal.SetCount(tokens, first + scratch.Tokens.Count);
        CopyTokens(scratch.Tokens, 0, CollectionsMarshal.AsSpan(tokens)[first..]);
    }

    /// <summary>The sentences of an article with their words.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="layout">What its lines are.</param>
    /// <param name="allSections">True for the sentences of every line, false for those of title, headings and body alone.</param>
    public IReadOnlyList<Sentence> Segment(SimplifiedText text, ArticleLayout layout, bool allSections = false)
    {
        var sentences = new List<Sentence>();
        var whole = text.Text.Text;
        foreach (var line in layout.Lines)
        {
            if (!allSections && !line.Section.IsContent())
            {
                continue;
            }

            foreach (var span in SentenceSplitter.Split(whole, line.Span))
            {
                sentences.Add(new Sentence(span, line.Section, TokensOf(whole, span)));
            }
        }

        return sentences;
    }

    private Token[] TokensOf(string text, Span sentence)
    {
        var scratch = SegmentingScratch.Of(_tagModel);
        _tagger.Tag(text.AsSpan(sentence.Start, sentence.Length), hmm: true, scratch);
        var tokens = new Token[scratch.Tokens.Count];
        CopyTokens(scratch.Tokens, sentence.Start, tokens);
        return tokens;
    }

    private void CopyTokens(TokenBuffer found, int offset, Span<Token> tokens)
    {
        var ends = found.Ends;
        var tags = found.Tags;
        var start = offset;
        for (var i = 0; i < tokens.Length; i++)
        {
            var end = offset + ends[i];
            tokens[i] = new Token(new Span(start, end), _tagNames[tags[i]]);
            start = end;
        }
    }

    // jieba's suggest_freq: one more than the parts that the word falls into would have together by chance.
    private long SuggestFrequency(string word, Lexicon lexicon, WordCutter cutter, long total)
    {
        var scratch = SegmentingScratch.Of(_tagModel);
        cutter.Cut(word, hmm: false, scratch);
        var chance = 1d;
        var start = 0;
        foreach (var end in scratch.Tokens.Ends)
        {
            chance *= FrequencyOr1(word.AsSpan(start..end)) / (double)total;
            start = end;
        }

        return Math.Max((long)(chance * total) + 1, FrequencyOr1(word));

        long FrequencyOr1(ReadOnlySpan<char> part) => lexicon.FrequencyOf(part) is var frequency and >= 0 ? frequency : 1;
    }
}
