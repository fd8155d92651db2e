namespace AidExtract.Cleaning;

/// <summary>Which sections are the article's own.</summary>
internal static class Sections
{
    /// <summary>True for what the article itself says, false for what a page puts around it.</summary>
    public static bool IsContent(this Section section) => section is Section.Title or Section.Heading or Section.Body;
}
