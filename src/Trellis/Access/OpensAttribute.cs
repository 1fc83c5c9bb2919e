namespace Trellis.Access;

/// <summary>Says on an endpoint, or on a page, who gets through it; for everybody else it is not there.</summary>
/// <param name="who">Who somebody must be to the person that the request is about.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpensAttribute(Persona who) : Attribute
{
    public Persona Who { get; } = who;

    /// <summary>Who sees what it is about and may not do this to it: they are told so (403, not 404).</summary>
    public Persona Sees { get; init; }
}

/// <summary>Says who gets through an endpoint where it is mapped.</summary>
public static class OpensExtensions
{
    /// <inheritdoc cref="OpensAttribute"/>
    public static T Opens<T>(this T endpoint, Persona who, Persona sees = Persona.None)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OpensAttribute(who) { Sees = sees });
}
