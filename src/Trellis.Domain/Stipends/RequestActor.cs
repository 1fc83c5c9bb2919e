namespace Trellis.Domain.Stipends;

/// <summary>Who somebody is to a request. Nobody decides, confirms or pays their own, whatever their role.</summary>
/// <param name="IsOwn">They asked.</param>
/// <param name="IsManager">The person who asked reports to them today.</param>
/// <param name="IsPeopleOps">They work in People Ops.</param>
/// <param name="IsFinance">They work in finance.</param>
/// <param name="HasAgreed">Whether they approved this request already: who approves second is somebody else.</param>
/// <param name="HasManager">Whether the person who asked reports to anybody today; otherwise People Ops stands
/// in.</param>
public readonly record struct RequestActor(
    bool IsOwn,
    bool IsManager,
    bool IsPeopleOps,
    bool IsFinance,
    bool HasManager,
    bool HasAgreed = false
)
{
    /// <summary>Whether they decide as the manager does.</summary>
    public bool Leads => !IsOwn && (IsManager || (IsPeopleOps && !HasManager));
}
