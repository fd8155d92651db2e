using AidExtract.Matching.Places;
using AidExtract.Tables;
using Xunit;

namespace AidExtract.Tests.Matching.Places;

public sealed class NameLikenessTests
{
    private static readonly NameLikeness Likeness = new Gazetteer(CompiledTables.BuiltIn).Likeness;

    [Theory]
    [InlineData("涪陵", "福林", true)]
    [InlineData("三河", "三合", true)]
    [InlineData("世林", "事林", true)]
    [InlineData("沙湖", "苏合", false)]
    [InlineData("大明", "打鸣", false)]
    [InlineData("三河", "三合水", false)]
    public void Names_that_sound_the_same_have_the_same_syllables_and_tones(string one, string other, bool expected)
    {
        Assert.Equal(expected, Likeness.SoundsSame(one, other));
        Assert.Equal(expected, Likeness.SoundsSame(other, one));
    }

    [Theory]
    [InlineData("郭芙", "郭扶", true)]
    [InlineData("大明", "大名", true)]
    [InlineData("大明", "大命", true)]
    [InlineData("涪陵", "福林", false)]
    [InlineData("大河", "大湖", false)]
    public void Names_that_sound_alike_share_a_character_and_the_syllables_of_the_others(string one, string other, bool expected)
    {
        Assert.Equal(expected, Likeness.SoundsAlike(one, other));
        Assert.Equal(expected, Likeness.SoundsAlike(other, one));
    }

    [Theory]
    [InlineData("嵩林", "蒿林", true)]
    [InlineData("钢塘", "钢搪", true)]
    [InlineData("河东", "河西", false)]
    [InlineData("大王", "太王", false)]
    [InlineData("嵩林", "蒿村", false)]
    [InlineData("嵩林", "嵩林", false)]
    public void Names_that_look_alike_differ_in_one_component_of_one_character(string one, string other, bool expected)
    {
        Assert.Equal(expected, Likeness.LooksAlike(one, other));
        Assert.Equal(expected, Likeness.LooksAlike(other, one));
    }
}
