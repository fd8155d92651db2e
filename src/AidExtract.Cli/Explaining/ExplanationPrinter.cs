using System.Globalization;
using AidExtract.Cleaning;
using AidExtract.Explaining;
using AidExtract.Matching.Figures;

namespace AidExtract.Cli.Explaining;

/// <summary>Prints explanations for people.</summary>
internal sealed class ExplanationPrinter(TextWriter output, bool isStyled)
{
    private const int WidestText = 26;

    private readonly LabelledText _page = new(output, isStyled);

    /// <summary>Prints an article.</summary>
    /// <param name="article">What is known of it, with the lines to print.</param>
    public void Print(Explanation article)
    {
        var date = article.Date is { } day ? string.Create(CultureInfo.InvariantCulture, $", dated {day:yyyy-MM-dd} ({article.DateFrom})") : ", no date";
        _page.Heading($"{article.Id}: {article.Encoding}, script {article.Script}{date}");
        foreach (var line in article.Lines)
        {
            Print(line);
        }
    }

    private void Print(LineExplanation line)
    {
        _page.Blank();
        var name = line.IsTitleField ? "title field" : string.Create(CultureInfo.InvariantCulture, $"line {line.Number}");
        var state = line switch
        {
            { Raw.Length: 0 } => "empty",
            { Stretches: [] } => "nothing is left of it after cleaning",
            { Stretches: [var only] } => Section(only),
            _ => "several lines after cleaning",
        };
        _page.Heading($"{name}: {state}");
        if (line.Raw.Length == 0)
        {
            return;
        }

        _page.Entry("as it stands", VisibleText.Of(line.Raw));
        Print(line.Repairs);
        foreach (var stretch in line.Stretches)
        {
            if (line.Stretches.Count > 1)
            {
                _page.Entry("of it", Section(stretch));
            }

            if (stretch.Cleaned != line.Raw.Trim())
            {
                _page.Entry("cleaned", VisibleText.Of(stretch.Cleaned));
            }

            if (stretch.Simplified != stretch.Cleaned)
            {
                _page.Entry("simplified", VisibleText.Of(stretch.Simplified));
            }

            if (stretch.Sentences.Count == 0)
            {
                _page.Entry("not read", "only title, headings and body are; --all-sections reads every line");
            }

            foreach (var sentence in stretch.Sentences)
            {
                Print(sentence);
            }
        }
    }

    private void Print(IReadOnlyList<RepairExplanation> repairs)
    {
        var label = "repaired";
        foreach (var kind in repairs.GroupBy(repair => repair.Kind))
        {
            var changes = kind.Select(repair => string.Create(CultureInfo.InvariantCulture, $"{Shown(repair.Before)} → {Shown(repair.After)} at {repair.Start}"));
            _page.Entry(label, $"{RepairNames.Of(kind.Key)}: {string.Join(", ", changes)}");
            label = "";
        }
    }

    private void Print(SentenceExplanation sentence)
    {
        _page.Blank();
        _page.Entry("sentence", VisibleText.Of(sentence.Text.Trim()));
        _page.Entry("words", string.Join(' ', sentence.Tokens.Where(token => !string.IsNullOrWhiteSpace(token.Word)).Select(token => $"{VisibleText.Of(token.Word)}/{token.Tag}{(token.IsGuessed ? "?" : "")}")));
        _page.Table("rule words", [.. sentence.Readings.Select(reading => (new[] { VisibleText.Of(reading.Text), reading.Row.Length > 0 ? $"{reading.What} ({reading.Row})" : reading.What }, false))], WidestText);
        _page.Table("forms", [.. Merged(sentence.Forms).SelectMany(Rows)], WidestText);
        _page.Table("places", [.. sentence.Places.Select(place => (new[] { place.Text, Meaning(place) }, false))], WidestText);
        foreach (var figure in sentence.Figures)
        {
            Print(figure);
        }
    }

    // Forms that take the same and lose for the same reason share a line.
    private static IEnumerable<FormExplanation> Merged(IReadOnlyList<FormExplanation> forms) => forms
        .GroupBy(form => (form.Start, form.Text, form.Outcome, form.Reason))
        .Select(group => group.First() with { Row = string.Join(", ", group.Select(form => form.Row)) });

