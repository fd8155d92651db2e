using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AidExtract.Batch;
using AidExtract.Matching.Figures;

namespace AidExtract.Cli;

/// <summary>The options of every command that extracts.</summary>
internal sealed class RequestOptions
{
    private const string AllKinds = "all";
    private const string AutoCurrency = "auto";

    private static readonly string[] Currencies = [AutoCurrency, ExtractorOptions.Renminbi, "HKD", "TWD", "MOP"];

    private static readonly string[] KindNames = [.. Enum.GetNames<FigureKind>().Select(n => n.ToLowerInvariant())];

    private static readonly string DefaultKinds = string.Join(',', new ExtractorOptions().Kinds.Select(k => KindNames[(int)k]));

    private readonly Option<IReadOnlySet<FigureKind>?> _kinds = new("--kinds")
    {
        Description = $"Kinds of figures, joined by commas: {string.Join(", ", KindNames)}, or {AllKinds} [default: {DefaultKinds}]",
        HelpName = "money,count,…",
        CustomParser = ParseKinds,
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "Articles read at the same time; one per processor unless told otherwise",
        HelpName = "N",
        CustomParser = ParseJobs,
    };

    private readonly Option<InputFormat> _format = new("--input-format")
    {
        Description = "auto: articles of archives (.zip, .tar, .tar.gz, .tgz), WARC and WET files, records of .jsonl files, all of them as .gz too; HTML where the file's name or the beginning of the text says so, else text; text: one article in plain text per input; html: one HTML page per input; jsonl: one article per line",
        HelpName = "auto|text|html|jsonl",
        CustomParser = ParseFormat,
    };

    private readonly Option<string> _textField = Field("--text-field", "text", "that holds the article");
    private readonly Option<string> _idField = Field("--id-field", "id", "that holds the article's id");
    private readonly Option<string> _titleField = Field("--title-field", "title", "that holds the title");
    private readonly Option<string> _dateField = Field("--date-field", "date", "that holds the date (2020-10-17)");

    private readonly EncodingOption _encoding = new();

    private readonly Option<DateOnly?> _date = new("--date")
    {
        Description = "Date of articles that do not tell theirs",
        HelpName = "YYYY-MM-DD",
        CustomParser = ParseDate,
    };

    private readonly Option<string> _currency = new("--default-currency")
    {
        Description = $"What 元 means where neither the figure nor the article tells; {AutoCurrency}: {ExtractorOptions.Renminbi}",
        HelpName = string.Join('|', Currencies),
        DefaultValueFactory = _ => AutoCurrency,
        CustomParser = ParseCurrency,
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        Description = "Folder with rows of your own for the tables of rules (classifiers.tsv, verbs.tsv, …): they add to the program's, replace them, or take them away",
        HelpName = "DIR",
    };

    private readonly UserDictionaryOption _userDictionary = new();
    private readonly ConfigurationOption _configuration = new();
    private readonly Option<bool> _allSections = new("--all-sections") { Description = "Figures of bylines, links and page furniture too, and places of planted spam" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress and no summary, only errors" };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = $"Tells every {RunProgress.LineInterval.TotalSeconds} s how far the run is where standard error is no terminal (on one it is always shown)",
    };

    public RequestOptions()
    {
        _kinds.CompletionSources.Add([.. KindNames, AllKinds]);
        _format.CompletionSources.Clear();
        _format.CompletionSources.Add("auto", "text", "html", "jsonl");
        _currency.CompletionSources.Add(Currencies);
    }

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        AddReadingTo(command);
        command.Options.Add(_jobs);
        command.Options.Add(_quiet);
        command.Options.Add(_verbose);
    }

    /// <summary>Adds those that say how an article is read, not how a run of many goes.</summary>
    public void AddReadingTo(Command command)
    {
        Option[] options = [_kinds, _format, _textField, _idField, _titleField, _dateField, _encoding, _date, _currency, _userDictionary, _rules, _configuration, _allSections];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">It cannot be done.</exception>
    public Request Read(ParseResult parse) => parse.GetValue(_quiet) && parse.GetValue(_verbose)
        ? throw new UsageException("--quiet and --verbose are opposites; only one of them can be given")
        : ReadAll(parse);

    private Request ReadAll(ParseResult parse) => new(
        _userDictionary.Use(parse, words => new AidExtractor(new ExtractorOptions
        {
            Kinds = parse.GetValue(_kinds) ?? new ExtractorOptions().Kinds,
            Encoding = parse.GetValue(_encoding),
            Date = parse.GetValue(_date),
            DefaultCurrency = parse.GetRequiredValue(_currency) is var currency and not AutoCurrency ? currency : ExtractorOptions.Renminbi,
            RulesFolder = parse.GetValue(_rules),
            UserDictionary = words,
            AllSections = parse.GetValue(_allSections),
        })),
        new InputOptions
        {
            Format = parse.GetValue(_format),
            TextField = parse.GetRequiredValue(_textField),
            IdField = parse.GetRequiredValue(_idField),
            TitleField = parse.GetRequiredValue(_titleField),
            DateField = parse.GetRequiredValue(_dateField),
        },
        parse.GetValue(_jobs) is > 0 and var jobs ? jobs : Environment.ProcessorCount,
        parse.GetValue(_quiet),
        parse.GetValue(_verbose));

    private static Option<string> Field(string name, string field, string what) => new(name)
    {
        Description = $"Field of a record {what}",
        HelpName = "FIELD",
        DefaultValueFactory = _ => field,
    };

    private static HashSet<FigureKind> ParseKinds(ArgumentResult result)
    {
        var kinds = new HashSet<FigureKind>();
        var names = Value(result).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            var index = Array.IndexOf(KindNames, name);
            if (name == AllKinds)
            {
                kinds.UnionWith(Enum.GetValues<FigureKind>());
            }
            else if (index >= 0)
            {
                kinds.Add((FigureKind)index);
            }
            else
            {
                result.AddError($"There is no kind {name}.{NearestWord.Hint(name, KindNames)} The kinds are {string.Join(", ", KindNames)}, and {AllKinds}.");
            }
        }

        if (names.Length == 0)
        {
            result.AddError("--kinds needs at least one kind.");
        }

        return kinds;
    }

    private static string? ParseCurrency(ArgumentResult result)
    {
        if (!Currencies.Contains(Value(result)))
        {
            result.AddError($"--default-currency is {string.Join(", ", Currencies[..^1])} or {Currencies[^1]}, not {Value(result)}.");
        }

        return Value(result);
    }

    private static int ParseJobs(ArgumentResult result)
    {
        if (!int.TryParse(Value(result), NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) || jobs == 0)
        {
            result.AddError($"--jobs needs a number from 1, not {Value(result)}.");
        }

        return jobs;
    }

    private static InputFormat ParseFormat(ArgumentResult result)
    {
        switch (Value(result))
        {
            case "auto":
                return InputFormat.Auto;
            case "text":
                return InputFormat.Text;
            case "html":
                return InputFormat.Html;
            case "jsonl":
                return InputFormat.Jsonl;
            default:
                result.AddError($"--input-format is auto, text, html or jsonl, not {Value(result)}.");
                return default;
        }
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(Value(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"--date needs a date such as 2020-10-17, not {Value(result)}.");
        return null;
    }

    private static string Value(ArgumentResult result) => result.Tokens[0].Value;
}
