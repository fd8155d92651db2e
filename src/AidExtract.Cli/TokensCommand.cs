using System.CommandLine;
using AidExtract.Batch;
using AidExtract.Segmenting;
using AidExtract.Text;

namespace AidExtract.Cli;

/// <summary><c>aidextract tokens</c>: lines in, lines of words out, as jieba finds them in the text as it is.</summary>
internal sealed class TokensCommand : FilterCommand
{
    private readonly Option<bool> _tags = new("--tags") { Description = "Each word followed by a stroke and its part of speech (word/tag)" };
    private readonly Option<bool> _noHmm = new("--no-hmm") { Description = "Only words of the dictionary; the hidden-Markov model adds none" };
    private readonly UserDictionaryOption _userDictionary = new();

    private delegate void LineWriter(ReadOnlySpan<char> line, TextWriter output);

    public TokensCommand()
        : base("tokens", "Cuts each line into words set off by spaces, as jieba does")
    {
        Options.Add(_tags);
        Options.Add(_noHmm);
        Options.Add(_userDictionary);
    }

    protected override Action<TextInput, TextWriter, CancellationToken> Open(ParseResult parse)
    {
        var segmenter = _userDictionary.Use(parse, words => words.IsEmpty ? new Segmenter() : new Segmenter().WithUserWords(words.Span));
        var hmm = !parse.GetValue(_noHmm);
        LineWriter write = parse.GetValue(_tags) ? TagWriter(segmenter, hmm) : WordWriter(segmenter, hmm);
        return (input, output, cancellation) =>
        {
            foreach (var line in input.ReadLines(cancellation))
            {
                write(line.Span, output);
                output.WriteLine();
            }
        };
    }

    private static LineWriter WordWriter(Segmenter segmenter, bool hmm)
    {
        var words = new List<Span>();
        return (line, output) =>
        {
            words.Clear();
            segmenter.Cut(line, hmm, words);
            foreach (var word in words)
            {
                WriteWord(line, word, output);
            }
        };
    }

    private static LineWriter TagWriter(Segmenter segmenter, bool hmm)
    {
        var tokens = new List<Token>();
        return (line, output) =>
        {
            tokens.Clear();
            segmenter.Tag(line, hmm, tokens);
            foreach (var token in tokens)
            {
                WriteWord(line, token.Span, output);
                output.Write('/');
                output.Write(token.Tag);
            }
        };
    }

    private static void WriteWord(ReadOnlySpan<char> line, Span word, TextWriter output)
    {
        if (word.Start > 0)
        {
            output.Write(' ');
        }

        output.Write(line.Slice(word.Start, word.Length));
    }
}
