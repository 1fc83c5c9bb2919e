namespace Trellis.Domain.Growth;

/// <summary>Who reads a goal beside its owner, once it is started. Its owner may change it.</summary>
public enum GoalAudience
{
    /// <summary>Nobody else, whatever their role.</summary>
    OnlyMe,

    /// <summary>Whoever the owner reports to today.</summary>
    Manager,

    /// <summary>Everybody who is signed in here.</summary>
    Everyone,
}
