namespace Trellis.Access;

/// <summary>Says on an endpoint, or on a page, who gets through it; for everybody else it is not there.</summary>
/// <param name="who">Who somebody must be to the person that the request is about.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpensAttribute(Persona who) : Attribute
{
    public Persona Who { get; } = who;

    /// <summary>Who sees what it is about and may not do this to it: they are told so (403, not 404).</summary>
    public Persona Sees { get; init; }

    /// <summary>What is written down when somebody who is signed in is refused.</summary>
    public Refusals Refusals { get; init; }
}

/// <summary>What the record keeps of those whom an endpoint refuses.</summary>
public enum Refusals
{
    /// <summary>Nothing: it is not about a person.</summary>
    Unrecorded,

    /// <summary>That they asked for what is about another person.</summary>
    Access,

    /// <summary>That they asked for what is about the stipend of another person.</summary>
    Stipend,
}

/// <summary>Says who gets through an endpoint where it is mapped.</summary>
public static class OpensExtensions
{
    /// <inheritdoc cref="OpensAttribute"/>
    public static T Opens<T>(
        this T endpoint,
        Persona who,
        Persona sees = Persona.None,
        Refusals refusals = Refusals.Unrecorded
    )
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new OpensAttribute(who) { Sees = sees, Refusals = refusals });
}
