using Trellis.Growth.Skills;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>Skills at Larkspur Civic: what people want to grow in, certificates, and who shares theirs with another team.</summary>
public sealed class DemoSkills(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(16, 5))
{
    private static readonly (int Ago, string By, string Item)[] Wishes =
    [
        (140, "maya.okafor", "Facilitation"),
        (96, "maya.okafor", "Governance writing"),
        (61, "maya.okafor", "Client partnership"),
        (120, "jonas.lindqvist", "Coaching"),
        (118, "noor.rahman", "Negotiating scope"),
        (75, "amara.diallo", "Tree testing"),
        (66, "leila.haddad", "Comprehension testing"),
        (52, "wei.chen", "Search log analysis"),
        (31, "ben.carter", "Form wording"),
    ];

    /// <param name="For">In how many days from today it expires; null if it does not.</param>
    private sealed record Paper(int Ago, string By, string Name, string Issuer, string Item, int Issued, int? For);

    private static readonly Paper[] Papers =
    [
        new(690, "wei.chen", "Research ethics training", "Public Research Network", "Comprehension testing", 760, -29),
        new(
            310,
            "jonas.lindqvist",
            "Document accessibility specialist",
            "Accessibility Guild",
            "Accessible documents",
            717,
            13
        ),
        new(300, "maya.okafor", "UX writing certificate", "Writers’ Guild", "Form wording", 320, 45),
        new(
            200,
            "freya.nilsen",
            "Research ethics training",
            "Public Research Network",
            "Comprehension testing",
            230,
            165
        ),
        new(150, "amara.diallo", "Web accessibility specialist", "Accessibility Guild", "Text alternatives", 160, 577),
        new(90, "sofia.marchetti", "Facilitator of public meetings", "Open Rooms", "Facilitation", 900, null),
    ];

    /// <summary>Who works with the content practice and reports elsewhere.</summary>
    private static readonly (int Ago, string By)[] Shares = [(84, "chloe.bennett"), (80, "freya.nilsen")];

    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct)
    {
        var names = Wishes.Select(w => w.Item).Concat(Papers.Select(p => p.Item)).ToList();
        var items = await db.Set<Item>()
            .Where(i => names.Contains(i.Name))
            .ToDictionaryAsync(i => i.Name, i => i.Id, ct);
        foreach (var (ago, by, item) in Wishes)
            if (await As(by, ago).Do<WishForSkill>(s => s.Handle(items[item], wants: true, ct)) is { } problem)
                return problem;
        foreach (var paper in Papers)
        {
            var request = new AddCertificate.Request
            {
                Name = paper.Name,
                Issuer = paper.Issuer,
                Item = items[paper.Item],
                IssuedOn = Today.AddDays(-paper.Issued),
                ExpiresOn = paper.For is { } days ? Today.AddDays(days) : null,
            };
            var added = await As(paper.By, paper.Ago).Get<AddCertificate, Id<Certificate>>(s => s.Handle(request, ct));
            if (added.Problem is { } problem)
                return problem;
        }
        foreach (var (ago, by) in Shares)
        {
            var request = new ShareSkills.Request { Manager = Who("daniel.reyes").Id };
            var shared = await As(by, ago).Get<ShareSkills, Id<SkillShare>>(s => s.Handle(request, ct));
            if (shared.Problem is { } problem)
                return problem;
        }
        return null;
    }
}
