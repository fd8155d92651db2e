using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace AidExtract.Cli;

/// <summary>Completes a command line with settings. What the command line has wins.</summary>
internal static class Configuration
{
    /// <summary>The command line with an option for each setting that it has not got itself; as it is where there are no settings.</summary>
    /// <exception cref="UsageException">The settings cannot be used.</exception>
    public static ParseResult Apply(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        if (parse.Action is SynchronousCommandLineAction || command.Options.OfType<ConfigurationOption>().SingleOrDefault() is not { } option)
        {
            return parse;
        }

        var path = parse.GetValue(option) ?? (File.Exists(ConfigurationFile.DefaultName) ? ConfigurationFile.DefaultName : null);
        if (path is null)
        {
            return parse;
        }

        var options = ConfigurationFile.Read(path)
            .Where(setting => command.Options.FirstOrDefault(o => o.Name == "--" + setting.Key) is { } named && parse.GetResult(named) is null or { Implicit: true })
            .Select(setting => $"--{setting.Key}={setting.Value}");
        var words = parse.Tokens.Select(t => t.Value).ToList();
        words.InsertRange(words.IndexOf(command.Name) + 1, options);
        var completed = parse.RootCommandResult.Command.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return completed.Errors is [var error, ..] ? throw new UsageException($"{path}: {error.Message}") : completed;
    }
}
