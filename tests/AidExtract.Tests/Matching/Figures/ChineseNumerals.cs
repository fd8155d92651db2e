using System.Text;

namespace AidExtract.Tests.Matching.Figures;

/// <summary>Writes whole numbers in Chinese, to read them back.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static string Write(long number)
    {
        var text = new StringBuilder();
        var rest = number;
        foreach (var (unit, name) in new[] { (100_000_000L, "亿"), (10_000L, "万"), (1L, "") })
        {
            var part = rest / unit;
            rest %= unit;
            if (part == 0)
            {
                continue;
            }

            if (text.Length > 0 && part < 1000)
            {
                text.Append('零');
            }

            text.Append(Section((int)part)).Append(name);
        }

        return text.ToString();
    }

    private static string Section(int number)
    {
        var text = new StringBuilder();
        var zero = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            text.Append(zero ? "零" : "").Append(Digits[digit]).Append(name);
            zero = false;
        }

        return text.ToString();
    }
}
