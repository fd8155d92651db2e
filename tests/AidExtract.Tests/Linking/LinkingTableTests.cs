using AidExtract.Linking;
using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Linking;

/// <summary>Every example of the linking tables is read as its row says.</summary>
public class LinkingTableTests
{
    public static TheoryData<string> Verbs() => Column("verbs.tsv", cells => $"{cells[0]}\t{cells[3]}\t{cells[4]}");

    public static TheoryData<string> StatusCues() => Column("status-cues.tsv", cells => $"{cells[1]}\t{cells[3]}\t{cells[4]}");

    public static TheoryData<string> AggregateCues() => Column("aggregate-cues.tsv", cells => $"{cells[1]}\t{cells[3]}\t{cells[4]}");

    public static TheoryData<string> MoneyLabels() => Column("money-labels.tsv", cells => $"{cells[0]}\t{cells[1]}\t{cells[3]}");

    public static TheoryData<string> RoleFrames() => Column("role-frames.tsv", cells => string.Join('\t', cells[3..7]));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_governs_the_figure_of_its_example(string row)
    {
        var (verb, flow, example) = row.Split('\t') switch { var cells => (cells[0], cells[1], cells[2]) };
        var links = Links(example);
        Assert.True(links.Any(link => link.Verb == verb), $"{example}: {verb} expected, {string.Join(' ', links.Select(link => link.Verb))} found");
        Assert.All(links.Where(link => link.Verb == verb && link.Flow.Length > 0 && link.Item.Length == 0), link => Assert.Equal(flow, link.Flow));
    }

    [Theory]
    [MemberData(nameof(StatusCues))]
    public void A_status_cue_holds_in_its_example_and_not_in_its_counter_example(string row)
    {
        var cells = row.Split('\t');
        Assert.Equal(cells[0], Links(cells[1])[^1].Status);
        if (cells[2].Length > 0)
        {
            Assert.Equal("actual", Links(cells[2])[^1].Status);
        }
    }

    [Theory]
    [MemberData(nameof(AggregateCues))]
    public void An_aggregate_cue_holds_in_its_example_and_not_in_its_counter_example(string row)
    {
        var cells = row.Split('\t');
        Assert.True(Links(cells[1])[^1].Aggregate == cells[0], cells[1]);
        if (cells[2].Length > 0)
        {
            Assert.True(Links(cells[2])[^1].Aggregate.Length == 0, cells[2]);
        }
    }

    [Theory]
    [MemberData(nameof(MoneyLabels))]
    public void A_label_gives_its_flow_in_its_example(string row)
    {
        var (label, flow, example) = row.Split('\t') switch { var cells => (cells[0], cells[1], cells[2]) };
        var links = Links(example);
        Assert.True(links.Any(link => link.Item.EndsWith(label, StringComparison.Ordinal) && link.Flow == flow), $"{example}: {flow} expected, {string.Join(' ', links.Select(link => $"{link.Item} {link.Flow}"))} found");
    }

    [Theory]
    [MemberData(nameof(RoleFrames))]
    public void A_role_frame_finds_the_parties_of_its_example(string row)
    {
        var cells = row.Split('\t');
        var (link, _) = LinkingPipeline.Shared.ReadOne(cells[0], cells[1]);
        Assert.True(link.Donor == cells[2] && link.Recipient == cells[3], $"{cells[0]}: '{cells[2]}' to '{cells[3]}' expected, '{link.Donor}' to '{link.Recipient}' found");
    }

    private static IReadOnlyList<FigureLink> Links(string text) => [.. LinkingPipeline.Shared.Read(text).Select(read => read.Link)];

    private static TheoryData<string> Column(string table, Func<string[], string> row)
    {
        var data = new TheoryData<string>();
        foreach (var (_, cells) in Tsv.Rows(RepositoryFolder.Path("src", "Data", "Rules", table)))
        {
            data.Add(row(cells));
        }

        return data;
    }
}
