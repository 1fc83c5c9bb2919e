namespace Trellis.Access;

/// <summary>That something was done in a review, when and by whom; without a word of what was written.</summary>
public sealed class ReviewProgress
{
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required ReviewKind Kind { get; init; }
    public required ReviewAct Act { get; init; }
    public required DateOnly On { get; init; }
    public required DateTime At { get; init; }
    public required string ByName { get; init; }
}
