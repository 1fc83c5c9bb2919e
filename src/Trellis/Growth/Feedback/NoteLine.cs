namespace Trellis.Growth.Feedback;

/// <summary>Feedback as it is read.</summary>
/// <param name="Question">What was asked; null where it was given without being asked.</param>
/// <param name="Effect">What it led to; empty where that is not said.</param>
/// <param name="NextTime">What the writer would like next time; empty where that is not said.</param>
/// <param name="Manager">The manager for whom it was meant as well; null where only the two read it.</param>
/// <param name="IsMine">Whether the viewer wrote it.</param>
/// <param name="IsForMe">Whether it is about the viewer.</param>
public sealed record NoteLine(
    Id<FeedbackNote> Id,
    string Writer,
    string Person,
    DateOnly On,
    string? Question,
    string Text,
    string Effect,
    string NextTime,
    string? Competency,
    string? Manager,
    bool IsMine,
    bool IsForMe
)
{
    internal static async Task<List<NoteLine>> Of(Viewer me, IQueryable<FeedbackNote> some, CancellationToken ct)
    {
        var rows = await some.Select(n => new
            {
                n.Id,
                Writer = n.Writer!.Name,
                Person = n.Person!.Name,
                n.At,
                Question = (string?)n.Question!.Text,
                n.Text,
                n.Effect,
                n.NextTime,
                Competency = (string?)n.Competency!.Name,
                Manager = (string?)n.Manager!.Name,
                n.WriterId,
                n.PersonId,
            })
            .ToListAsync(ct);
        return rows.ConvertAll(n => new NoteLine(
            n.Id,
            n.Writer,
            n.Person,
            me.Day(n.At),
            n.Question,
            n.Text,
            n.Effect,
            n.NextTime,
            n.Competency,
            n.Manager,
            n.WriterId == me.PersonId,
            n.PersonId == me.PersonId
        ));
    }
}
