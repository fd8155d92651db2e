using AidExtract.Batch;
using Xunit;

namespace AidExtract.Tests.Batch;

public class InputNamesTests
{
    [Theory]
    [InlineData("a/x", "x")]
    [InlineData("a/x b/y", "x y")]
    [InlineData("a/x b/x", "a/x b/x")]
    [InlineData("1/a/x 2/a/x c/y", "1/a/x 2/a/x y")]
    [InlineData("x/ y/.", "x y")]
    [InlineData("- a/x", "- x")]
    public void Names_are_as_short_as_they_can_be(string paths, string names) => Assert.Equal(names.Split(' '), InputNames.For(paths.Split(' ')));

    [Theory]
    [InlineData("a a")]
    [InlineData("a ./a/")]
    [InlineData("- -")]
    public void The_same_input_twice_is_refused(string paths) => Assert.Throws<InvalidInputException>(() => InputNames.For(paths.Split(' ')));
}
