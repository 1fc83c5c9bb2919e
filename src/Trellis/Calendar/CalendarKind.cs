using System.Reflection;

namespace Trellis.Calendar;

/// <summary>A kind of calendar entry. Each slice declares its own, one after the other.</summary>
/// <param name="Name">What is stored and what programs read, as <c>noun.noun</c>, such as <c>stipend.event</c>.</param>
/// <param name="Title">
/// What everybody reads who looks at the calendar. Neutral: <c>{others}</c> stands for the names of those who attend too.
/// </param>
public sealed record CalendarKind(string Name, string Title)
{
    /// <summary>The title in the calendar of one person.</summary>
    public string Say(IReadOnlyList<string> others) =>
        Title.Replace("{others}", others.Count == 0 ? "a colleague" : Ui.Say.List(others), StringComparison.Ordinal);
}

/// <summary>Every kind of calendar entry there is. Each slice registers its own.</summary>
public sealed class CalendarKinds(IEnumerable<CalendarKind> kinds)
{
    private readonly Dictionary<string, CalendarKind> _byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<CalendarKind> All => _byName.Values;

    /// <summary>The kind of a name; null where no slice knows it any more.</summary>
    public CalendarKind? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>How a slice makes its kinds of calendar entry known.</summary>
public static class CalendarKindsExtensions
{
    /// <param name="kinds">A class that holds them as static fields.</param>
    public static IServiceCollection AddCalendarKinds(this IServiceCollection services, Type kinds)
    {
        foreach (var field in kinds.GetFields(BindingFlags.Public | BindingFlags.Static))
            services.AddSingleton((CalendarKind)field.GetValue(null)!);
        return services;
    }
}
