using System.Text;
using AidExtract.Batch;
using Xunit;

namespace AidExtract.Tests.Batch;

/// <summary>A folder of inputs that goes away with the test.</summary>
internal sealed class InputFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("aidextract-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>What is read of an input: <c>id = text</c>, or <c>id ! reason</c>.</summary>
    public static string Row(ArticleSource source)
    {
        try
        {
            var input = source.Read();
            return $"{input.Id} = {Encoding.UTF8.GetString(input.Content.Span)}";
        }
        catch (UnreadableInputException e)
        {
            return $"{e.Id ?? source.Id} ! {e.Message}";
        }
    }

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
    }

    /// <summary>The rows of the whole folder.</summary>
    public string[] Rows(InputOptions? options = null) => Rows([Path], options);

    /// <summary>The rows of some inputs.</summary>
    public static string[] Rows(string[] paths, InputOptions? options = null, byte[]? standardInput = null) =>
        [.. new InputReader(paths, options, () => new MemoryStream(standardInput ?? [])).Read(TestContext.Current.CancellationToken).Select(Row)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
