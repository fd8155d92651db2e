namespace AidExtract.Batch;

/// <summary>An input that is known to be unreadable before it is opened.</summary>
internal sealed class FailedSource(string id, string reason, int? record = null) : ArticleSource(id, 0)
{
    public override int? Record => record;

    public override ArticleInput Read() => throw new UnreadableInputException(reason);
}
