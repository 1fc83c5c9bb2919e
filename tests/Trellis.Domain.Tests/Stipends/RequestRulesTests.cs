namespace Trellis.Domain.Tests.Stipends;

public sealed class RequestRulesTests
{
    private static readonly RequestActor Own = new(true, false, false, false, true),
        Manager = new(false, true, false, false, true),
        Ops = new(false, false, true, false, true),
        Finance = new(false, false, false, true, true),
        Stranger = new(false, false, false, false, true);

    /// <summary>A request of 100 for a course, as it stands in a state.</summary>
    internal static StipendRequest Request(RequestState state, bool agreed = false) =>
        new()
        {
            PersonId = Id<Person>.New(),
            Once = Guid.Empty,
            Kind = StipendKind.ProfessionalDevelopment,
            What = "Course",
            Provider = "School",
            ComparedProvider = "SCHOOL",
            Category = "Course",
            Why = "Because",
            Amount = new(100_00),
            SpendOn = new(2026, 7, 20),
            AskedOn = new(2026, 5, 14),
            AskedAt = new(2026, 5, 14, 0, 0, 0, DateTimeKind.Utc),
            Audience = "",
            State = state,
            ManagerAgreedAt = agreed ? new(2026, 5, 14, 0, 0, 0, DateTimeKind.Utc) : null,
        };

    private static string? Code(
        RequestActor actor,
        RequestState state,
        RequestAct act,
        string words = "words",
        bool agreed = false,
        params PolicyFinding[] findings
    ) =>
        RequestRules.CanAct(actor, Request(state, agreed), act, words, findings) switch
        {
            null => null,
            Problem.Refused refused => refused.Code,
            var problem => problem.GetType().Name,
        };

    [Fact]
    public void The_manager_decides_and_nobody_else()
    {
        foreach (var act in new[] { RequestAct.Approve, RequestAct.RequestInformation, RequestAct.Decline })
        {
            Code(Manager, RequestState.PendingApproval, act).ShouldBeNull();
            Code(Own, RequestState.PendingApproval, act).ShouldBe("request.own");
            foreach (var other in new[] { Ops, Finance, Stranger })
                Code(other, RequestState.PendingApproval, act).ShouldBe("Forbidden");
            Code(Ops with { HasManager = false }, RequestState.PendingApproval, act)
                .ShouldBeNull("where there is no manager People Ops stands in");
            Code(Ops with { HasManager = false, IsOwn = true }, RequestState.PendingApproval, act)
                .ShouldBe("request.own");
        }
    }

    [Fact]
    public void Where_the_policy_asks_for_both_people_ops_follows_the_manager()
    {
        RequestRules
            .Next(RequestState.PendingApproval, RequestAct.Approve, managerAgreed: false, peopleOpsToo: true)
            .ShouldBe(RequestState.AwaitingPeopleOps);
        RequestRules
            .Next(RequestState.PendingApproval, RequestAct.Approve, managerAgreed: false, peopleOpsToo: false)
            .ShouldBe(RequestState.Approved);
        RequestRules
            .Next(RequestState.AwaitingPeopleOps, RequestAct.Approve, managerAgreed: true, peopleOpsToo: true)
            .ShouldBe(RequestState.Approved);
        Code(Ops, RequestState.AwaitingPeopleOps, RequestAct.Approve, agreed: true).ShouldBeNull();
        Code(Manager, RequestState.AwaitingPeopleOps, RequestAct.Approve, agreed: true).ShouldBe("Forbidden");
        Code(Ops with { HasAgreed = true }, RequestState.AwaitingPeopleOps, RequestAct.Approve, agreed: true)
            .ShouldBe("Forbidden", "two approvals are of two people");
        Code(Ops with { IsOwn = true }, RequestState.AwaitingPeopleOps, RequestAct.Approve, agreed: true)
            .ShouldBe("request.own");
        RequestRules
            .Next(RequestState.NeedsInformation, RequestAct.Answer, managerAgreed: true, peopleOpsToo: true)
            .ShouldBe(RequestState.AwaitingPeopleOps);
        RequestRules
            .Next(RequestState.NeedsInformation, RequestAct.Answer, managerAgreed: false, peopleOpsToo: true)
            .ShouldBe(RequestState.PendingApproval);
    }

