using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace AidExtract.Cli;

/// <summary>Finds what is wrong with a command line before anything is run.</summary>
internal static class UsageCheck
{
    /// <summary>The errors, in words for the user; none when it can be run.</summary>
    public static IReadOnlyList<string> Errors(ParseResult parse)
    {
        if (parse.Action is SynchronousCommandLineAction and not ParseErrorAction)
        {
            return [];
        }

        if (parse.CommandResult.Command is RootCommand root && parse.UnmatchedTokens is [var word, ..] && word is not ['-', ..])
        {
            return [$"There is no command {word}.{NearestWord.Hint(word, root.Subcommands.Select(c => c.Name))}"];
        }

        var strays = StrayOptions(parse);
        return strays.Count > 0 ? strays : [.. parse.Errors.Select(e => e.Message)];
    }

    /// <summary>The parser takes unknown options for inputs; here they are refused unless they stand after <c>--</c>.</summary>
    private static List<string> StrayOptions(ParseResult parse)
    {
        var names = parse.CommandResult.Command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Where(n => n.StartsWith("--", StringComparison.Ordinal)).ToArray();
        return
        [
            .. parse.Tokens
                .TakeWhile(token => token.Type != TokenType.DoubleDash)
                .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
                .Select(token => token.Value.Split('=')[0])
                .Select(name => $"There is no option {name}.{NearestWord.Hint(name, names)}"),
        ];
    }
}
