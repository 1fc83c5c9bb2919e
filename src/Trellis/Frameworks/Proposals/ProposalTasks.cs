using Trellis.Inbox;

namespace Trellis.Frameworks.Proposals;

/// <summary>Proposals that editors have not answered, and answers that their authors have not read.</summary>
public sealed class ProposalTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Open = "proposal.open";
    public const string Answers = "proposal.answers";

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        var tasks = new List<OpenTask>();
        if (Can.EditFramework(me))
            tasks.AddRange(await ToAnswer(ct));
        var answers = await db.For(me)
            .Proposals.Where(p => p.AuthorId == me.PersonId && p.Decision != null && p.ReadAt == null)
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), First = g.Min(p => p.DecidedAt) })
            .SingleOrDefaultAsync(ct);
        if (answers is not null)
            tasks.Add(
                new(
                    Answers,
                    answers.Count == 1
                        ? "Read the answer to your proposal"
                        : $"Read the answers to {answers.Count} of your proposals",
                    answers.Count == 1 ? "Read answer" : "Read answers",
                    FrameworkRoutes.ProposalsOf("mine")
                )
                {
                    Count = answers.Count,
                    Since = answers.First is { } at ? me.Day(at) : null,
                }
            );
        return tasks;
    }

    private async Task<IReadOnlyList<OpenTask>> ToAnswer(CancellationToken ct)
    {
        var open = db.For(me).Proposals.Where(p => p.Decision == null);
        var first = await open.OrderBy(p => p.At)
            .Take(2)
            .Select(p => new
            {
                p.Id,
                p.At,
                Competency = p.Competency!.Name,
                Author = p.Author!.Name,
            })
            .ToListAsync(ct);
        if (first.Count == 0)
            return [];
        var count = first.Count == 1 ? 1 : await open.CountAsync(ct);
        return
        [
            new(
                Open,
                count == 1 ? "Answer a proposal about the framework" : $"Answer {count} proposals about the framework",
                count == 1 ? "Read proposal" : "Read proposals",
                count == 1 ? FrameworkRoutes.Proposal(first[0].Id) : FrameworkRoutes.Proposals
            )
            {
                Count = count,
                Detail =
                    $"{first[0].Author} wrote about {first[0].Competency}."
                    + (count > 1 ? $" And {count - 1} more." : ""),
                Since = me.Day(first[0].At),
                About = [.. first.Select(p => p.Author).Distinct()],
            },
        ];
    }
}
