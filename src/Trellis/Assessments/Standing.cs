namespace Trellis.Assessments;

/// <summary>
/// The latest submitted ratings of one item of one person: the final one, and the self and the manager's view beside
/// it.
/// Each is null if there is none, or none that the viewer may read. No number is made of the two views.
/// </summary>
public sealed record Standing(RaterView? Final, RaterView? Self, RaterView? Manager)
{
    public static readonly Standing None = new(null, null, null);

    /// <summary>The view that counts on the person's own page: the final one, else their own.</summary>
    public RaterView? Own => Final ?? Self;

    /// <summary>The view that counts on the manager's page: the final one, else the manager's.</summary>
    public RaterView? Managers => Final ?? Manager;

    /// <summary>A self view submitted after the final one.</summary>
    public RaterView? NewerSelf => Final is null || Self?.SubmittedAt > Final.SubmittedAt ? Self : null;

    /// <summary>A manager's view submitted after the final one.</summary>
    public RaterView? NewerManager => Final is null || Manager?.SubmittedAt > Final.SubmittedAt ? Manager : null;
}
