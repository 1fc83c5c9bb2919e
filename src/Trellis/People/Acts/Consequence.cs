namespace Trellis.People.Acts;

/// <summary>What follows from a change, in a sentence, for whoever is about to save it.</summary>
/// <param name="Asks">Whether it wants attention.</param>
public sealed record Consequence(string Title, string Text, bool Asks);
