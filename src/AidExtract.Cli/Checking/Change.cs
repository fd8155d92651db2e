namespace AidExtract.Cli.Checking;

/// <summary>How a row differs from what is expected.</summary>
internal enum Change
{
    /// <summary>Expected, not found.</summary>
    Missing,

    /// <summary>Found, not expected.</summary>
    Extra,

    /// <summary>Found where it is expected, with other fields.</summary>
    Changed,
}
