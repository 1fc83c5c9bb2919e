using System.Reflection;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Trellis.Tests.Support.LongFirst", "Trellis.Tests")]

namespace Trellis.Tests.Support;

/// <summary>
/// Classes that take long start first, so that none of them is what a run waits for in the end. They say so with the trait
/// "Takes": "long" for what daily work leaves out, "a while" for the others.
/// </summary>
public sealed class LongFirst : ITestCollectionOrderer
{
    private const string Prefix = "Test collection for ";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections
            .OrderByDescending(c => TakesLong(ClassOf(c)))
            .ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    /// <summary>The class of a collection that holds one class; null for others.</summary>
    private static Type? ClassOf(ITestCollection collection) =>
        collection.DisplayName.StartsWith(Prefix, StringComparison.Ordinal)
            ? typeof(LongFirst).Assembly.GetType(collection.DisplayName[Prefix.Length..].Split(" (id:")[0])
            : null;

    private static bool TakesLong(Type? type) =>
        type is not null
        && (
            type.GetCustomAttributesData()
                .Any(a => a.AttributeType == typeof(TraitAttribute) && a.ConstructorArguments[0].Value is "Takes")
            || TakesLong(type.BaseType)
        );
}