    [Fact]
    public void Finance_returns_and_pays_and_never_its_own()
    {
        Code(Finance, RequestState.Claimed, RequestAct.Pay).ShouldBeNull();
        Code(Finance, RequestState.Claimed, RequestAct.Return).ShouldBeNull();
        Code(Finance with { IsOwn = true }, RequestState.Claimed, RequestAct.Pay).ShouldBe("request.own");
        Code(Manager, RequestState.Claimed, RequestAct.Pay).ShouldBe("Forbidden");
        Code(Ops, RequestState.Claimed, RequestAct.Pay).ShouldBe("Forbidden");
        Code(Finance, RequestState.Paid, RequestAct.Pay).ShouldBe("request.state");
    }

    [Fact]
    public void The_person_answers_withdraws_and_claims()
    {
        Code(Own, RequestState.NeedsInformation, RequestAct.Answer).ShouldBeNull();
        Code(Own, RequestState.Approved, RequestAct.Withdraw, "").ShouldBeNull();
        Code(Own, RequestState.Approved, RequestAct.Claim, "").ShouldBeNull();
        Code(Own, RequestState.Returned, RequestAct.Claim, "").ShouldBeNull();
        Code(Own, RequestState.Claimed, RequestAct.Withdraw, "").ShouldBe("request.state");
        foreach (var other in new[] { Manager, Ops, Finance, Stranger })
            Code(other, RequestState.Approved, RequestAct.Claim, "").ShouldBe("Forbidden");
    }

    [Fact]
    public void Judgement_needs_a_reason_and_what_the_policy_stops_is_not_approved()
    {
        PolicyFinding judge = new("notice", Verdict.Judgement, "12 days short of notice", "Above 300."),
            stop = new("balance", Verdict.Stops, "Short by $5.00", "Only 95."),
            pass = new("waiting-period", Verdict.Passes, "Open", "Open.");
        Code(Manager, RequestState.PendingApproval, RequestAct.Approve, "", false, pass).ShouldBeNull();
        Code(Manager, RequestState.PendingApproval, RequestAct.Approve, "", false, pass, judge)
            .ShouldBe("request.no-reason");
        Code(Manager, RequestState.PendingApproval, RequestAct.Approve, "The deadline was moved.", false, pass, judge)
            .ShouldBeNull();
        Code(Manager, RequestState.PendingApproval, RequestAct.Approve, "Please.", false, stop, judge)
            .ShouldBe("request.policy");
        Code(Manager, RequestState.PendingApproval, RequestAct.Decline, "No.", false, stop).ShouldBeNull();
        foreach (
            var (act, actor, state) in new[]
            {
                (RequestAct.Decline, Manager, RequestState.PendingApproval),
                (RequestAct.RequestInformation, Manager, RequestState.PendingApproval),
                (RequestAct.Answer, Own, RequestState.NeedsInformation),
                (RequestAct.Return, Finance, RequestState.Claimed),
            }
        )
            Code(actor, state, act, "").ShouldBe("request.no-reason");
        Code(Manager, RequestState.PendingApproval, RequestAct.Decline, new string('x', StipendRules.WordsLimit + 1))
            .ShouldBe("request.words");
    }

    [Fact]
    public void Money_goes_out_with_a_receipt_or_confirmed_by_the_manager()
    {
        var claim = new Claim { BoughtOn = new(2026, 5, 1), SubmittedAt = new(2026, 5, 2, 0, 0, 0, DateTimeKind.Utc) };
        ClaimRules.CanPay(claim, 1).ShouldBeNull();
        (ClaimRules.CanPay(claim, 0) as Problem.Refused)?.Code.ShouldBe("claim.not-confirmed");
        claim.ConfirmedAt = claim.SubmittedAt;
        ClaimRules.CanPay(claim, 0).ShouldBeNull();
        Code(Manager, RequestState.Claimed, RequestAct.Confirm).ShouldBeNull();
        Code(Own, RequestState.Claimed, RequestAct.Confirm).ShouldBe("request.own");
        Code(Finance, RequestState.Claimed, RequestAct.Confirm).ShouldBe("Forbidden");
    }

