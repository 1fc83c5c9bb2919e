using Trellis.Inbox;

namespace Trellis.People;

/// <summary>Of setting an organisation up: its people, their positions and their ways in.</summary>
public sealed class PeopleSetup(AppDb db, Viewer me) : ISetupSteps
{
    public async Task<IReadOnlyList<SetupStep>> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var others = sight.People.Where(p => p.Id != me.PersonId);
        return
        [
            new(3, "Add your people", "One by one, or all at once from a spreadsheet.", await others.AnyAsync(ct))
            {
                Action = ("Add people", PeopleRoutes.List),
            },
            new(
                4,
                "Give people their positions",
                "A position says what is asked of somebody.",
                await sight.Employments.AnyAsync(e => e.PositionId != null, ct)
            )
            {
                Action = ("Show people without one", PeopleRoutes.Shown(PeopleShown.WithoutPosition.Word())),
            },
            new(
                5,
                "Invite them",
                "Each gets a link with which they choose a password.",
                await sight.Accounts.AnyAsync(a => a.PersonId != me.PersonId, ct)
            )
            {
                Action = ("Show whom to invite", PeopleRoutes.Shown(PeopleShown.NotInvited.Word())),
            },
        ];
    }
}
