using System.Text;
using AidExtract.TestSupport;
using AidExtract.Text;

namespace AidExtract.Conformance.Places;

/// <summary>An article of our own with the places it names.</summary>
internal sealed record AnnotatedText(string Id, DateOnly Date, string Text, IReadOnlyList<(Span Span, string Path)> Places)
{
    private const char LineEnd = '¶';

    /// <summary>The articles of <c>articles.tsv</c>, whose head says how they are written.</summary>
    public static IEnumerable<AnnotatedText> ReadAll() =>
        Tsv.Rows(Path.Combine(AppContext.BaseDirectory, "Places", "articles.tsv"))
            .Select(row => Read(row.Cells[0], DateOnly.Parse(row.Cells[1], System.Globalization.CultureInfo.InvariantCulture), row.Cells[2].Replace(LineEnd, '\n')));

    private static AnnotatedText Read(string id, DateOnly date, string marked)
    {
        var text = new StringBuilder();
        var places = new List<(Span, string)>();
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, part) in marked.Split('{', '}').Index())
        {
            if (index % 2 == 0)
            {
                text.Append(part);
                continue;
            }

            var bar = part.IndexOf('|', StringComparison.Ordinal);
            var raw = bar < 0 ? part : part[..bar];
            paths[raw] = bar < 0 ? paths[raw] : part[(bar + 1)..];
            places.Add((new Span(text.Length, text.Length + raw.Length), paths[raw]));
            text.Append(raw);
        }

        return new AnnotatedText(id, date, text.ToString(), places);
    }
}
