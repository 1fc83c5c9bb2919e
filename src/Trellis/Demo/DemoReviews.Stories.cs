using Trellis.Reviews.Radar;

namespace Trellis.Demo;

/// <summary>Whose conversation it is, and what everybody wrote.</summary>
public sealed partial class DemoReviews
{
    /// <summary>From the opening to the acknowledgement.</summary>
    private async Task<Problem?> Minh(CancellationToken ct)
    {
        var review = await Opens("minh.tran", 238, ct);
        return await Invite("samuel.osei", 237, review, ct, "priya.nair", "gwen.morgan")
            ?? await Reflect(
                "minh.tran",
                233,
                review,
                "Payroll runs without questions now, and the supplier list is in one place. The first month end was hard: "
                    + "nobody had written down who signs what.",
                "Closing a month without a loose end. Chasing receipts takes it away again.",
                "The hours are as promised. I had expected to see more of the client work.",
                submit: true,
                ct
            )
            ?? await Say(
                "priya.nair",
                230,
                review,
                "Budgets of two county projects.",
                "Answers the same day, and says what is still open.",
                "Come to a client session once, to see what the numbers are for.",
                ct
            )
            ?? await Say(
                "gwen.morgan",
                228,
                review,
                "Contracts and invoices of the delivery team.",
                "The checklist for new suppliers. I use it every week.",
                "",
                ct
            )
            ?? await Plan("samuel.osei", 227, review, on: 220, "Garden room", ct)
            ?? await Hold("samuel.osei", 220, review, ct)
            ?? await Share(
                "samuel.osei",
                218,
                review,
                new()
                {
                    Summary =
                        "They rely on your quick answers and your checklists, and would like you to see the work "
                        + "behind the numbers.",
                    OfPerson = "Tell me when a signature is missing for more than two days.",
                    OfOrganisation = "A written list of who signs what. A client session each quarter.",
                    Points =
                    [
                        new()
                        {
                            Kind = PointKind.Agreement,
                            Text = "Write down who signs what, and keep it with the contracts",
                            Owner = Who("samuel.osei").Id,
                            DueOn = Today.AddDays(-190),
                        },
                        new()
                        {
                            Kind = PointKind.Correction,
                            Text = "Receipts are asked for once a week, not one by one",
                            Owner = Who("minh.tran").Id,
                            DueOn = Today.AddDays(-200),
                        },
                    ],
                },
                ct
            )
            ?? await Acknowledge("minh.tran", 216, review, "Thank you. This is how I remember it.", ct);
    }

    private async Task<Problem?> Mateo(CancellationToken ct)
    {
        var review = await Opens("mateo.rivera", 193, ct);
        return await Cancel(
                "ingrid.solberg",
                190,
                review,
                "Mateo changed to another project in his fourth month. He and Gwen talked before it opened, and People Ops "
                    + "recorded the date.",
                ct
            )
            ?? await As("ingrid.solberg", 190)
                .Do<RecordConversation>(s =>
                    s.Handle(
                        Who("mateo.rivera").Id,
                        new() { Kind = ObligationKind.Calibration.Word(), On = Today.AddDays(-191) },
                        ct
                    )
                );
    }

    /// <summary>Opened long ago, never held, and paused while he is on leave.</summary>
    private async Task<Problem?> Dylan(CancellationToken ct)
    {
        var review = await Opens("dylan.hughes", 128, ct);
        return await Invite("teresa.villanueva", 120, review, ct, "luis.ortega");
    }

    private async Task<Problem?> Ben(CancellationToken ct)
    {
        var review = await Opens("ben.carter", 90, ct);
        return await Invite("daniel.reyes", 89, review, ct, "theo.vance", "elena.popescu")
            ?? await Reflect(
                "ben.carter",
                85,
                review,
                "The fee letters are done, and two of them went through reader tests.",
                "Working with researchers.",
                "Yes, apart from the number of reviews.",
                submit: true,
                ct
            )
            ?? await Say("elena.popescu", 80, review, "The fee table.", "Short, clear tickets.", "", ct)
            ?? await Plan("daniel.reyes", 80, review, on: 70, "By video", ct)
            ?? await Hold("daniel.reyes", 70, review, ct)
            ?? await Share(
                "daniel.reyes",
                66,
                review,
                new()
                {
                    OfPerson = "Ask for one reviewer when you start, and keep your tickets as clear as they are.",
                    OfOrganisation = "One reviewer for each text.",
                },
                ct
            );
    }

    /// <summary>Everything is prepared, and the date is set.</summary>
    private async Task<Problem?> Tom(CancellationToken ct)
    {
        var review = await Opens("tom.whitlock", 14, ct);
        return await Invite("gwen.morgan", 13, review, ct, "priya.nair", "maya.okafor")
            ?? await Reflect(
                "tom.whitlock",
                9,
                review,
                "The county sessions have a rhythm now. Scope talks in the first month came too late.",
                "Sessions in which somebody changes their mind.",
                "More travel than I was told, and more trust.",
                submit: true,
                ct
            )
            ?? await Say(
                "maya.okafor",
                6,
                review,
                "County permits, since August.",
                "Every session has an agenda the day before.",
                "Hand a session over to one of us now and then.",
                ct
            )
            ?? await Say("priya.nair", 3, review, "The permit roadmap.", "Says no early, and why.", "", ct)
            ?? await Plan("gwen.morgan", 3, review, on: -4, "Library", ct);
    }

    /// <summary>In the middle of preparing: his reflection is a draft, and one of three coworkers has answered.</summary>
    private async Task<Problem?> Theo(CancellationToken ct)
    {
        var review = await Opens("theo.vance", 6, ct);
        return await Invite("daniel.reyes", 5, review, ct, "luis.ortega", "elena.popescu", "ben.carter")
            ?? await Reflect(
                "theo.vance",
                2,
                review,
                "The parking letters are live, and I wrote nine of the fourteen dog licence pages. Draft reviews were "
                    + "harder than I thought.",
                "Reader tests with Luis. Seeing someone understand a letter the first time makes my week.",
                "",
                submit: false,
                ct
            )
            ?? await Say(
                "elena.popescu",
                2,
                review,
                "The fee table.",
                "He asks before he builds on a guess. It saved us a week.",
                "Let him run a small test himself. He is ready for it.",
                ct
            )
            ?? await Plan("daniel.reyes", 1, review, on: -12, "Garden room, or by video", ct);
    }
}
