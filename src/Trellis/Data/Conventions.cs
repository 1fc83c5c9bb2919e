using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Trellis.Data;

/// <summary>How values become columns, for every entity: ids as UUIDs, instants as UTC, enums as their names.</summary>
public static class Conventions
{
    public static void UseTrellis(this ModelConfigurationBuilder conventions)
    {
        foreach (var id in EntityIds())
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id.GetGenericArguments()));
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <summary>Every <see cref="Id{T}"/> that an entity has as a property.</summary>
    private static IEnumerable<Type> EntityIds() =>
        typeof(Person)
            .Assembly.GetTypes()
            .Concat(typeof(AppDb).Assembly.GetTypes().Where(HoldsItsOwnId))
            .SelectMany(t => t.GetProperties())
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Where(t => t.IsGenericType && !t.ContainsGenericParameters && t.GetGenericTypeDefinition() == typeof(Id<>))
            .Distinct();

    /// <summary>Whether a type of the application is an entity: it has an id of its own.</summary>
    private static bool HoldsItsOwnId(Type type) =>
        !type.ContainsGenericParameters && type.GetProperty("Id")?.PropertyType == typeof(Id<>).MakeGenericType(type);

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new(value));

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));

    /// <summary>
    /// Only Identity's lockout end is a DateTimeOffset; it is kept as a UTC instant, because SQLite cannot compare
    /// offsets.
    /// </summary>
    private sealed class UtcOffsetConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            at => at.UtcDateTime,
            at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))
        );
}
