#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Stipends.Events;
using Trellis.Stipends.Payments;
using Trellis.Stipends.Requests;

namespace Trellis.Demo;

/// <summary>Two events, who would like to go, and who asks for money for them.</summary>
public sealed partial class DemoStipend
{
    /// <summary>Finance plans the budget of two years.</summary>
    private async Task Budgets(Person rosa, CancellationToken ct)
    {
        await As(rosa, 300)
            .Do<SetBudget>(s => s.Handle(today.AddDays(-300).Year, new() { Amount = new(12_000_00) }, ct));
        await As(rosa, 20).Do<SetBudget>(s => s.Handle(today.Year, new() { Amount = new(18_000_00) }, ct));
    }

    private async Task Events(CancellationToken ct)
    {
        var groupEvent = (
            await As(Who("sofia.marchetti"), 40)
                .Get<AddEvent, Id<GroupEvent>>(s =>
                    s.Handle(
                        new()
                        {
                            Name = "Civic Words",
                            Place = "Philadelphia",
                            From = today.AddDays(132),
                            To = today.AddDays(133),
                            Link = "https://civic-words.example",
                        },
                        ct
                    )
                )
        ).Value;
        var summit = (
            await As(Who("kai.thompson"), 30)
                .Get<AddEvent, Id<GroupEvent>>(s =>
                    s.Handle(
                        new()
                        {
                            Name = "Code for All Summit",
                            Place = "Online",
                            From = today.AddDays(75),
                            To = today.AddDays(76),
                        },
                        ct
                    )
                )
        ).Value;
        foreach (
            var (who, ago) in new[]
            {
                ("sofia.marchetti", 39),
                ("leila.haddad", 38),
                ("maya.okafor", 35),
                ("jonas.lindqvist", 33),
                ("freya.nilsen", 30),
            }
        )
            await As(Who(who), ago).Do<ShowInterest>(s => s.Handle(groupEvent, true, ct));
        foreach (var (who, ago) in new[] { ("kai.thompson", 29), ("joy.lawson", 20) })
            await As(Who(who), ago).Do<ShowInterest>(s => s.Handle(summit, true, ct));

        var sofia = await Ask(
            "sofia.marchetti",
            25,
            -68,
            "Civic Words, conference ticket",
            "Civic Words",
            "Conference",
            "Plain language",
            "I speak on the first day, about service names that people can say.",
            640_00,
            groupEvent,
            ct
        );
        await Decide(
            sofia,
            "sofia.marchetti",
            22,
            RequestAct.Approve,
            "Sofia speaks there. Jonas covers the editorial desk on both days.",
            "",
            ct
        );
        await Ask(
            "leila.haddad",
            12,
            -68,
            "Civic Words, conference ticket",
            "Civic Words",
            "Conference",
            "Collaboration",
            "Two of the talks are about content teams inside agencies, which is where I am.",
            640_00,
            groupEvent,
            ct
        );
        await Ask(
            "maya.okafor",
            3,
            -68,
            "Civic Words, conference ticket",
            "Civic Words",
            "Conference",
            "Plain language",
            "The second day is about content models in benefits services. I will bring back notes for our "
                + "Wednesday share-out.",
            640_00,
            groupEvent,
            ct
        );
        await Ask(
            "noor.rahman",
            5,
            -30,
            "Facilitation course, two days",
            "Meeting Craft",
            "Course",
            "Collaboration",
            "I lead the retrospectives from June on.",
            420_00,
            null,
            ct
        );
    }
}
