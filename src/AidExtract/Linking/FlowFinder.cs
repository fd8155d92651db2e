using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>Tells what a sum of money does, by what it is called and by its verb.</summary>
internal sealed class FlowFinder(LinkWords words)
{
    /// <summary>The flow of a figure; empty where it is not money.</summary>
    /// <param name="kind">Kind of figure.</param>
    /// <param name="item">What the money is.</param>
    /// <param name="verb">Its verb, or null.</param>
    public string Find(FigureKind kind, string item, VerbEntry? verb)
    {
        if (kind != FigureKind.Money)
        {
            return "";
        }

        var flow = verb?.Flow ?? Flow.Other;
        if (words.EndingIn(item, LinkClass.Money, out var payload) > 0)
        {
            var isStrong = (payload >> 4) != 0;
            if (isStrong || flow is Flow.Other or Flow.Investment or Flow.Fiscal or Flow.Income)
            {
                flow = (Flow)(payload & 15);
            }
        }

        return Name(flow);
    }

    private static string Name(Flow flow) => flow switch
    {
        Flow.Donation => "donation",
        Flow.Fiscal => "fiscal",
        Flow.Investment => "investment",
        Flow.Loan => "loan",
        Flow.Subsidy => "subsidy",
        Flow.Purchase => "purchase",
        Flow.Sales => "sales",
        Flow.Income => "income",
        Flow.Capital => "capital",
        Flow.Price => "price",
        Flow.Raised => "raised",
        _ => "other",
    };
}
