namespace Trellis.Domain.People;

/// <summary>A value that was given, and may be none. Where nothing was given, there is no <see cref="Given{T}"/>.</summary>
public readonly record struct Given<T>(T Value);
