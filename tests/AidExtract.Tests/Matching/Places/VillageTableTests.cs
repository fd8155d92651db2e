using AidExtract.Matching.Places;
using AidExtract.Tables;
using Xunit;

namespace AidExtract.Tests.Matching.Places;

public sealed class VillageTableTests
{
    private static readonly Gazetteer Gazetteer = new(CompiledTables.BuiltIn);
    private static readonly VillageTable Table = new(CompiledTables.BuiltIn);
    private static readonly LocalRegister Register = new(Gazetteer, Table);

    [Fact]
    public void Villages_are_as_many_as_the_package_lists_and_no_code_stands_twice()
    {
        var villages = Table.Find(0, int.MaxValue, (_, _) => true);

        Assert.Equal(620_573, villages.Count);
        Assert.Equal(620_573, Table.Count);
        Assert.All(villages.Zip(villages.Skip(1)), pair => Assert.True(pair.First.Code < pair.Second.Code, $"{pair.First} {pair.Second}"));
        Assert.All(villages, v => Assert.True(v.Name.Length > 0 && v.Code is > 110_000_000_000 and < 660_000_000_000, v.ToString()));
    }

    [Fact]
    public void Every_township_of_the_villages_is_one_of_the_gazetteer() =>
        Assert.All(Table.Townships, code => Assert.True(Register.Township(code) >= 0, $"{code}"));

    [Theory]
    [InlineData("富坪村", 620421, 620421101208)]
    [InlineData("缸沟村", 621223, 621223209206)]
    [InlineData("沾滩社区", 500110, 500110113206)]
    [InlineData("银闸社区", 110101, 110101001002)]
    [InlineData("悬崖村", 513400, 513431109210)]
    [InlineData("中峰村", 500222, 500110123200)]
    public void A_village_is_found_in_its_county_its_city_and_the_county_that_was_there_before(string name, int within, long code) =>
        Assert.Equal(code, Assert.Single(Register.Villages(name, Gazetteer.FirstWithCode(within))).Code);

    [Theory]
    [InlineData("富坪村", 620422)]
    [InlineData("富坪社区", 620421)]
    [InlineData("富坪村", 620000)]
    public void A_village_is_not_found_elsewhere(string name, int within) =>
        Assert.Empty(Register.Villages(name, Gazetteer.FirstWithCode(within)));

    [Theory]
    [InlineData("三河村", 500110, "三合村")]
    [InlineData("涪陵村", 500110, "福林村")]
    [InlineData("三河村", 500110113, "三合村")]
    [InlineData("永薪村", 500110113, "")]
    [InlineData("富平村", 620421, "富坪村")]
    [InlineData("北京村", 621225, "")]
    [InlineData("沙湖村", 621225, "")]
    public void A_village_misheard_is_the_only_one_that_sounds_so(string name, int within, string expected) =>
        Assert.Equal(expected, Register.LikeVillage(name, Gazetteer.FirstWithCode(within))?.Name ?? "");

    [Theory]
    [InlineData("郭芙镇", 500110, "郭扶镇")]
    [InlineData("嵩林乡", 621225, "蒿林乡")]
    [InlineData("国富镇", 500110, "")]
    [InlineData("松林乡", 621225, "")]
    public void A_township_misheard_or_misread_is_the_only_one_like_it(string name, int within, string expected)
    {
        var unit = Register.LikeTownship(name, Gazetteer.FirstWithCode(within));

        Assert.Equal(expected, unit < 0 ? "" : Gazetteer.Name(unit));
    }
}
