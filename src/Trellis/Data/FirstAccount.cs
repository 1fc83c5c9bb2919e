namespace Trellis.Data;

/// <summary>
/// That this installation has had its first account: one row at most, and it stays. Whoever adds it has set the
/// installation up.
/// </summary>
public sealed class FirstAccount
{
    /// <summary>The one key there is: a second row cannot be.</summary>
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public required DateTime MadeAt { get; init; }
}