    private static IEnumerable<(string[] Cells, bool IsBold)> Rows(FormExplanation form)
    {
        var isFigure = form.Outcome == FormOutcome.Figure;
        yield return ([VisibleText.Of(form.Text), form.Row.Length > 0 ? form.Row : "-", $"{Outcome(form.Outcome)}: {form.Reason}"], isFigure);
        if (isFigure && form.Parts.Count > 0)
        {
            yield return (["", "", string.Join(" + ", form.Parts)], false);
        }
    }

    private void Print(FigureExplanation figure)
    {
        var record = figure.Record;
        var unit = record.Unit.Length > 0 ? " " + record.Unit : "";
        var cue = record.CurrencyCue switch { "region" => " (by words of currency-regions.tsv)", "default" => " (by default)", _ => "" };
        _page.Entry(
            string.Create(CultureInfo.InvariantCulture, $"figure {record.Number}"),
            $"{VisibleText.Of(record.Raw)} = {record.Kind.ToString().ToLowerInvariant()} {Amount(record)}{unit}{cue}, {record.Bound.ToString().ToLowerInvariant()}",
            isBold: true);
        (string Name, string Value)[] facts =
        [
            ("by words around it", figure.Refined),
            ("flags", string.Join(", ", record.Flags)),
            ("item", record.Item),
            ("verb", figure.Verb),
            ("flow", record.Flow),
            ("donor", Party(record.Donor, record.DonorCode, figure.Donor)),
            ("recipient", Party(record.Recipient, record.RecipientCode, figure.Recipient)),
            ("status", record.Status == "actual" ? "" : record.Status),
            ("aggregate", record.Aggregate),
            ("part of", record.PartOf is { } whole ? string.Create(CultureInfo.InvariantCulture, $"figure {whole}") : ""),
            ("place", record.Place.Length > 0 ? $"{record.Place} {record.PlaceCode}".TrimEnd() : ""),
            ("period", record.PeriodStart is { } start ? string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd} to {record.PeriodEnd:yyyy-MM-dd}") : ""),
        ];
        _page.Table("", [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => (new[] { fact.Name, fact.Value }, false))], WidestText);
    }

    private static string Section(StretchExplanation stretch)
    {
        var why = stretch.Reason switch
        {
            LineReason.Markup => "the markup of the page says so",
            LineReason.Pattern => $"boilerplate.tsv: {stretch.Pattern}",
            LineReason.Address => "no more than an address",
            LineReason.Ornament => "no more than dots, strokes and the like",
            LineReason.BelowLinks => "below the heading of a list of links",
            LineReason.Date => "a date with at most a name beside it",
            LineReason.Field => "the record's title field",
            LineReason.Named => "another line says that it is the headline",
            LineReason.Repeated => "it stands several times on the page",
            LineReason.First => "the first line that is none of the page's, and short",
            LineReason.Tail => "one of several short lines without number or punctuation at the end",
            LineReason.Short => "short and no sentence, with text below",
            _ => "nothing speaks against it",
        };
        return $"{stretch.Section.ToString().ToLowerInvariant()} ({why})";
    }

    private static string Meaning(PlaceExplanation place)
    {
        var name = place.IsPlace ? $"{place.Name} {place.Code}".Trim() + ", " : "no place: ";
        var candidates = place.Candidates.Count > 0 ? $" ({string.Join(", ", place.Candidates)})" : "";
        return name.TrimStart(',', ' ') + place.Reason + candidates;
    }

    private static string Outcome(FormOutcome outcome) => outcome switch
    {
        FormOutcome.Figure => "figure",
        FormOutcome.NoFigure => "no figure",
        FormOutcome.Dropped => "left out",
        FormOutcome.Lost => "lost",
        _ => "no form",
    };

    private static string Amount(FigureRecord record)
    {
        var value = record.Value is { } low ? low.ToString("0.##########", CultureInfo.InvariantCulture) : "beyond 28 digits";
        return record.High is { } high ? value + " to " + high.ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    private static string Party(string name, string code, string evidence) => name.Length == 0 ? "" : string.Join(", ", new[] { $"{name} {code}".TrimEnd(), evidence }.Where(part => part.Length > 0));

    private static string Shown(string text) => text.Length == 0 ? "nothing" : $"“{VisibleText.Of(text)}”";
}
