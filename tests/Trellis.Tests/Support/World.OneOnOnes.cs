#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>
/// Ada's 1:1s: with her manager, planned for tomorrow, with a point, an action and notes; and with her former manager, of
/// which she alone reads what both wrote.
/// </summary>
public sealed partial class World
{
    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string SharedPoint = "canary-one-on-one-point",
        SharedAction = "canary-one-on-one-action",
        SharedNotes = "canary-one-on-one-shared",
        AdasNotes = "canary-one-on-one-ada",
        MaxsNotes = "canary-one-on-one-max",
        OldSharedNotes = "canary-one-on-one-old",
        FoxsNotes = "canary-one-on-one-fox";

    /// <summary>Her series with her manager.</summary>
    public Id<OneOnOneSeries> OneOnOne { get; private set; }
    public Id<OneOnOneMeeting> OneOnOneMeeting { get; private set; }
    public Id<OneOnOnePoint> OneOnOnePoint { get; private set; }
    public Id<OneOnOneAction> OneOnOneAction { get; private set; }

    /// <summary>Her series with her former manager.</summary>
    public Id<OneOnOneSeries> OldOneOnOne { get; private set; }

    private async Task<int> AddOneOnOnes(AppDb db)
    {
        var (now, today) = (App.Clock.GetUtcNow().UtcDateTime, App.Clock.Today);
        var series = new OneOnOneSeries
        {
            PersonId = People[Ada],
            ManagerId = People[Max],
            From = today.AddDays(-30),
        };
        var meeting = new OneOnOneMeeting
        {
            SeriesId = series.Id,
            StartsAt = now.AddDays(1),
            Minutes = 30,
            SharedNotes = SharedNotes,
        };
        var point = new OneOnOnePoint
        {
            SeriesId = series.Id,
            WriterId = People[Ada],
            Text = SharedPoint,
            At = now.AddDays(-2),
            Place = 1,
        };
        var action = new OneOnOneAction
        {
            SeriesId = series.Id,
            OwnerId = People[Max],
            Text = SharedAction,
            DueOn = today.AddDays(20),
            AgreedAt = now.AddDays(-2),
        };
        var old = new OneOnOneSeries
        {
            PersonId = People[Ada],
            ManagerId = People[Fox],
            From = today.AddDays(-400),
        };
        var held = new OneOnOneMeeting
        {
            SeriesId = old.Id,
            StartsAt = now.AddDays(-60),
            Minutes = 30,
            State = OneOnOneState.Held,
            SharedNotes = OldSharedNotes,
        };
        db.AddRange(series, meeting, point, action, old, held);
        db.AddRange(Private(meeting, Ada, AdasNotes), Private(meeting, Max, MaxsNotes), Private(held, Fox, FoxsNotes));
        (OneOnOne, OneOnOneMeeting, OneOnOnePoint, OneOnOneAction, OldOneOnOne) = (
            series.Id,
            meeting.Id,
            point.Id,
            action.Id,
            old.Id
        );
        return await db.SaveChangesAsync();
    }

    private OneOnOneNote Private(OneOnOneMeeting meeting, string writer, string text) =>
        new()
        {
            MeetingId = meeting.Id,
            WriterId = People[writer],
            Text = text,
            Version = 1,
        };
}
