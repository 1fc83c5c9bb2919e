#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Stipends.Claims;
using Trellis.Stipends.Requests;

namespace Trellis.Demo;

/// <summary>Cases that are not done: claimed, returned, declined, asked about, without a receipt.</summary>
public sealed partial class DemoStipend
{
    private async Task OpenCases(Person rosa, CancellationToken ct)
    {
        var (kai, _) = await Spend(
            "kai.thompson",
            16,
            "Testing course",
            "Tidy Tables",
            "Course",
            "Collaboration",
            "To stop being afraid of the billing code.",
            260_00,
            ct
        );
        var (wei, _) = await Spend(
            "wei.chen",
            14,
            "Illustration course",
            "Draw Plain",
            "Course",
            "Plain language",
            "Our guides need pictures, and nobody draws them.",
            199_00,
            ct
        );
        await As(rosa, 9)
            .Do<ReturnClaim>(s =>
                s.Handle(
                    wei,
                    new()
                    {
                        Words =
                            "The receipt shows the price, but not who paid. The school can send one with your name.",
                    },
                    ct
                )
            );
        await Lost("chloe.bennett", 10, ct);
        var hugo = await Ask(
            "hugo.lambert",
            40,
            -10,
            "Standing desk",
            "Office Goods",
            "Other",
            "Collaboration",
            "I think better standing.",
            310_00,
            null,
            ct
        );
        await Decide(
            hugo,
            "hugo.lambert",
            36,
            RequestAct.Decline,
            "A desk is office equipment. Ask operations: there is money for it, and it is not this one.",
            "",
            ct
        );
        var amara = await Ask(
            "amara.diallo",
            9,
            -40,
            "Inclusive research course",
            "Field School",
            "Course",
            "Collaboration",
            "To test our letters with people who use screen readers.",
            290_00,
            null,
            ct
        );
        await Decide(
            amara,
            "amara.diallo",
            6,
            RequestAct.RequestInformation,
            "Is there a date after the portal launch?",
            "",
            ct
        );
    }
}
