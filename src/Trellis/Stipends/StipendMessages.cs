using Trellis.Messages;

namespace Trellis.Stipends;

/// <summary>What people are told about the stipend: that there is something, never what it says or how much it is.</summary>
public static class StipendMessages
{
    public static readonly MessageKind Asked = new(
        "stipend.asked",
        MessagePurpose.Asked,
        "A stipend request needs your decision",
        "{who} asked for something from the stipend.",
        "Review request"
    );
    public static readonly MessageKind Answered = new(
        "stipend.answered",
        MessagePurpose.Asked,
        "A question about a stipend request is answered",
        "{who} answered a question. The request needs a decision.",
        "Review request"
    );
    public static readonly MessageKind ToConfirm = new(
        "stipend.to-confirm",
        MessagePurpose.Asked,
        "A purchase needs your confirmation",
        "{who} claimed a purchase that their manager confirms.",
        "Open claim"
    );
    public static readonly MessageKind InformationRequested = new(
        "stipend.information-requested",
        MessagePurpose.Asked,
        "Your stipend request needs information",
        "{who} asked a question about your request.",
        "Answer question"
    );
    public static readonly MessageKind Returned = new(
        "stipend.returned",
        MessagePurpose.Asked,
        "Your claim needs a change",
        "{who} returned your claim, and says what is missing.",
        "Open claim"
    );

    /// <summary>One kind for every decision: the subject does not say which it is.</summary>
    public static readonly MessageKind Decided = new(
        "stipend.decided",
        MessagePurpose.Information,
        "There is a decision about your stipend request",
        "{who} decided about your request.",
        "Read decision"
    );
    public static readonly MessageKind Paid = new(
        "stipend.paid",
        MessagePurpose.Information,
        "A claim of yours is paid",
        "{who} marked your claim as paid.",
        "Open claim"
    );
    public static readonly MessageKind LimitChanged = new(
        "stipend.limit-changed",
        MessagePurpose.Information,
        "The stipend limit of a month has changed",
        "{who} changed the company’s limit for {month}, for which you have a request.",
        "Open stipend"
    );
}
