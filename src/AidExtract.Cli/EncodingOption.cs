using System.CommandLine;
using System.CommandLine.Parsing;
using AidExtract.Decoding;

namespace AidExtract.Cli;

/// <summary><c>--encoding</c>.</summary>
internal sealed class EncodingOption : Option<string?>
{
    public EncodingOption()
        : base("--encoding")
    {
        Description = "Encoding of all files (utf-8, gb18030, big5, …); found out for each unless told";
        HelpName = "NAME";
        CustomParser = Parse;
        CompletionSources.Add("utf-8", "gb18030", "big5", "utf-16le", "utf-16be");
    }

    private static string? Parse(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (!Decoder.IsKnown(name))
        {
            result.AddError($"There is no encoding {name}.");
        }

        return name;
    }
}
