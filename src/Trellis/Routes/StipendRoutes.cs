namespace Trellis.Routes;

/// <summary>Addresses of the stipend.</summary>
public static class StipendRoutes
{
    public const string Mine = "/stipend";
    public const string Plan = "/stipend/plan";

    /// <summary>What the addresses of all requests begin with.</summary>
    public const string Requests = "/stipend/requests";
    public const string LedgerFile = "/stipend/ledger.csv";
    public const string Approvals = "/stipend/approvals";
    public const string Finance = "/stipend/finance";
    public const string Payments = "/stipend/finance/payments";
    public const string Events = "/stipend/events";
    public const string NewEvent = "/stipend/events/new";
    public const string Calendar = "/stipend/calendar";
    public const string Reports = "/stipend/reports";
    public const string Policy = "/stipend/policy";

    public const string EditPolicy = "/stipend/policy/edit";

    /// <summary>The stipend of somebody whom one leads, or sees for the company.</summary>
    public static string Person(Id<Person> id) => $"/people/{id}/stipend";

    /// <summary>One's own stipend under its own address; somebody else's under theirs.</summary>
    public static string Of(Id<Person> id, bool isMine) => isMine ? Mine : Person(id);

    public static string Request(Id<StipendRequest> id) => $"/stipend/requests/{id}";

    /// <summary>Where the person claims what they bought.</summary>
    public static string Claim(Id<StipendRequest> id) => $"/stipend/requests/{id}/claim";

    /// <summary>Where the person writes what they learned.</summary>
    public static string Report(Id<StipendRequest> id) => $"/stipend/requests/{id}/report";

    /// <summary>Posting here withdraws one's own request.</summary>
    public static string Withdraw(Id<StipendRequest> id) => $"/stipend/requests/{id}/withdrawal";

    /// <summary>Posting here confirms a purchase without a receipt, or one made too early.</summary>
    public static string Confirm(Id<StipendRequest> id) => $"/stipend/requests/{id}/confirmation";

    public static string Receipt(Id<Receipt> id) => $"/stipend/receipts/{id}";

    /// <summary>The same file for programs.</summary>
    public static string ReceiptFile(Id<Receipt> id) => $"/api/stipend/receipts/{id}";

    /// <summary>Posting here removes a quote or receipt.</summary>
    public static string RemoveReceipt(Id<Receipt> id) => $"/stipend/receipts/{id}/removal";

    /// <summary>Posting here voids a recorded fact.</summary>
    public static string VoidFact(Id<StipendFact> id) => $"/stipend/facts/{id}/removal";

    public static string Event(Id<GroupEvent> id) => $"/stipend/events/{id}";

    /// <summary>Posting here puts one on the list of an event, or takes one off it.</summary>
    public static string Interest(Id<GroupEvent> id) => $"/stipend/events/{id}/interest";

    /// <summary>A purchase to plan for an event.</summary>
    /// <summary>A purchase that supports a goal.</summary>
    public static string PlanForGoal(Id<Goal> id) => $"/stipend/plan?goal={id}";

    public static string PlanFor(Id<GroupEvent> id) => $"/stipend/plan?event={id}";

    /// <summary>The policy of one group; empty for everybody's.</summary>
    public static string PolicyOf(string group) => Policy + Group(group);

    /// <summary>Where the policy of one group is changed; empty for everybody's.</summary>
    public static string EditPolicyOf(string group) => EditPolicy + Group(group);

    private static string Group(string group) => group.Length > 0 ? $"?group={Uri.EscapeDataString(group)}" : "";

    /// <summary>Who is away in a month.</summary>
    public static string CalendarOf(DateOnly month) => $"/stipend/calendar?month={month:yyyy-MM}";

    /// <summary>The dashboard of one calendar year.</summary>
    public static string FinanceOf(int year) => $"/stipend/finance?year={year}";

    /// <summary>The table for accounting of one month.</summary>
    public static string Export(DateOnly month) => $"/stipend/finance/export?month={month:yyyy-MM}";
}
