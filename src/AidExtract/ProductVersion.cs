using System.Reflection;

namespace AidExtract;

/// <summary>The version of this library.</summary>
public static class ProductVersion
{
    /// <summary>As in its package: <c>1.2.3</c> or <c>1.2.3-beta</c>, without build metadata.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
