using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Trellis.Kit;

/// <summary>
/// What an endpoint of the API answers: a value, nothing where the value is <see cref="Done"/>, or a problem. That it is a
/// type of its own tells the description of the API of which shape the answer is.
/// </summary>
public sealed class Answer<T>(IResult said) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => said.ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            typeof(T) == typeof(Done)
                ? new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void))
                : new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"])
        );
}
