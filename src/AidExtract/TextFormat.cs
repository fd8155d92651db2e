namespace AidExtract;

/// <summary>What the text of an input is written in.</summary>
public enum TextFormat
{
    /// <summary>HTML where the text begins as an HTML document does, else plain text.</summary>
    Auto,

    /// <summary>Plain text, whatever it looks like; left-over tags are taken out.</summary>
    Plain,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>HTML if there is a tag in it: a file whose name says so.</summary>
    NamedHtml,
}
