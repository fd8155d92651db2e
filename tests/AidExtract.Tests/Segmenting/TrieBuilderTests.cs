using AidExtract.Tables;
using CsCheck;
using Xunit;

namespace AidExtract.Tests.Segmenting;

public sealed class TrieBuilderTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["甲乙丙丁ab\uFFFF\0"], 1, 6];

    [Fact]
    public void A_trie_holds_the_words_put_in_and_no_others() => Gen.Select(Words.List[0, 200], Words.List[0, 50]).Sample((words, others) =>
    {
        var builder = new TrieBuilder();
        var values = new Dictionary<string, int>();
        foreach (var word in words)
        {
            values[word] = values.Count;
            builder.Add(word, values[word]);
        }

        var trie = Read(builder);

        Assert.All(values, pair => Assert.Equal(pair.Value, trie.Find(pair.Key)));
        Assert.All(others.Where(word => !values.ContainsKey(word)), word => Assert.Equal(-1, trie.Find(word)));
    });

    [Fact]
    public void A_word_put_in_twice_keeps_the_later_value()
    {
        var builder = new TrieBuilder();
        builder.Add("甲", 1);
        builder.Add("甲", 2);

        Assert.Equal(2, Read(builder).Find("甲"));
    }

    [Fact]
    public void Every_unit_leads_on_from_one_node()
    {
        var builder = new TrieBuilder();
        for (var unit = 0; unit <= char.MaxValue; unit += 3)
        {
            builder.Add("甲" + (char)unit, unit);
        }

        var trie = Read(builder);

        Assert.All(Enumerable.Range(0, char.MaxValue + 1), unit => Assert.Equal(unit % 3 == 0 ? unit : -1, trie.Find("甲" + (char)unit)));
    }

    private static PackedTrie Read(TrieBuilder builder)
    {
        var writer = new SectionWriter();
        writer.WriteTrie(builder);
        var tables = CompiledTables.Open(TableFile.Assemble(new Dictionary<TableSection, SectionWriter> { [TableSection.Lexicon] = writer }));
        return tables.Section(TableSection.Lexicon).ReadTrie();
    }
}
