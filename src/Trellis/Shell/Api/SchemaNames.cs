using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Trellis.Shell.Api;

/// <summary>
/// How the shape of a body is called in the description: by the type that it belongs to and its own name, so that no two
/// shapes share one (<c>AskForStipendRequest</c>, <c>ImportReportOfPeopleCounts</c>).
/// </summary>
public static class SchemaNames
{
    /// <summary>The name; null for what is written where it is used, such as a text or an amount.</summary>
    public static string? Of(JsonTypeInfo info) =>
        SchemaTypes.IsPlain(info.Type)
        || Nullable.GetUnderlyingType(info.Type) is not null
        || OpenApiOptions.CreateDefaultSchemaReferenceId(info) is null
            ? null
            : Of(info.Type);

    private static string Of(Type type)
    {
        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType is { } declaring ? Plain(declaring) : "";
        var own = Plain(type);
        var name = own.StartsWith(outer, StringComparison.Ordinal) ? own : outer + own;
        return arguments.Length == 0 ? name : $"{name}Of{string.Join("And", arguments.Select(Of))}";
    }

    private static string Plain(Type type) =>
        (type.DeclaringType is { IsNested: true } outer ? Plain(outer) : "") + type.Name.Split('`')[0];
}
