namespace Trellis.Domain.Stipends;

/// <summary>What somebody did to a request.</summary>
public enum RequestAct
{
    Ask,
    Approve,
    RequestInformation,
    Answer,
    Decline,
    Withdraw,
    Claim,
    Confirm,
    Return,
    Pay,
    Move,
}
