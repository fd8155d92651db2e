using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Linking;

public class LinkerTests
{
    private const string Unchecked = "*";

    public static TheoryData<string, int, string[]> Cases()
    {
        var cases = new TheoryData<string, int, string[]>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Linking"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var (line, cells) in Tsv.Rows(file))
            {
                cases.Add(Path.GetFileName(file), line, cells);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_figure_is_linked_as_a_reader_would(string file, int line, string[] cells)
    {
        var (link, all) = LinkingPipeline.Shared.ReadOne(cells[0], cells[1]);
        string[] got =
        [
            link.Item, link.Verb, link.Flow, link.Status, link.Aggregate, link.PartOf is { } whole ? all[whole].Raw : "", link.Donor, link.Recipient,
            link.PeriodStart is null && link.PeriodEnd is null ? "" : $"{link.PeriodStart:yyyy-MM-dd}..{link.PeriodEnd:yyyy-MM-dd}",
        ];
        string[] names = ["item", "verb", "flow", "status", "aggregate", "part_of", "donor", "recipient", "period"];
        var wrong = names.Where((_, k) => cells[k + 2] != Unchecked && cells[k + 2] != got[k]).Select(name => $"{name}: '{cells[Array.IndexOf(names, name) + 2]}' expected, '{got[Array.IndexOf(names, name)]}' found");
        Assert.True(!wrong.Any(), $"{file} line {line}: {cells[0]} [{cells[1]}] {string.Join("; ", wrong)}");
    }
}
