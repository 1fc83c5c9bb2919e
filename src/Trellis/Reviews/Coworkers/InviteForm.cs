namespace Trellis.Reviews.Coworkers;

/// <summary>Whom somebody invites or nominates, as it is typed.</summary>
public sealed class InviteForm
{
    public List<string> People
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? Search { get; set; }
    public string? Reason { get; set; }

    /// <summary>Which button was pressed: find, or invite.</summary>
    public string? Go { get; set; }

    /// <summary>What became of whom was chosen before, after their name.</summary>
    internal static string State(CoworkerProgress a) =>
        a switch
        {
            { DeclinedAt: not null } => " (declined)",
            { AskedAt: null } => " (nominated)",
            _ => "",
        };
}
