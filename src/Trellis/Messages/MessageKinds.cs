using System.Reflection;

namespace Trellis.Messages;

/// <summary>Every kind of message there is. Each slice registers its own.</summary>
public sealed class MessageKinds(IEnumerable<MessageKind> kinds)
{
    private readonly Dictionary<string, MessageKind> _byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>All of them, in the order of the slices.</summary>
    public IReadOnlyCollection<MessageKind> All => _byName.Values;

    /// <summary>The kind of a name; null where no slice knows it any more.</summary>
    public MessageKind? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The names of the kinds that are among what is new.</summary>
    public IReadOnlyList<string> News => [.. All.Where(k => k.IsNews).Select(k => k.Name)];
}

/// <summary>How a slice makes its kinds of message known.</summary>
public static class MessageKindsExtensions
{
    /// <param name="kinds">A class that holds them as static fields.</param>
    public static IServiceCollection AddMessages(this IServiceCollection services, Type kinds)
    {
        foreach (var field in kinds.GetFields(BindingFlags.Public | BindingFlags.Static))
            services.AddSingleton((MessageKind)field.GetValue(null)!);
        return services;
    }
}
