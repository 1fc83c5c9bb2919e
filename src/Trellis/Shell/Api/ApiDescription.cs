using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Trellis.Shell.Api;

/// <summary>
/// The description of the API as an OpenAPI document: every operation with what it takes, what it answers and who it opens
/// to. Pages and their buttons are not in it.
/// </summary>
public static class ApiDescription
{
    /// <summary>The name of the one document.</summary>
    public const string Name = "v1";
    public const string Route = "/openapi/{documentName}.json";

    /// <summary>How the session is called where the document says how to sign in.</summary>
    public const string Session = "session";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            o =>
            {
                o.ShouldInclude = d => IsForPrograms(d.RelativePath ?? "") && d.HttpMethod != HttpMethods.Head;
                o.CreateSchemaReferenceId = SchemaNames.Of;
                o.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        SchemaTypes.Settle(schema, context);
                        return Task.CompletedTask;
                    }
                );
                o.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        OperationWords.Settle(operation, context);
                        OperationAnswers.Settle(operation, context);
                        return Task.CompletedTask;
                    }
                );
                o.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        Introduce(document);
                        return Task.CompletedTask;
                    }
                );
            }
        );

    private static bool IsForPrograms(string path) =>
        path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("ims/", StringComparison.Ordinal);

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Trellis",
            Version = Name,
            Description =
                "Sign in with POST /api/session: the cookie of the answer is the session. Changes are taken as JSON, or as "
                + "a file, from programs and from this site. What may not be seen answers 404. Refusals are problem "
                + "documents (RFC 9457) with a code; under /ims they are imsx_StatusInfo, as CASE 1.1 has it.",
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ProblemSchema.Name] = ProblemSchema.Document();
        document.Components.Schemas[ProblemSchema.CaseName] = ProblemSchema.Case();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = new Cookies(AreSecure: false).Session,
                Description = "The cookie that POST /api/session sets. Behind https its name begins with __Host-.",
            },
        };
        document.Security = [Requirement(document)];
    }

    private static OpenApiSecurityRequirement Requirement(OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(Session, document)] = [] };
}
