namespace Trellis.Stipends;

/// <summary>The stipend: policy, limits, events, and each step of a request.</summary>
public static class StipendActivity
{
    public static readonly ActivityKind PolicyPublished = new("policy.published", "Published a stipend policy");
    public static readonly ActivityKind CapSet = new("cap.set", "Set a month’s limit");
    public static readonly ActivityKind CapLifted = new("cap.lifted", "Lifted a month’s limit");
    public static readonly ActivityKind EventAdded = new("event.added", "Added an event");
    public static readonly ActivityKind ReceiptRead = new("receipt.read", "Opened a receipt");
    public static readonly ActivityKind Answered = new(
        "stipend.answered",
        "Answered a question about the stipend",
        Audience.Money
    );
    public static readonly ActivityKind Approved = new(
        "stipend.approved",
        "Approved a stipend request",
        Audience.Money
    );
    public static readonly ActivityKind Asked = new(
        "stipend.asked",
        "Asked for money from the stipend",
        Audience.Money
    );
    public static readonly ActivityKind BudgetSet = new(
        "stipend.budget-set",
        "Planned a budget of the stipend",
        Audience.Money
    );
    public static readonly ActivityKind Claimed = new("stipend.claimed", "Claimed a purchase", Audience.Money);
    public static readonly ActivityKind Confirmed = new("stipend.confirmed", "Confirmed a purchase", Audience.Money);
    public static readonly ActivityKind Corrected = new(
        "stipend.corrected",
        "Corrected the stipend ledger",
        Audience.Money
    );
    public static readonly ActivityKind Declined = new(
        "stipend.declined",
        "Declined a stipend request",
        Audience.Money
    );
    public static readonly ActivityKind Exported = new(
        "stipend.exported",
        "Exported the stipend for accounting",
        Audience.Money,
        SecurityMark.Noted
    );
    public static readonly ActivityKind FactRecorded = new(
        "stipend.fact-recorded",
        "Recorded a fact for the stipend",
        Audience.Money
    );
    public static readonly ActivityKind FactVoided = new(
        "stipend.fact-voided",
        "Voided a fact for the stipend",
        Audience.Money
    );
    public static readonly ActivityKind Noted = new("stipend.noted", "Noted a small purchase", Audience.Money);
    public static readonly ActivityKind Paid = new("stipend.paid", "Paid a claim", Audience.Money);
    public static readonly ActivityKind Read = new("stipend.read", "Opened the stipend", Audience.Money);
    public static readonly ActivityKind InformationRequested = new(
        "stipend.information-requested",
        "Requested information on a stipend request",
        Audience.Money
    );
    public static readonly ActivityKind ReceiptAdded = new("stipend.receipt-added", "Added a receipt", Audience.Money);
    public static readonly ActivityKind ReceiptRemoved = new(
        "stipend.receipt-removed",
        "Removed a receipt",
        Audience.Money
    );
    public static readonly ActivityKind Reported = new("stipend.reported", "Shared what they learned", Audience.Money);
    public static readonly ActivityKind Returned = new("stipend.returned", "Returned a claim", Audience.Money);
    public static readonly ActivityKind Withdrawn = new(
        "stipend.withdrawn",
        "Withdrew a stipend request",
        Audience.Money
    );
}
