using Trellis.Growth.Appreciations;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>Thank-yous at Larkspur Civic: of the last two years, most of them near a Friday, some between two people.</summary>
public sealed class DemoAppreciations(
    AppDb db,
    IServiceProvider services,
    IReadOnlyDictionary<string, Person> people,
    DateOnly today
) : DemoChapter(services, people, today, new(14, 40))
{
    private sealed record Thanks(
        int Ago,
        string By,
        string To,
        string Text,
        string? Competency = null,
        bool IsNamed = false,
        string[]? Too = null
    );

    /// <summary>To a person by their address; to a team as "team:" with its manager; to everyone as "all".</summary>
    private static readonly Thanks[] Story =
    [
        new(
            702,
            "teresa.villanueva",
            "wei.chen",
            "You read the whole benefits law so that nobody else had to, and your two pages were enough for all of us."
        ),
        new(540, "wei.chen", "team:daniel.reyes", "Nobody worked late before the launch. You had said no in time."),
        new(
            401,
            "amara.diallo",
            "maya.okafor",
            "You showed me around twice, and never said that you had told me already."
        ),
        new(
            274,
            "priya.nair",
            "maya.okafor",
            "You noticed that the form asks for the same date in three places. Two of them are gone now.",
            "Plain language"
        ),
        new(
            151,
            "daniel.reyes",
            "amara.diallo",
            "Your review of the tax letters changed what we leave out.",
            IsNamed: true
        ),
        new(
            108,
            "leila.haddad",
            "maya.okafor",
            "Your three questions at the end of the meeting saved us a week of work on the wrong page."
        ),
        new(
            45,
            "maya.okafor",
            "luis.ortega",
            "You waited for the answer of the man with the folder. It was the one we needed."
        ),
        new(
            11,
            "maya.okafor",
            "amara.diallo",
            "Your notes on the income page were so clear that the engineers fixed all of them in one afternoon.",
            Too: ["wei.chen", "luis.ortega"]
        ),
        new(
            12,
            "theo.vance",
            "rosa.lindgren",
            "I sent the wrong receipt twice. You found the right one and asked me only to confirm it."
        ),
        new(
            4,
            "luis.ortega",
            "maya.okafor",
            "You asked the housing agency what they were afraid of, and then you were quiet. That silence got us what they "
                + "really need.",
            "Client partnership",
            Too: ["wei.chen", "priya.nair", "amara.diallo"]
        ),
        new(
            5,
            "theo.vance",
            "maya.okafor",
            "You explained the board to me twice, the second time with a drawing.",
            IsNamed: true
        ),
        new(
            6,
            "ingrid.solberg",
            "all",
            "All of you answered the survey before its day. I have never sent so few reminders."
        ),
    ];

    /// <summary>Lives them through. Returns the first problem; null where all went well.</summary>
    public async Task<Problem?> Write(CancellationToken ct)
    {
        var names = Story.Select(t => t.Competency).OfType<string>().ToList();
        var items = await db.Set<Competency>()
            .Where(c => names.Contains(c.Name))
            .ToDictionaryAsync(c => c.Name, c => c.Id, ct);
        foreach (var thanks in Story.OrderByDescending(t => t.Ago))
        {
            var written = await As(thanks.By, thanks.Ago)
                .Get<WriteAppreciation, Id<Appreciation>>(s => s.Handle(RequestOf(thanks, items), ct));
            if (written.Problem is { } problem)
                return problem;
            foreach (var name in thanks.Too ?? [])
                if (
                    await As(name, thanks.Ago)
                        .Do<ReactToAppreciation>(s => s.Handle(written.Value, thanksToo: true, ct)) is
                    { } refused
                )
                    return refused;
        }
        return null;
    }

    private WriteAppreciation.Request RequestOf(Thanks thanks, Dictionary<string, Id<Item>> items)
    {
        var (team, name) = thanks.To.Split(':') is [_, var manager] ? (true, manager) : (false, thanks.To);
        return new()
        {
            Audience = thanks.IsNamed ? AppreciationAudience.Named : AppreciationAudience.Everyone,
            For =
                name == "all" ? AppreciationFor.Everyone
                : team ? AppreciationFor.Team
                : AppreciationFor.People,
            People = name == "all" ? [] : [Who(name).Id],
            Text = thanks.Text,
            Competency = thanks.Competency is { } c ? items[c] : null,
        };
    }
}
