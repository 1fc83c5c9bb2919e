namespace Trellis.Domain.Growth;

/// <summary>How somebody takes part in the community of people who do their work elsewhere: product.md §5.</summary>
public enum Participation
{
    Speaking,
    Contributing,
    Mentoring,
    Organising,
}
