using System.Reflection;

namespace Trellis.Record;

/// <summary>Every kind of activity there is. Each slice registers its own (<see cref="ActivityKindsExtensions.AddActivities"/>).</summary>
public sealed class ActivityKinds(IEnumerable<ActivityKind> kinds)
{
    private readonly Dictionary<string, ActivityKind> _byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<ActivityKind> All => _byName.Values;

    /// <summary>The words of a kind; its name where no slice knows it any more.</summary>
    public string Words(string name) => _byName.TryGetValue(name, out var kind) ? kind.Words : name;
}

/// <summary>How a slice makes its kinds of activity known.</summary>
public static class ActivityKindsExtensions
{
    /// <param name="kinds">A class that holds them as static fields, one on a line.</param>
    public static IServiceCollection AddActivities(this IServiceCollection services, Type kinds)
    {
        foreach (var field in kinds.GetFields(BindingFlags.Public | BindingFlags.Static))
            services.AddSingleton((ActivityKind)field.GetValue(null)!);
        return services;
    }
}
