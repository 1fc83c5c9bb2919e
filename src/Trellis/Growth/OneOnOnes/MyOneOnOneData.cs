namespace Trellis.Growth.OneOnOnes;

/// <summary>For the export of one’s own data: one’s 1:1s with what both wrote, and one’s own private notes.</summary>
public sealed class MyOneOnOneData(AppDb db, Viewer me)
{
    /// <param name="Series">Those that one still reads.</param>
    /// <param name="Notes">One’s own private notes about meetings of the others.</param>
    public sealed record View(IReadOnlyList<SeriesData> Series, IReadOnlyList<NoteData> Notes);

    public sealed record SeriesData(
        string Person,
        string Manager,
        DateOnly From,
        IReadOnlyList<MeetingData> Meetings,
        IReadOnlyList<PointData> Points,
        IReadOnlyList<ActionData> Actions
    );

    /// <param name="PrivateNotes">What one noted for oneself; empty where one noted nothing.</param>
    public sealed record MeetingData(
        DateTime StartsAt,
        int Minutes,
        OneOnOneState State,
        string SkippedBecause,
        bool WasCareerTalk,
        string SharedNotes,
        string PrivateNotes
    );

    public sealed record PointData(string By, string Text, DateTime At, bool IsDone);

    public sealed record ActionData(string Owner, string Text, DateOnly? DueOn, DateOnly? DoneOn);

    /// <summary>What one noted for oneself about meetings of series that have ended for oneself.</summary>
    public sealed record NoteData(string With, DateTime StartsAt, string Text);

    /// <summary>A former manager’s own private notes: the series is not theirs any more, what they noted for themselves is.</summary>
    private async Task<IReadOnlyList<NoteData>> Notes(CancellationToken ct)
    {
        var sight = db.For(me);
        return await sight
            .OneOnOneNotes.Where(n => !sight.OneOnOneMeetings.Any(m => m.Id == n.MeetingId))
            .OrderBy(n => n.Meeting!.StartsAt)
            .Select(n => new NoteData(n.Meeting!.Series!.Person!.Name, n.Meeting.StartsAt, n.Text))
            .ToListAsync(ct);
    }

    public async Task<View> Load(CancellationToken ct) => new(await Series(ct), await Notes(ct));

    private async Task<IReadOnlyList<SeriesData>> Series(CancellationToken ct)
    {
        var sight = db.For(me);
        return await sight
            .OneOnOnes.OrderBy(s => s.From)
            .ThenBy(s => s.Id)
            .Select(s => new SeriesData(
                s.Person!.Name,
                s.Manager!.Name,
                s.From,
                s.Meetings.OrderBy(m => m.StartsAt)
                    .Select(m => new MeetingData(
                        m.StartsAt,
                        m.Minutes,
                        m.State,
                        m.SkippedBecause,
                        m.WasCareerTalk,
                        m.SharedNotes,
                        sight.OneOnOneNotes.Where(n => n.MeetingId == m.Id).Select(n => n.Text).FirstOrDefault() ?? ""
                    ))
                    .ToList(),
                s.Points.OrderBy(p => p.At)
                    .Select(p => new PointData(p.Writer!.Name, p.Text, p.At, p.DoneInId != null))
                    .ToList(),
                s.Actions.OrderBy(a => a.AgreedAt)
                    .Select(a => new ActionData(a.Owner!.Name, a.Text, a.DueOn, a.DoneOn))
                    .ToList()
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
    }
}