    private static DateOnly D(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026-07-20", "2026-05-14", "2026-06-01", "2026-07-20")] // planned
    [InlineData("2026-07-20", "2026-05-14", "2026-07-25", "2026-07-25")] // decided after the day that was planned
    [InlineData("2026-05-14", "2026-05-14", "2026-05-20", "2026-05-20")] // planned for the day of asking
    [InlineData("2026-05-10", "2026-05-14", "2026-05-20", "2026-05-10")] // bought before asking
    public void A_request_is_measured_on_the_day_of_the_purchase_as_far_as_that_is_ahead_or_was_before_asking(
        string spendOn,
        string askedOn,
        string today,
        string on
    ) => RequestRules.MeasuredOn(D(spendOn), D(askedOn), D(today)).ShouldBe(D(on));

    [Theory]
    [InlineData("2026-06-30", "2026-07-20", "")] // the last day itself
    [InlineData("2026-07-01", "2026-07-20", "PendingApproval NeedsInformation AwaitingPeopleOps")] // asked for a later day
    [InlineData("2026-07-01", "2026-06-30", "")] // bought by then, perhaps
    [InlineData("2026-07-30", "2026-07-20", "PendingApproval NeedsInformation AwaitingPeopleOps")] // receipts of the last day are due
    [InlineData("2026-07-31", "2026-06-30", "PendingApproval NeedsInformation AwaitingPeopleOps Approved")]
    // given back on 15 July, sent again by 14 August
    [InlineData("2026-08-14", "2026-06-30", "PendingApproval NeedsInformation AwaitingPeopleOps Approved")]
    [InlineData("2026-08-15", "2026-06-30", "PendingApproval NeedsInformation AwaitingPeopleOps Approved Returned")]
    public void What_is_not_claimed_after_the_last_day_lapses(string today, string spendOn, string lapsing) =>
        string.Join(
                " ",
                Enum.GetValues<RequestState>()
                    .Where(state =>
                        RequestRules.Lapses(state, D(spendOn), D("2026-07-15"), D("2026-06-30"), D(today), new())
                    )
            )
            .ShouldBe(lapsing);

    [Fact]
    public void What_was_given_back_before_the_last_day_waits_for_the_receipts_of_that_day() =>
        (
            RequestRules.Lapses(
                RequestState.Returned,
                D("2026-05-01"),
                D("2026-06-01"),
                D("2026-06-30"),
                D("2026-07-30"),
                new()
            ),
            RequestRules.Lapses(RequestState.Returned, D("2026-05-01"), null, D("2026-06-30"), D("2026-07-31"), new())
        ).ShouldBe((false, true));

    [Fact]
    public void A_report_is_asked_for_once_there_is_something_to_report()
    {
        bool Asks(RequestState state, string? eventEnds = null) =>
            RequestRules.AsksForReport(state, eventEnds is null ? null : D(eventEnds), D("2026-06-30"));
        (
            Asks(RequestState.Approved),
            Asks(RequestState.Claimed),
            Asks(RequestState.Paid),
            Asks(RequestState.Withdrawn),
            Asks(RequestState.PendingApproval)
        ).ShouldBe((false, true, true, false, false));
        (
            Asks(RequestState.Approved, "2026-06-29"),
            Asks(RequestState.Approved, "2026-06-30"),
            Asks(RequestState.Paid, "2026-07-01"),
            Asks(RequestState.Declined, "2026-06-29")
        ).ShouldBe((true, false, false, false));
        Enum.GetValues<RequestState>()
            .Where(RequestRules.MayReport)
            .ShouldBe([RequestState.Approved, RequestState.Claimed, RequestState.Returned, RequestState.Paid]);
    }

    [Fact]
    public void Every_state_has_a_word() =>
        Enum.GetValues<RequestState>()
            .Select(RequestRules.Word)
            .Distinct()
            .Count()
            .ShouldBe(Enum.GetValues<RequestState>().Length);
}
