using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.OneOnOnes;

/// <summary>Writes the notes of a meeting that both read and write.</summary>
public sealed class WriteSharedNotes(AppDb db, OneOnOneActs acts)
{
    internal const string Longer = "This is longer than 8,000 characters. Shorten it a little.";

    public sealed class Request
    {
        [AtMost(OneOnOneRules.NotesLimit, ErrorMessage = Longer)]
        public string? Text { get; set; }

        /// <summary>The version that was read.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<OneOnOneMeeting> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Meeting(id, OneOnOneAct.Note, ct);
        if (begun.Value is not { } meeting)
            return begun.Problem!;
        var text = Names.TidyText(request.Text);
        if (meeting.SharedNotes == text)
            return Done.It;
        if (meeting.Version != request.Version)
            return new Problem.Stale(
                "These notes were changed in the meantime. What you typed is still here: read theirs, and save once more."
            );
        (meeting.SharedNotes, meeting.Version) = (text, meeting.Version + 1);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
