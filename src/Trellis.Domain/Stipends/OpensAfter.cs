namespace Trellis.Domain.Stipends;

/// <summary>What opens the stipend: the wait after the first day, the calibration conversation, or both.</summary>
public enum OpensAfter
{
    Wait,
    Conversation,
    Both,
}
