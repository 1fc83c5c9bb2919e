#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Stipends.Requests;

namespace Trellis.Demo;

/// <summary>What others bought in the last year, and the cases that are still open.</summary>
public sealed partial class DemoStipend
{
    /// <summary>Bought, claimed and paid.</summary>
    private async Task Purchases(Person rosa, CancellationToken ct)
    {
        var spends = new (
            string Who,
            int Ago,
            string What,
            string Provider,
            string Category,
            string Item,
            string Why,
            long Cents
        )[]
        {
            (
                "jonas.lindqvist",
                410,
                "Editing course",
                "Clear Text School",
                "Course",
                "Plain language",
                "To edit other people’s words without making them mine.",
                380_00
            ),
            (
                "grace.mbeki",
                330,
                "Systems conference",
                "Open Systems Days",
                "Conference",
                "Collaboration",
                "Two days on running services for the public.",
                690_00
            ),
            (
                "aisha.karim",
                250,
                "Research ethics certificate",
                "Field School",
                "Certification",
                "Collaboration",
                "For the interviews with people in crisis.",
                240_00
            ),
            (
                "hannah.weiss",
                190,
                "Coaching, three sessions",
                "Marin Coaching",
                "Coaching",
                "Collaboration",
                "I lead nine people now and want to do it on purpose.",
                600_00
            ),
            (
                "rafael.souza",
                150,
                "Service design week",
                "Form & Public",
                "Course",
                "Collaboration",
                "Blueprints that survive contact with an agency.",
                450_00
            ),
            (
                "priya.nair",
                120,
                "Product conference",
                "Useful Things",
                "Conference",
                "Collaboration",
                "The track on public products.",
                520_00
            ),
            (
                "elena.popescu",
                95,
                "Database course",
                "Tidy Tables",
                "Course",
                "Collaboration",
                "We move the registry in autumn.",
                349_00
            ),
            (
                "ingrid.solberg",
                70,
                "Membership",
                "People Practice Network",
                "Membership",
                "Collaboration",
                "A year of talking to people with the same job.",
                120_00
            ),
            (
                "siobhan.kelly",
                45,
                "Book: running quiet meetings",
                "Wordshop Books",
                "Book or subscription",
                "Collaboration",
                "For the delivery guild.",
                32_00
            ),
        };
        foreach (var s in spends)
        {
            var (request, _) = await Spend(s.Who, s.Ago, s.What, s.Provider, s.Category, s.Item, s.Why, s.Cents, ct);
            await Paid(request, rosa, s.Ago - 12, $"{2000 + 410 - s.Ago}", ct);
        }
    }

    /// <summary>
    /// What the others did in the last year: a course, a talk, a book, spread over the months and the same every time.
    /// </summary>
    private async Task Everyday(Person rosa, CancellationToken ct)
    {
        var kinds = new (string What, string Provider, string Category, long Cents)[]
        {
            ("Spring school for civic technology", "Open Systems Days", "Course", 890_00),
            ("Accessibility certificate", "Field School", "Certification", 395_00),
            ("Negotiation course", "Meeting Craft", "Course", 540_00),
            ("Regional meetup, travel", "Civic Words", "Travel to an event", 210_00),
            ("Leadership coaching, four sessions", "Marin Coaching", "Coaching", 760_00),
            ("Research methods course", "Field School", "Course", 620_00),
            ("Cloud practice lab", "Tidy Tables", "Course", 299_00),
        };
        var others = people
            .Values.Where(p =>
                today.DayNumber - p.StartsOn.DayNumber > 500
                && p.On(today)?.ManagerId is not null
                && p.Id != rosa.Id
                && !p.Email.StartsWith("maya.", StringComparison.Ordinal)
            )
            .OrderBy(p => p.Email, StringComparer.Ordinal)
            .ToList();
        foreach (var (person, index) in others.Select((p, i) => (p, i)))
        {
            var (what, provider, category, cents) = kinds[index % kinds.Length];
            var ago = 300 - index * 37 % 250;
            var (request, problem) = await Spend(
                person.Email.Split('@')[0],
                ago,
                what,
                provider,
                category,
                "Collaboration",
                "Agreed in the yearly talk about development.",
                cents,
                ct
            );
            if (problem is null)
                await Paid(request, rosa, ago - 9, $"{1500 + index}", ct);
        }
    }
}
