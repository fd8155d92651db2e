using AidExtract.Matching.Rules;
using AidExtract.Tables.Rules;

namespace AidExtract.Matching.Figures;

/// <summary>Whose 元 a sentence means that names who pays: 中央财政下拨5000万元 is in renminbi, in a paper of Hong Kong as well.</summary>
internal sealed class PayerCurrency(RuleWords words, CurrencyRegion region)
{
    private const string ReceiverMarks = "向给予予赠助援捐";

    // Of the regions whose bodies bear other names than those of the mainland: 财政部 is one of Taiwan too.
    private readonly bool _isTold = region.Code is "HKD" or "MOP";

    /// <summary>ISO 4217 code of the payer nearest before a sum, or null where none is named or its money is the article's.</summary>
    /// <param name="sentence">The sentence's text.</param>
    /// <param name="start">Where the sum begins.</param>
    /// <param name="tokens">The sentence's words.</param>
    public string? Of(ReadOnlySpan<char> sentence, int start, TokenBoundaries tokens)
    {
        for (var at = start - 1; _isTold && at >= 0; at--)
        {
            if (words.Find(sentence, at, WordClass.Payer) is { Length: > 0 } payer && !IsReceiver(sentence, at, tokens))
            {
                return words.Region(payer.Row) is ExtractorOptions.Renminbi and var code ? code : null;
            }
        }

        return null;
    }

    // 向四川省政府拨款: what stands before its name leads to one who receives.
    private static bool IsReceiver(ReadOnlySpan<char> sentence, int at, TokenBoundaries tokens)
    {
        while (tokens.TokenAt(at - 1) is { } before)
        {
            if (before.Tag is not ['n', ..])
            {
                return ReceiverMarks.Contains(sentence[before.Span.End - 1]);
            }

            at = before.Span.Start;
        }

        return false;
    }
}
