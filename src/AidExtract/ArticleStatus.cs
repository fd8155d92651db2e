namespace AidExtract;

/// <summary>What became of an input.</summary>
public enum ArticleStatus
{
    /// <summary>Read and written.</summary>
    Ok,

    /// <summary>Could not be read; <see cref="Article.Error"/> says why.</summary>
    Failed,

    /// <summary>Left out as a copy of an earlier input.</summary>
    Duplicate,
}
