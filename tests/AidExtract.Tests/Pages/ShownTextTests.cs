using AidExtract.TestSupport;
using Xunit;

namespace AidExtract.Tests.Pages;

public sealed class ShownTextTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var (_, cells) in Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Pages", "shown-text.tsv")))
        {
            data.Add(cells[0].Replace("\\n", "\n", StringComparison.Ordinal), cells[1].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pages_come_down_to_the_lines_they_show(string html, string text) =>
        Assert.Equal(text, Html.Shown(html).Text.Text.Replace('\u00A0', ' '));
}
