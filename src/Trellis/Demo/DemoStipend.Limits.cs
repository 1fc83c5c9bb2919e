#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Stipends.Payments;

namespace Trellis.Demo;

/// <summary>A month with a limit: what does not fit in counts for the month after.</summary>
public sealed partial class DemoStipend
{
    private async Task MonthWithLimit(Person rosa, CancellationToken ct)
    {
        await As(rosa, 15)
            .Do<SetCap>(s =>
                s.Handle(
                    CapRules.MonthOf(today.AddDays(60)),
                    new() { Amount = new(1_500_00), Note = "Two large invoices fall into this month." },
                    ct
                )
            );
        var arjun = await Ask(
            "arjun.mehta",
            13,
            -60,
            "Architecture workshop",
            "Open Systems Days",
            "Course",
            "Collaboration",
            "For the move of the registry.",
            1_200_00,
            null,
            ct
        );
        await Decide(
            arjun,
            "arjun.mehta",
            12,
            RequestAct.Approve,
            "The registry depends on it, and we planned it in spring.",
            "With a talk for the engineering guild afterwards",
            ct
        );
        var piotr = await Ask(
            "piotr.kowalski",
            11,
            -60,
            "Architecture workshop",
            "Open Systems Days",
            "Course",
            "Collaboration",
            "Arjun and I want to do it together.",
            1_200_00,
            null,
            ct
        );
        await Decide(
            piotr,
            "piotr.kowalski",
            10,
            RequestAct.Approve,
            "You two carry the registry. The notice is short by a day or two, and it is still in time for us.",
            "",
            ct
        );
    }
}
