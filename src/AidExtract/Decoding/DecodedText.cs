namespace AidExtract.Decoding;

/// <summary>A file's text and how it was encoded.</summary>
/// <param name="Text">Without byte-order mark; line ends as they stand.</param>
/// <param name="Encoding">As written to articles.csv: <c>utf-8</c>, <c>gb18030</c>, <c>big5</c>, <c>utf-16le</c> …</param>
public sealed record DecodedText(string Text, string Encoding);
