#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Growth.Learning;

namespace Trellis.Demo;

/// <summary>What people at Larkspur Civic learned from: kept, proposed and declined, with what they did with it.</summary>
public sealed class DemoLearning(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(17, 10))
{
    /// <param name="From">From which level the step leads; null for every step.</param>
    private sealed record Entry(
        int Ago,
        string By,
        string Title,
        ResourceKind Kind,
        string Provider,
        string Item,
        int? From,
        int? To,
        decimal Hours,
        string Description
    );

    private static readonly Entry[] Entries =
    [
        new(
            400,
            "maya.okafor",
            "Ten letters, rewritten",
            ResourceKind.Article,
            "Writers’ Guild",
            "Plain language",
            2,
            3,
            1,
            "Ten letters of a city before and after, with what readers said."
        ),
        new(
            380,
            "wei.chen",
            "Asking about forms",
            ResourceKind.Workshop,
            "Public Research Network",
            "Facilitation",
            1,
            2,
            6,
            "A day of practice interviews about forms, with feedback after each."
        ),
        new(
            300,
            "leila.haddad",
            "Reading aloud to find the knot",
            ResourceKind.Video,
            "Open Rooms",
            "Plain language",
            null,
            null,
            0.5m,
            "Half an hour on how reading aloud shows which sentence stops people."
        ),
        new(
            210,
            "jonas.lindqvist",
            "Coaching in twenty minutes",
            ResourceKind.Course,
            "City Academy",
            "Coaching",
            2,
            4,
            12,
            "Six evenings: one conversation each, watched by the group."
        ),
        new(
            90,
            "noor.rahman",
            "Maps of a service on one page",
            ResourceKind.Book,
            "Riverbank Press",
            "Content modelling",
            2,
            3,
            8,
            "How to draw what a service promises, and where it breaks."
        ),
        new(
            12,
            "amara.diallo",
            "Screen readers for beginners",
            ResourceKind.Course,
            "Accessibility Guild",
            "Accessible interfaces",
            1,
            2,
            4,
            "Four lessons with one’s own pages."
        ),
    ];

    /// <summary>Those that nobody has decided on yet.</summary>
    private const int OpenDays = 30;

    private static readonly (int Ago, string By, string Title, bool HasHelped, string Did)[] Uses =
    [
        (
            350,
            "leila.haddad",
            "Ten letters, rewritten",
            true,
            "Rewrote our reminder letter with the checklist at the end."
        ),
        (200, "ben.carter", "Ten letters, rewritten", true, "Read three of them with a colleague, then ours."),
        (
            120,
            "theo.vance",
            "Reading aloud to find the knot",
            true,
            "Read the tenancy form aloud. We cut two questions."
        ),
        (110, "amara.diallo", "Asking about forms", false, "Good day, but I had done most of it before."),
        (60, "noor.rahman", "Coaching in twenty minutes", true, "Use the three questions in each 1:1."),
    ];

    public async Task<Problem?> Write(CancellationToken ct)
    {
        var names = Entries.Select(e => e.Item).Distinct().ToList();
        var items = await db.Set<Item>()
            .Where(i => names.Contains(i.Name))
            .ToDictionaryAsync(i => i.Name, i => i.Id, ct);
        var ids = new Dictionary<string, Id<LearningResource>>();
        foreach (var entry in Entries)
        {
            var request = new ProposeResource.Request
            {
                Title = entry.Title,
                Kind = entry.Kind,
                Provider = entry.Provider,
                Description = entry.Description,
                Language = "en",
                Minutes = (int)(entry.Hours * 60),
                Item = items[entry.Item],
                FromLevel = entry.From,
                ToLevel = entry.To,
            };
            var added = await As(entry.By, entry.Ago)
                .Get<ProposeResource, Id<LearningResource>>(s => s.Handle(request, ct));
            if (added.Problem is { } problem)
                return problem;
            ids[entry.Title] = added.Value;
            if (entry.Ago < OpenDays)
                continue;
            var keep = new DecideResource.Request { IsKept = true };
            if (
                await As("ingrid.solberg", entry.Ago - 3).Do<DecideResource>(s => s.Handle(added.Value, keep, ct)) is
                { } undecided
            )
                return undecided;
        }
        foreach (var (ago, by, title, helped, did) in Uses)
        {
            var use = new TellUse.Request { HasHelped = helped, Did = did };
            if (await As(by, ago).Do<TellUse>(s => s.Handle(ids[title], use, ct)) is { } problem)
                return problem;
        }
        return null;
    }
}
