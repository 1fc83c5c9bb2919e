namespace Trellis.Data;

/// <summary>
/// That somebody made a link with which the password of an account is chosen: its owner is told until they dismiss it.
/// </summary>
public sealed class PasswordLink
{
    public Id<PasswordLink> Id { get; init; } = Id<PasswordLink>.New();
    public required Guid AccountId { get; init; }
    public Account? Account { get; set; }
    public required string MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>
    /// When a password was chosen with it, or with another that was open beside it; that closes them all. None while it
    /// is open.
    /// </summary>
    public DateTime? UsedAt { get; set; }
    public DateTime? DismissedAt { get; set; }
}
