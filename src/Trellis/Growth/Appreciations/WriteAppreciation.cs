using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Appreciations;

/// <summary>Says what colleagues did and what it changed. Whoever it names is told; who reads it is fixed with it.</summary>
public sealed class WriteAppreciation(AppDb db, Viewer me)
{
    internal const string Longer = "This is longer than 600 characters. Shorten it a little.";

    public sealed class Request
    {
        [Required(ErrorMessage = "Choose who can read it."), EnumDataType(typeof(AppreciationAudience))]
        public AppreciationAudience? Audience { get; set; }

        [Required(ErrorMessage = "Choose whom you thank."), EnumDataType(typeof(AppreciationFor))]
        public AppreciationFor? For { get; set; }

        /// <summary>Whom it names; for a team its manager alone, for everyone nobody.</summary>
        public IReadOnlyList<Id<Person>>? People { get; set; }

        [
            RequiredText(ErrorMessage = "Write what they did, and what it changed."),
            AtMost(AppreciationRules.TextLimit, ErrorMessage = Longer)
        ]
        public string? Text { get; set; }

        /// <summary>The competency that it shows; null where none is chosen.</summary>
        public Id<Item>? Competency { get; set; }
    }

    public Task<Result<Id<Appreciation>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Write(request, ct), ct);

    private async Task<Result<Id<Appreciation>>> Write(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } writer)
            return new Problem.Forbidden();
        var (sight, thanks, audience) = (db.For(me), request.For!.Value, request.Audience!.Value);
        var named = await Named(sight, thanks, request.People ?? [], writer, ct);
        if (named.Problem is { } unknown)
            return unknown;
        var (people, teamOf) = named.Value;
        if (AppreciationRules.Refuse(thanks, audience, people, writer) is { } refused)
            return refused;
        if (request.Competency is { } item && !await sight.Competencies.AnyAsync(c => c.Id == item, ct))
            return new Problem.Missing("This competency");
        var others = people.Where(p => p != writer).ToList();
        var (text, since) = (Names.TidyText(request.Text), SentTwice.Since(me));
        // a form that is sent twice is one appreciation
        var same = await sight
            .Appreciations.Where(a =>
                a.WriterId == writer
                && a.At > since
                && a.Text == text
                && a.For == thanks
                && a.Audience == audience
                && a.CompetencyId == request.Competency
                && a.Recipients.Count == others.Count
                && a.Recipients.All(r => others.Contains(r.PersonId))
            )
            .Select(a => (Id<Appreciation>?)a.Id)
            .FirstOrDefaultAsync(ct);
        if (same is { } written)
            return written;
        var appreciation = new Appreciation
        {
            WriterId = writer,
            For = thanks,
            Audience = audience,
            TeamOf = teamOf,
            Text = text,
            CompetencyId = request.Competency,
            At = me.Now,
            Recipients = others.ConvertAll(p => new AppreciationRecipient { PersonId = p }),
        };
        db.Add(appreciation);
        foreach (var recipient in appreciation.Recipients)
            db.Tell(me, AppreciationMessages.Thanked, recipient.PersonId, GrowthRoutes.Appreciation(appreciation.Id));
        db.Record(me, AppreciationActivity.Written, appreciation.Id.ToString(), writer);
        return await db.Save(ct) is { } problem ? problem : appreciation.Id;
    }

    /// <summary>Whom it names, who all work here today; and whose team that is, empty where it is none.</summary>
    private static async Task<Result<(IReadOnlyList<Id<Person>> People, string TeamOf)>> Named(
        Sight sight,
        AppreciationFor thanks,
        IReadOnlyList<Id<Person>> asked,
        Id<Person> writer,
        CancellationToken ct
    )
    {
        if (thanks == AppreciationFor.Everyone)
            return (Array.Empty<Id<Person>>(), "");
        var ids = asked.Distinct().Take(AppreciationRules.MostPeople + 1).ToList();
        var found = await sight
            .Colleagues.Where(c => ids.Contains(c.PersonId))
            .Select(c => new { c.PersonId, c.Name })
            .ToListAsync(ct);
        if (found.Count < ids.Count)
            return new Problem.Missing("One of these people");
        if (thanks == AppreciationFor.People)
            return (ids, "");
        if (found is not [var lead])
            return new Problem.Refused("appreciation.people", "Name the manager of one team.", nameof(Request.People));
        var team = await sight
            .Colleagues.Where(c => c.ManagerId == lead.PersonId)
            .Select(c => c.PersonId)
            .ToListAsync(ct);
        return team.Count == 0
            ? new Problem.Refused(
                "appreciation.people",
                lead.PersonId == writer
                    ? "Nobody reports to you today. Name the manager of another team."
                    : $"Nobody reports to {lead.Name} today. Thank {lead.Name} as a person.",
                nameof(Request.People)
            )
            : ([lead.PersonId, .. team], lead.Name);
    }
}
