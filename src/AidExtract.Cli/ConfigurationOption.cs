using System.CommandLine;

namespace AidExtract.Cli;

/// <summary><c>--config</c>.</summary>
internal sealed class ConfigurationOption : Option<string?>
{
    public ConfigurationOption()
        : base("--config")
    {
        Description = $"TOML file with settings for options that are not given: {string.Join(", ", ConfigurationFile.Keys)} [default: {ConfigurationFile.DefaultName} in the working folder, if there is one]";
        HelpName = "FILE";
    }
}
