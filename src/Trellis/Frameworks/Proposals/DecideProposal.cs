using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;
using Trellis.Messages;

namespace Trellis.Frameworks.Proposals;

/// <summary>
/// Answers a proposal. What is accepted or amended goes into the draft, in the same transaction; where there is none,
/// one begins.
/// </summary>
public sealed class DecideProposal(AppDb db, Viewer me, StartDraft start, EditDraft edit)
{
    public sealed class Request
    {
        [EnumDataType(typeof(Decision))]
        public Decision Decision { get; set; }

        /// <summary>The words for the draft, where they are amended.</summary>
        [AtMost(ContentRules.TextLimit, ErrorMessage = "A text has at most {1} characters.")]
        public string? Words { get; set; }

        [AtMost(ProposalRules.CommentLimit, ErrorMessage = "An answer has at most {1} characters.")]
        public string? Answer { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Proposal> id, Request request, CancellationToken ct)
    {
        if (!me.EditsFramework)
            return new Problem.Forbidden();
        if (
            await db.For(me)
                .Proposals.Where(p => p.Id == id)
                .Select(p => new
                {
                    p.Suggested,
                    p.Level,
                    p.Track,
                    p.Competency!.FrameworkId,
                    p.Competency.Key,
                    p.Competency.Name,
                })
                .SingleOrDefaultAsync(ct)
            is not { } about
        )
            return new Problem.Missing("This proposal");
        var (answer, words) = (
            Names.TidyText(request.Answer),
            request.Decision == Decision.Amended ? Names.TidyText(request.Words) : about.Suggested
        );
        if (request.Decision == Decision.Declined || about.Level is null || words.Length == 0)
            return await db.RetryOnConflict(async () =>
                await Answer(id, request.Decision, answer, words, ct)
                ?? (await db.Save(ct) is { } stale ? stale : (Result<Done>)Done.It)
            );

        if (
            ProposalRules.CanDecide(
                await db.For(me).Proposals.AsNoTracking().SingleAsync(p => p.Id == id, ct),
                request.Decision,
                answer,
                words
            ) is
            { } refusal
        )
            return refusal;
        var begun = await start.Handle(about.FrameworkId, ct);
        if (begun.Problem is { } problem)
            return problem;
        var edited = await edit.Handle(
            about.FrameworkId,
            content =>
                content.Competencies.FirstOrDefault(c => c.Key == about.Key) is not { } competency
                    ? new Problem.Refused(
                        "proposal.retired",
                        $"\"{about.Name}\" is not in the draft any more. Decline the proposal, or bring the "
                            + $"competency back first."
                    )
                    : content.Put(
                        competency with
                        {
                            Descriptors =
                            [
                                .. competency.Descriptors.Where(t => t.Level != about.Level || t.Track != about.Track),
                                new(about.Level.Value, about.Track, words),
                            ],
                        }
                    ),
            $"{about.Name}: a proposal",
            ct,
            also: async () => (await Answer(id, request.Decision, answer, words, ct))?.Problem
        );
        return edited.ToDone();
    }

    private async Task<Result<Done>?> Answer(
        Id<Proposal> id,
        Decision decision,
        string answer,
        string words,
        CancellationToken ct
    )
    {
        var proposal = await db.For(me).Proposals.SingleAsync(p => p.Id == id, ct);
        if (ProposalRules.CanDecide(proposal, decision, answer, words) is { } refusal)
            return refusal;
        proposal.Decide(decision, answer, me.Name, me.Now);
        db.Record(me, FrameworkActivity.ProposalDecided, id.ToString(), proposal.AuthorId, decision.ToString());
        db.Tell(
            me,
            FrameworkMessages.ProposalAnswered,
            proposal.AuthorId,
            FrameworkRoutes.ProposalsAbout(proposal.CompetencyId)
        );
        return null;
    }
}
