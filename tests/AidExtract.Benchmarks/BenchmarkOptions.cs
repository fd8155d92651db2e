using System.Globalization;

namespace AidExtract.Benchmarks;

/// <summary>What is to be measured, from the command line.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = """
        Usage: AidExtract.Benchmarks [--texts DIR] [--megabytes N] [--stage NAME]… [--no-processes] [--no-peers] [--save]
               AidExtract.Benchmarks --floors [--texts DIR] [--megabytes N]
               AidExtract.Benchmarks --bdn [options of BenchmarkDotNet]
        """;

    /// <summary>Folder of .txt articles; null: <c>shared/gold/dev</c> beside the repository, else the samples.</summary>
    public string? Texts { get; private init; }

    /// <summary>Least amount of text that each stage reads, in MB of UTF-8.</summary>
    public double Megabytes { get; private init; } = 20;

    /// <summary>Stages to measure; none: all.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Whether the program is measured in processes of its own.</summary>
    public bool Processes { get; private init; } = true;

    /// <summary>Whether jieba and OpenCC are run on the same text where they are installed.</summary>
    public bool Peers { get; private init; } = true;

    /// <summary>Whether the values that a limit is set for are measured, and nothing else.</summary>
    public bool Floors { get; private init; }

    /// <summary>Whether the results are appended to those of this machine.</summary>
    public bool Save { get; private init; }

    /// <exception cref="FormatException">An option is not known, or its value makes no sense.</exception>
    public static BenchmarkOptions Parse(IReadOnlyList<string> args)
    {
        var options = new BenchmarkOptions();
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new FormatException($"{args[i - 1]} needs a value.");
            options = args[i] switch
            {
                "--texts" => options with { Texts = Value() },
                "--megabytes" => options with { Megabytes = double.Parse(Value(), CultureInfo.InvariantCulture) },
                "--stage" => options with { Stages = [.. options.Stages, Value()] },
                "--no-processes" => options with { Processes = false },
                "--no-peers" => options with { Peers = false },
                "--floors" => options with { Floors = true },
                "--save" => options with { Save = true },
                var other => throw new FormatException($"There is no option {other}."),
            };
        }

        return options;
    }
}
