using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Proposals;

/// <summary>Comments on a competency that one can read, or proposes other words for one of its texts.</summary>
public sealed class Propose(AppDb db, Viewer me)
{
    public sealed class Request
    {
        public int? Level { get; set; }

        [EnumDataType(typeof(Track))]
        public Track Track { get; set; }

        [AtMost(ProposalRules.CommentLimit, ErrorMessage = "A comment has at most {1} characters.")]
        public string? Comment { get; set; }

        [AtMost(ContentRules.TextLimit, ErrorMessage = "A text has at most {1} characters.")]
        public string? Suggested { get; set; }
    }

    public Task<Result<Id<Proposal>>> Handle(Id<Item> competency, Request request, CancellationToken ct) =>
        db.RetryOnConflict(() => Once(competency, request, ct));

    private async Task<Result<Id<Proposal>>> Once(Id<Item> competency, Request request, CancellationToken ct)
    {
        if (
            await db.For(me)
                .Competencies.Where(c => c.Id == competency)
                .Select(c => new { c.Name, Levels = c.Scale!.Levels.Count })
                .SingleOrDefaultAsync(ct)
                is not { } about
            || me.PersonId is not { } author
        )
            return new Problem.Missing("This competency");
        if (request.Level is { } level && (level < 1 || level > about.Levels))
            return new Problem.Missing("This level");
        var against =
            await db.For(me)
                .Competencies.Where(c => c.Id == competency)
                .SelectMany(c => c.Descriptors)
                .Where(d => d.Level == request.Level && d.Track == request.Track)
                .Select(d => d.Text)
                .SingleOrDefaultAsync(ct)
            ?? "";
        var (comment, suggested) = (Names.TidyText(request.Comment), Names.TidyText(request.Suggested));
        if (suggested == against)
            suggested = suggested.Length > 0 && comment.Length > 0 ? "" : suggested;
        if (ProposalRules.CanPropose(comment, suggested, against, request.Level) is { } refusal)
            return refusal;
        // A second click finds what the first one wrote.
        var since = me.Now.AddMinutes(-5);
        if (
            await db.For(me)
                .Proposals.Where(p =>
                    p.CompetencyId == competency
                    && p.AuthorId == author
                    && p.At > since
                    && p.Comment == comment
                    && p.Suggested == suggested
                    && p.Level == request.Level
                    && p.Track == request.Track
                )
                .Select(p => (Id<Proposal>?)p.Id)
                .FirstOrDefaultAsync(ct) is
            { } same
        )
            return same;

        // Two clicks at the same moment find nothing yet, but make the same identity, and the second is turned away.
        var identity = Identifiers.For(
            author.Value,
            $"{competency}/{request.Level}/{request.Track}/{me.Now.Ticks / TimeSpan.FromMinutes(5).Ticks}/{suggested}/{comment}"
        );
        var proposal = new Proposal
        {
            Id = new(Guid.Parse(identity)),
            CompetencyId = competency,
            Level = request.Level,
            Track = request.Track,
            AuthorId = author,
            At = me.Now,
            Comment = comment,
            Suggested = suggested,
            Against = against,
        };
        db.Add(proposal);
        db.Record(me, FrameworkActivity.ProposalMade, proposal.Id.ToString(), detail: about.Name);
        return await db.Save(ct) is { } problem ? problem : proposal.Id;
    }
}
