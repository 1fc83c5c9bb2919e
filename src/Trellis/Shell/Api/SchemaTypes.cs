using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Trellis.Shell.Api;

/// <summary>The types that are written in JSON in a way of our own, which nothing but their converters knows.</summary>
public static class SchemaTypes
{
    /// <summary>
    /// By which the framework marks a property whose shape may be missing. It looks at what can be set only; a property that
    /// is worked out is marked here.
    /// </summary>
    private const string NullableProperty = "x-is-nullable-property";

    /// <summary>Whether it is written as one value.</summary>
    public static bool IsPlain(Type type) => Known(Nullable.GetUnderlyingType(type) ?? type) is not null;

    /// <summary>Says how such a type is written; leaves every other one as it is.</summary>
    public static void Settle(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        if (Nullable.GetUnderlyingType(type) is { IsEnum: true })
            schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        if (context.JsonPropertyInfo is { IsGetNullable: true, Set: null } && !type.IsValueType && !IsPlain(type))
            (schema.Metadata ??= new Dictionary<string, object>(StringComparer.Ordinal))[NullableProperty] = true;
        if (Known(Nullable.GetUnderlyingType(type) ?? type) is not var (kind, format, description))
            return;
        var isNullable =
            Nullable.GetUnderlyingType(type) is not null
            || context.JsonPropertyInfo is { IsGetNullable: true }
            || schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        schema.Type = isNullable ? kind | JsonSchemaType.Null : kind;
        schema.Format = format;
        schema.Description ??= description;
        schema.Pattern = null;
    }

    private static (JsonSchemaType Kind, string? Format, string? Description)? Known(Type type) =>
        type == typeof(string) ? (JsonSchemaType.String, null, null)
        : type == typeof(DateOnly) ? (JsonSchemaType.String, "date", null)
        : type == typeof(Money)
            ? (JsonSchemaType.Number, null, "An amount with at most two decimals, in the organisation's currency.")
        : type == typeof(Rated)
            ? (
                JsonSchemaType.Integer | JsonSchemaType.String | JsonSchemaType.Null,
                null,
                $"A level by its rank from 1, \"{Rated.NoOpportunityText}\" for no opportunity, null for not assessed."
            )
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>) ? (JsonSchemaType.String, "uuid", null)
        : null;
}
