using System.Text;

namespace AidExtract.Cli.Tests;

/// <summary>Inputs of a run: small files, records with titles and dates, copies, and what cannot be read.</summary>
internal static class RunInputs
{
    /// <summary>Writes them below <c>in</c>.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="files">Number of files, a multiple of 10.</param>
    public static void Write(TemporaryFolder folder, int files)
    {
        for (var i = 0; i < files; i++)
        {
            folder.Write($"in/{i % 7}/{i:D4}.txt", Text(i));
        }

        var records = Enumerable.Range(0, files / 5).Select(i => $"{{\"id\":\"r{i}\",\"title\":\"靖远县获捐{i % 3}万元\",\"date\":\"2020-0{(i % 9) + 1}-01\",\"text\":\"乙公司向靖远县捐款{i % 4}万元。\"}}\n");
        folder.Write("in/r.jsonl", string.Concat(records));
    }

    // Every tenth is empty, every fifth a copy of the first one of its kind.
    private static byte[] Text(int number) => number % 10 == 9 ? [] : Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(
        $"靖远县投入帮扶资金{(number % 5 == 0 ? 7 : number)}.5万元，惠及{(number % 5 == 0 ? 3 : number + 2)}户，\"=1+1\"，同比增长12%。\n丁镇同昆山市结对，获赠图书1,200册。\n", (number % 5 * 3) + 1)));
}
