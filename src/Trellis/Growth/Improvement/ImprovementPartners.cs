namespace Trellis.Growth.Improvement;

/// <summary>Who of People Ops can prepare an improvement plan: neither its person nor the manager.</summary>
public sealed class ImprovementPartners(AppDb db, Viewer me)
{
    public sealed record Partner(Id<Person> Id, string Name);

    internal static readonly Problem.Refused Unknown = new Problem.Refused(
        "improvement.partner",
        "Choose somebody of People Ops.",
        "Partner"
    );

    public async Task<IReadOnlyList<Partner>> For(Id<Person> person, CancellationToken ct)
    {
        // who is of People Ops is no secret, and only names are answered
        var sight = db.For(me.AsTrellis());
        var works = sight.Colleagues.Select(c => c.PersonId);
        return await sight
            .People.Where(p => AccessRoles.OfPeopleOps.Contains(p.Access))
            .Where(p => p.Id != person && p.Id != me.PersonId && works.Contains(p.Id))
            .OrderBy(p => p.NameKey)
            .Select(p => new Partner(p.Id, p.Name))
            .ToListAsync(ct);
    }
}
