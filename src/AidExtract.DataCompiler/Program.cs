using AidExtract.DataCompiler;
using AidExtract.Tables;
using AidExtract.Tables.Rules;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: AidExtract.DataCompiler DATA-FOLDER OUTPUT-FILE");
    return 2;
}

ISectionCompiler[] compilers =
[
    new ScriptCompiler(),
    new RepairCompiler(),
    new LexiconCompiler(),
    new CutModelCompiler(),
    new TagModelCompiler(),
    new GazetteerCompiler(),
    new VillageCompiler(),
];

var errors = new List<TableError>();
var sections = new Dictionary<TableSection, SectionWriter>(RuleSections.Compile(new RuleFolder(Path.Combine(args[0], "Rules"), errors)));
foreach (var compiler in compilers)
{
    var writer = new SectionWriter();
    compiler.Compile(args[0], writer, errors);
    sections[compiler.Section] = writer;
}

if (errors.Count > 0)
{
    foreach (var error in errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line))
    {
        Console.WriteLine(error with { File = Path.GetFullPath(error.File) });
    }

    return 1;
}

// Two builds may run at once: each writes a file of its own and the last rename wins with the same bytes.
var temporary = $"{args[1]}.{Environment.ProcessId}.tmp";
File.WriteAllBytes(temporary, TableFile.Assemble(sections));
File.Move(temporary, args[1], overwrite: true);
return 0;
