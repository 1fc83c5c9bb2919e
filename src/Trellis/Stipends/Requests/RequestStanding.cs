using Trellis.Ui;

namespace Trellis.Stipends.Requests;

/// <summary>Where a request stands, in a sentence: what happens next and who does it.</summary>
public static class RequestStanding
{
    public static string Of(RequestView.View request, DateOnly today)
    {
        var (status, purchase) = (request.Status, request.Purchase);
        return (status.State, request.IsMine) switch
        {
            (RequestState.Approved, true) when purchase.IsSmall =>
                "Nobody needs to approve it. Claim it with the receipt.",
            (RequestState.Approved, true) when purchase.BuyFrom > today =>
                $"Approved, and {request.Amount(purchase.Amount)} is on hold. Buy it from {Say.Date(purchase.BuyFrom)}, "
                    + "then claim it with the receipt.",
            (RequestState.Approved, true) =>
                $"Approved, and {request.Amount(purchase.Amount)} is on hold. Buy it, then claim it with the receipt.",
            (RequestState.Approved, false) =>
                $"Approved. {request.Person} can buy it from {Say.Date(purchase.BuyFrom)} and claims it then.",
            (RequestState.Claimed, _) => Claimed(request),
            (RequestState.Returned, _) => $"Finance returned it: “{request.LastWords(RequestAct.Return)}”",
            (RequestState.Paid, _) => Paid(request),
            (RequestState.Declined, _) => $"Declined: “{request.LastWords(RequestAct.Decline)}”",
            (RequestState.Withdrawn, _) => "Withdrawn. Nothing is on hold for it.",
            (RequestState.NeedsInformation, true) => "There is a question to you.",
            (RequestState.NeedsInformation, false) => $"{status.TurnName} answers a question first.",
            _ when request.Policy.Stop is { } stop =>
                $"{Decider(request)} As it stands the policy stops it: {stop.Title}.",
            _ => Decider(request),
        };
    }

    private static string Claimed(RequestView.View request) =>
        request.Claim switch
        {
            { LostReason.Length: > 0, ConfirmedAt: null } =>
                $"Claimed without a receipt. {request.Status.ManagerName} confirms the purchase, then finance pays.",
            { EarlyReason.Length: > 0, ConfirmedAt: null } =>
                $"Claimed, and bought earlier than approved. {request.Status.ManagerName} confirms it, then finance "
                    + "pays.",
            _ => "Claimed. Finance pays it.",
        };

    private static string Paid(RequestView.View request)
    {
        var claim = request.Claim!;
        var back = claim.Amount - request.Amounts.Balance.Paid;
        var paid = $"Paid on {Say.Date(claim.PaidOn!.Value)}.";
        return back > Money.Zero ? $"{paid} {request.Amount(back)} of it was paid back or corrected." : paid;
    }

    private static string Decider(RequestView.View request) =>
        request.May(RequestAct.Approve) ? "You decide." : $"{request.Status.TurnName} decides.";
}
