namespace Trellis.Growth.OneOnOnes;

/// <summary>Sends what was typed on the page of a series to the command that it means, and says what happened.</summary>
public sealed class OneOnOneForms(
    AddPoint add,
    AgreeOnAction agree,
    PlanOneOnOne plan,
    MoveOneOnOne move,
    HoldOneOnOne hold,
    SkipOneOnOne skip,
    WriteSharedNotes share,
    WritePrivateNotes keep
)
{
    public async Task<Result<string>> Add(Id<OneOnOneSeries> id, PointForm form, CancellationToken ct) =>
        Said((await add.Handle(id, new() { Text = form.Text }, ct)).Problem, "The point is on the agenda.");

    public async Task<Result<string>> Agree(Id<OneOnOneSeries> id, OneOnOneActionForm form, CancellationToken ct) =>
        Said((await agree.Handle(id, form.ToRequest(), ct)).Problem, "The action is added.");

    public async Task<Result<string>> Plan(Id<OneOnOneSeries> id, MeetingTimeForm form, CancellationToken ct) =>
        Said((await plan.Handle(id, form.ToRequest(), ct)).Problem, "The meeting is planned.");

    public async Task<Result<string>> Move(Id<OneOnOneMeeting> id, MeetingTimeForm form, CancellationToken ct) =>
        Said((await move.Handle(id, form.ToRequest(), ct)).Problem, "The meeting is moved.");

    public async Task<Result<string>> Hold(Id<OneOnOneMeeting> id, HoldForm form, CancellationToken ct) =>
        form.Do == "skip"
            ? Said((await skip.Handle(id, new() { Because = form.Because }, ct)).Problem, "The meeting is skipped.")
            : Said(
                (await hold.Handle(id, form.ToRequest(), ct)).Problem,
                "Saved. The next 1:1 is due one interval after this one."
            );

    public async Task<Result<string>> Share(Id<OneOnOneMeeting> id, NotesForm form, CancellationToken ct) =>
        Said((await share.Handle(id, form.ToRequest(), ct)).Problem, "The shared notes are saved.");

    public async Task<Result<string>> Keep(Id<OneOnOneMeeting> id, NotesForm form, CancellationToken ct) =>
        Said((await keep.Handle(id, form.ToRequest(), ct)).Problem, "Your notes are saved.");

    private static Result<string> Said(Problem? problem, string done) => problem is null ? done : problem;
}
