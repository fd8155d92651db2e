using AidExtract.Checkpoints;

namespace AidExtract.Batch;

/// <summary>What a run made of one input: an article that was read now, or one that an earlier run has read.</summary>
public sealed class ArticleResult
{
    /// <summary>An article that was read now.</summary>
    public ArticleResult(Article article)
    {
        Article = article;
        (Id, Sha256, Bytes, Status, Error) = (article.Id, article.Sha256, article.Bytes, article.Status, article.Error);
        (Figures, Places) = (article.Figures.Count, article.Places.Count);
    }

    internal ArticleResult(Article article, UInt128 key)
        : this(article) => Key = key;

    internal ArticleResult(StoredArticle stored)
    {
        Stored = stored;
        (Id, Sha256, Bytes, Status, Error) = (stored.Id, stored.Sha256, stored.Bytes, stored.Status, stored.Error);
        (Figures, Places) = (stored.Figures.Length, stored.Places.Length);
    }

    /// <summary>As <see cref="Article.Id"/>.</summary>
    public string Id { get; }

    /// <summary>As <see cref="Article.Sha256"/>.</summary>
    public string Sha256 { get; }

    /// <summary>As <see cref="Article.Bytes"/>.</summary>
    public long Bytes { get; }

    /// <summary>What became of the input.</summary>
    public ArticleStatus Status { get; }

    /// <summary>Why it failed, or of what it is a duplicate.</summary>
    public string Error { get; }

    /// <summary>Number of its figures.</summary>
    public int Figures { get; }

    /// <summary>Number of its places.</summary>
    public int Places { get; }

    /// <summary>The article, when it was read now.</summary>
    public Article? Article { get; }

    /// <summary>Its rows, when an earlier run has read it.</summary>
    internal StoredArticle? Stored { get; }

    /// <summary>What a later run can find it by; null where reading it again may turn out otherwise.</summary>
    internal UInt128? Key { get; }
}
