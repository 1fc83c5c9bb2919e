using Trellis.Inbox;
using Trellis.Ui;

namespace Trellis.Frameworks.Proposals;

/// <summary>Answers to the viewer's own proposals that they have not read yet.</summary>
public sealed class ProposalDuties(AppDb db, Viewer me) : IDuties
{
    public const string Answers = "proposal.answers";

    public async Task<IReadOnlyList<Duty>> Load(CancellationToken ct)
    {
        var answers = await db.For(me)
            .Proposals.CountAsync(p => p.AuthorId == me.PersonId && p.Decision != null && p.ReadAt == null, ct);
        return answers == 0 ? [] : [new(Answers, answers) { Notice = NoticeOf(answers) }];
    }

    private static DutyNotice NoticeOf(int answers) =>
        new(
            answers == 1 ? "Your proposal was answered." : $"{Say.Word(answers)} of your proposals were answered.",
            answers == 1 ? "Read the answer" : "Read the answers",
            FrameworkRoutes.ProposalsOf("mine"),
            Here: FrameworkRoutes.Proposals,
            IsQuestion: false
        );
}
