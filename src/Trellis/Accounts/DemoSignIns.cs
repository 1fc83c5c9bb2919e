namespace Trellis.Accounts;

/// <summary>Who can sign in to the demo company; the sign-in page of one says so.</summary>
public static class DemoSignIns
{
    public const string Password = "grow-at-larkspur";

    /// <summary>Whom to sign in as, and what they show.</summary>
    public static readonly IReadOnlyList<(string Email, string What)> All =
    [
        ("maya.okafor@larkspur.example", "Content designer: where she stands, what to grow first, what she may spend"),
        ("theo.vance@larkspur.example", "Newly here: begins his first self-assessment"),
        ("daniel.reyes@larkspur.example", "Manager of both: his team, an assessment to finish, requests to decide"),
        ("ingrid.solberg@larkspur.example", "People Ops: people, the framework and its draft, the record of activity"),
        ("rosa.lindgren@larkspur.example", "Finance: what to pay, what is held, the limit of a month"),
        ("viktor.novak@larkspur.example", "Administrator: lets people in, reads no assessments"),
    ];
}
