namespace Trellis.Frameworks.Exchange.Export;

/// <summary>What an export says of a version beside its content.</summary>
/// <param name="Address">
/// Where this installation answers, without a slash at the end; empty if unknown, then addresses are UUIDs.
/// </param>
public sealed record VersionFacts(int Number, DateOnly EffectiveOn, DateTime PublishedAt, string Address = "");
