using AidExtract.Matching.Figures;
using AidExtract.Tables.Linking;

namespace AidExtract.Linking;

/// <summary>What a noun or unit is to an item.</summary>
internal static class ItemNouns
{
    /// <summary>True for 人 and 户, which are what they count.</summary>
    public static bool IsSelf(Figure figure) => figure.Kind == FigureKind.Count && figure.Unit is "人" or "人次" or "户";

    /// <summary>True for a noun of people or a body, which acts and is not what is counted.</summary>
    public static bool IsActor(LinkSentence sentence, int k) => sentence.EndsIn(k, LinkClass.Kind) || sentence.EndsIn(k, LinkClass.People) || sentence.EndsIn(k, LinkClass.Ending);

    /// <summary>True for a noun that names a sum of money or goods.</summary>
    public static bool IsSum(LinkSentence sentence, int k) => sentence.EndsIn(k, LinkClass.Money) || sentence.Word(k) is [.., '金' or '款' or '费'] or [.., '物', '资'];

    /// <summary>True where the clause that ends before a node lists several figures, of which none is meant alone; 分别 pairs them with what comes.</summary>
    public static bool IsListBefore(LinkSentence sentence, int comma)
    {
        var isList = false;
        for (var k = sentence.ClauseStart(comma); k < comma; k++)
        {
            if (sentence.Word(k) is "分别")
            {
                return false;
            }

            isList |= sentence.Nodes[k].Kind == NodeKind.Figure && sentence.KindAt(sentence.After(k)) == NodeKind.Conjunction;
        }

        return isList;
    }
}
