using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Linking;

public class LinkerTests
{
    private const string Unchecked = "*";

    public static TheoryData<int, string[]> Cases()
    {
        var cases = new TheoryData<int, string[]>();
        foreach (var (line, cells) in Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Linking", "linking.tsv")))
        {
            cases.Add(line, cells);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_figure_is_linked_as_a_reader_would(int line, string[] cells)
    {
        var (link, all) = LinkingPipeline.Shared.ReadOne(cells[0], cells[1]);
        string[] got =
        [
            link.Item, link.Verb, link.Flow, link.Status, link.Aggregate, link.PartOf is { } whole ? all[whole].Raw : "", link.Donor, link.Recipient,
            link.PeriodStart is null && link.PeriodEnd is null ? "" : $"{link.PeriodStart:yyyy-MM-dd}..{link.PeriodEnd:yyyy-MM-dd}",
        ];
        string[] names = ["item", "verb", "flow", "status", "aggregate", "part_of", "donor", "recipient", "period"];
        var wrong = names.Where((_, k) => cells[k + 2] != Unchecked && cells[k + 2] != got[k]).Select(name => $"{name}: '{cells[Array.IndexOf(names, name) + 2]}' expected, '{got[Array.IndexOf(names, name)]}' found");
        Assert.True(!wrong.Any(), $"line {line}: {cells[0]} [{cells[1]}] {string.Join("; ", wrong)}");
    }
}
