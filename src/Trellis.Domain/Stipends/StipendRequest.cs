using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

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

    /// <summary>The competency or skill that the purchase supports; null if it names none.</summary>
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
