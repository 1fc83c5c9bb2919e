using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>The policy from a day on, for everybody or for one group. It is published once and never changes.</summary>
public sealed class StipendPolicy : IAppendOnly
{
    public Id<StipendPolicy> Id { get; init; } = Id<StipendPolicy>.New();

    /// <summary>A country or another group of people; empty for everybody.</summary>
    public required string Group { get; init; }

    /// <summary>1, 2, 3… over all groups.</summary>
    public required int Number { get; init; }
    public required DateOnly From { get; init; }
    public required StipendTerms Terms { get; init; }
    public required string Note { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string PublishedBy { get; init; }
}
