using Microsoft.AspNetCore.Components;
using Trellis.Stipends.Claims;
using Trellis.Stipends.Payments;
using Trellis.Stipends.Receipts;
using Trellis.Ui;

namespace Trellis.Stipends.Requests;

/// <summary>What the page of a request does: a form for each act that the viewer may do.</summary>
public sealed partial class RequestPage
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private RequestView Requests { get; set; } = null!;

    [Inject]
    private DecideRequest Decide { get; set; } = null!;

    [Inject]
    private AnswerRequest Answer { get; set; } = null!;

    [Inject]
    private ReturnClaim Return { get; set; } = null!;

    [Inject]
    private AddReceipt Add { get; set; } = null!;

    [Inject]
    private CorrectLedger Correct { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "decide")]
    private DecisionForm Decision { get; set; } = null!;

    [SupplyParameterFromForm(Name = "act", FormName = "decide")]
    private string? Act { get; set; }

    [SupplyParameterFromForm(FormName = "answer")]
    private AnswerRequest.Request Reply { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "return")]
    private ReturnClaim.Request Missing { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "file")]
    private UploadForm Upload { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "correct")]
    private CorrectionForm Fix { get; set; } = null!;

    private RequestView.PlannedPurchase Purchase => Model.Purchase;

    private bool MayReport =>
        Model.Report is null && RequestRules.AsksForReport(Model.Status.State, Purchase.Event?.To, Me.Today);

    private bool HasActions =>
        Model.IsMine && (Model.May(RequestAct.Claim) || Model.May(RequestAct.Withdraw) || MayReport);

    private string DerivationTitle =>
        $"How {Model.Amount(Model.Policy.Quote.Available)} on {Say.Date(Model.Policy.Quote.On)} came about";

    private string Subtitle =>
        $"{Who}. {Purchase.Category}, from {Purchase.Provider}; {Say.Of(Purchase.Kind).ToLowerInvariant()}.";

    private string Who =>
        (Model.IsMine, Purchase.IsSmall) switch
        {
            (true, true) => "You buy it without approval",
            (true, false) => "You ask for it",
            (false, true) => $"{Model.Person} buys it without approval",
            (false, false) => $"{Model.Person} asks for it",
        };

    private string Here => StipendRoutes.Request(Model.Id);

    private bool IsCorrecting => WasSent("correct");

    protected override Task<RequestView.View?> LoadAsync() => Requests.Load(new(Id), Aborted);

    protected override void OnInitialized()
    {
        Decision ??= new();
        Reply ??= new();
        Missing ??= new();
        Upload ??= new();
        Fix ??= new() { Once = Id<LedgerEntry>.New().ToString() };
    }

    private async Task<Problem?> DecideAsync()
    {
        if (!Enum.TryParse<RequestAct>(Act, out var act))
            return new Problem.Refused("request.act", "Approve, request information, or decline.");
        var decided = await Decide.Handle(
            Model.Id,
            new()
            {
                Act = act,
                Words = Decision.Words,
                Condition = Decision.Condition,
            },
            Aborted
        );
        return Done(decided, go: Here, say: decided.Value is { } request ? Outcome(act, request) : null);
    }

    private string Outcome(RequestAct act, StipendRequest request) =>
        act switch
        {
            RequestAct.Decline => $"Declined. {Model.Person} reads your reason.",
            RequestAct.RequestInformation => $"Sent. It comes back to you with {Model.Person}’s answer.",
            _ when request.State == RequestState.AwaitingPeopleOps => "Approved. People Ops follows.",
            _ when request.WasBought && request.CapMonth > CapRules.MonthOf(Me.Today) =>
                $"Approved. The month is full, so it counts for {Say.Month(request.CapMonth!.Value)} and is paid from "
                    + "then on.",
            _ when request.BuyFrom > request.SpendOn =>
                $"Approved. The month is full, so it counts for {Say.Month(request.CapMonth!.Value)} and can be bought "
                    + $"from {Say.Date(request.BuyFrom)}.",
            _ => $"Approved. {Model.Amount(request.Amount)} is on hold for it.",
        };

    private async Task<Problem?> AnswerAsync() =>
        Done(await Answer.Handle(Model.Id, Reply, Aborted), go: Here, say: "Sent.");

    private async Task<Problem?> ReturnAsync() =>
        Done(
            await Return.Handle(Model.Id, Missing, Aborted),
            go: Here,
            say: $"Returned. {Model.Person} submits it again."
        );

    private async Task<Problem?> CorrectAsync() =>
        Done(await Correct.Handle(Model.Id, Fix.ToRequest(), Aborted), go: Here, say: "The entry is added.");

    private async Task<Problem?> AddAsync()
    {
        if (Upload.File is not { } file)
            return new Problem.Unreadable([new("File", 0, 0, "Choose a file first.")]);
        await using var content = file.OpenReadStream();
        return Done(await Add.Handle(Model.Id, content, file.FileName, Aborted), go: Here + "#files", say: "Added.");
    }
}
