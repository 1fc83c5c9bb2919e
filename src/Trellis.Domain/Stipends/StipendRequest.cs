using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>What the policy calls a purchase: one's own development, or taking part in a community.</summary>
public enum StipendKind
{
    ProfessionalDevelopment,
    CommunityParticipation,
}

/// <summary>
/// Where a request stands. Each state has somebody whose turn it is; see <see cref="RequestRules.Turn"/>.
/// </summary>
public enum RequestState
{
    Asked,
    Questioned,
    Seconding,
    Approved,
    Declined,
    Withdrawn,
    Claimed,
    Returned,
    Paid,
}

/// <summary>What somebody did to a request.</summary>
public enum RequestAct
{
    Ask,
    Approve,
    AskMore,
    Answer,
    Decline,
    Withdraw,
    Claim,
    Confirm,
    Return,
    Pay,
    Move,
}

/// <summary>Money asked for, from the wish to the payout. A small purchase begins at the claim.</summary>
public sealed class StipendRequest
{
    public Id<StipendRequest> Id { get; init; } = Id<StipendRequest>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>Made by the form when it was opened: the same form sent twice is one request.</summary>
    public required Guid Once { get; init; }
    public required StipendKind Kind { get; init; }
    public required string What { get; init; }
    public required string Provider { get; init; }

    /// <summary>The provider as it is compared.</summary>
    public required string ComparedProvider { get; init; }
    public required string Category { get; init; }

    /// <summary>The competency or skill that it supports. When there are goals, a goal stands here.</summary>
    public Id<Item>? SupportsId { get; init; }
    public Item? Supports { get; set; }
    public required string Why { get; init; }

    /// <summary>In the organisation's currency.</summary>
    public required Money Amount { get; init; }
    public ForeignAmount? Foreign { get; init; }

    /// <summary>The day on which the person plans to buy.</summary>
    public required DateOnly SpendOn { get; init; }

    /// <summary>Whether it was bought before it was asked for.</summary>
    public bool WasBought => SpendOn < AskedOn;

    /// <summary>The day from which it may be bought: later than planned where a month's limit moved it.</summary>
    public DateOnly BuyFrom { get; set; }

    /// <summary>The month that an approval counts for, by its first day.</summary>
    public DateOnly? CapMonth { get; set; }

    /// <summary>
    /// The day on which its money counts; the stipend year that has this day is the one it is taken from. None while it
    /// takes nothing.
    /// </summary>
    public DateOnly? CountsOn { get; set; }
    public Id<GroupEvent>? EventId { get; init; }
    public GroupEvent? Event { get; set; }
    public required DateOnly AskedOn { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>The sentence that said who will read this, as it stood when it was asked.</summary>
    public required string Audience { get; init; }

    /// <summary>What the person agreed to about paying back, in the words of that day.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>Whether it went without approval, being small.</summary>
    public bool IsSmall { get; init; }
    public RequestState State { get; set; }

    /// <summary>When the manager said yes; People Ops follows where the policy asks for both.</summary>
    public DateTime? ManagerAgreedAt { get; set; }
    public DateTime? ApprovedAt { get; set; }
    public string Condition { get; set; } = "";
    public int Version { get; set; } = 1;
    public List<RequestEntry> History { get; } = [];
    public List<Receipt> Receipts { get; } = [];
    public Claim? Claim { get; set; }
    public ReportBack? Report { get; set; }
}

/// <summary>A line of what happened to a request: who did what, when, in which words.</summary>
public sealed class RequestEntry
{
    public Id<RequestEntry> Id { get; init; } = Id<RequestEntry>.New();
    public Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required RequestAct Act { get; init; }
    public required DateTime At { get; init; }
    public Id<Person>? ById { get; init; }
    public required string ByName { get; init; }
    public string Words { get; init; } = "";
}

/// <summary>What was bought: the day, the amount and how it is shown.</summary>
public sealed class Claim
{
    public Id<Claim> Id { get; init; } = Id<Claim>.New();
    public Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required DateOnly BoughtOn { get; set; }
    public Money Amount { get; set; }
    public ForeignAmount? Foreign { get; set; }

    /// <summary>Why it comes after the days in which receipts are due.</summary>
    public string LateReason { get; set; } = "";

    /// <summary>Whether the manager has to confirm the purchase before it is paid.</summary>
    public bool NeedsConfirming => (LostReason.Length > 0 || EarlyReason.Length > 0) && ConfirmedAt is null;

    /// <summary>Why there is no receipt; the manager then confirms the purchase.</summary>
    public string LostReason { get; set; } = "";

    /// <summary>
    /// Why it was bought before the day it was approved for, with less notice than the policy asks; the manager then
    /// confirms the purchase.
    /// </summary>
    public string EarlyReason { get; set; } = "";
    public DateTime? ConfirmedAt { get; set; }
    public required DateTime SubmittedAt { get; set; }
    public DateOnly? PaidOn { get; set; }

    /// <summary>How finance finds the payment: a number or a word.</summary>
    public string Reference { get; set; } = "";
}

/// <summary>What somebody brings back from an event or a course. It is where learning resources will begin.</summary>
public sealed class ReportBack
{
    public Id<ReportBack> Id { get; init; } = Id<ReportBack>.New();
    public Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required string Text { get; set; }
    public string Link { get; set; } = "";

    /// <summary>Whether everybody who is signed in may read it; otherwise only who reads the request.</summary>
    public bool IsShared { get; set; }
    public required DateTime At { get; set; }
}

/// <summary>An event that several may want to go to.</summary>
public sealed class GroupEvent
{
    public Id<GroupEvent> Id { get; init; } = Id<GroupEvent>.New();
    public required string Name { get; init; }
    public required string Place { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string Link { get; init; }
    public required Id<Person> AddedById { get; init; }
    public required DateTime AddedAt { get; init; }
    public List<EventInterest> Interests { get; } = [];
}

/// <summary>That somebody would like to go, before anybody asks for money.</summary>
public sealed class EventInterest
{
    public Id<EventInterest> Id { get; init; } = Id<EventInterest>.New();
    public required Id<GroupEvent> EventId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
    public required DateTime At { get; init; }
}
